import * as v from 'valibot';
import { FactTest } from '../../condition/condition.ts';
import { defaultConfig } from '../default-config.ts';
import { mergePatch, type Json } from '../merge-patch.ts';
import { bare, schemaAt, type AnySchema } from '../schema-at.ts';
import { SupportConfig } from '../support-config.ts';

/** Where something of the wrong shape stands. */
export interface WrongPlace {
  at: readonly string[];
  /** The key itself is wrong: nothing may stand there. */
  isKey?: boolean;
  /** Of such a key, what was probably meant. */
  meant?: string | undefined;
}

/** A configuration with other things in its wrong places. */
export interface FilledIn {
  whole: unknown;
  /** Places that nothing fits. */
  left: string[][];
  /** Lists that were replaced whole, right items among them. */
  replaced: string[][];
}

/** Begins every text that is filled in and could be anything; no text of people holds it. */
export const fillingSign = '\uE000';

type Tree = Record<string, unknown>;
type Filling = { remove: true } | { value: unknown } | { rename: string } | { builtIn: unknown };

/** Kinds of a field are the longest list of which each has to be tried. */
const mostWays = 10;

/** How many ways there are to fill the places in, so that each of them is tried: at least two. */
export function waysToFill(places: readonly WrongPlace[]): number {
  return Math.min(mostWays, Math.max(2, ...places.map((place) => fillings(place, 0).length)));
}

/**
 * Puts something right into every wrong place, another thing each way: what is wrong however they are filled
 * in is wrong whatever was meant there.
 */
export function fillIn(whole: unknown, places: readonly WrongPlace[], way: number): FilledIn {
  const filled = JSON.parse(JSON.stringify(whole)) as Tree;
  const [left, replaced]: [string[][], string[][]] = [[], []];
  places.forEach((place, index) => {
    const ways = fillings(place, index);
    // Neighbours are not filled with the same thing at the same time.
    const filling = ways[(way + (ways.length > 3 ? index : 0)) % Math.max(1, ways.length)];
    const last = place.at.at(-1);
    const owner = ownerOf(filled, place.at);
    if (!filling || last === undefined || !owner) left.push([...place.at]);
    else if ('value' in filling) owner[last] = filling.value;
    else if ('builtIn' in filling) {
      const above = place.at.slice(0, -1);
      (ownerOf(filled, above) as Tree)[above.at(-1) as string] = filling.builtIn;
      replaced.push(above);
    } else {
      const found = owner[last];
      Reflect.deleteProperty(owner, last);
      if ('rename' in filling)
        owner[filling.rename] = mergePatch((owner[filling.rename] ?? null) as Json, found as Json);
    }
  });
  return { whole: filled, left, replaced };
}

/** The ways to fill one place, the one that changes least first. */
function fillings({ at, isKey, meant }: WrongPlace, index: number): Filling[] {
  const built = builtInAt(at);
  if (isKey) return meant === undefined ? [{ remove: true }] : [{ remove: true }, { rename: meant }];
  const schema = schemaAt(SupportConfig, at);
  if (!schema) return [{ remove: true }];
  const above = schemaAt(SupportConfig, at.slice(0, -1));
  const known = bare(schema);
  const count = known.type === 'picklist' ? (known.options?.length ?? 0) : 2;
  const values = Array.from({ length: count }, (_, way) => sample(schema, way, index)).filter(
    (value) => v.safeParse(known, value).success,
  );
  const list = above && bare(above).type === 'array' ? builtInAt(at.slice(0, -1)) : undefined;
  return [
    ...(isOptional(schema, above, at.at(-1)) ? [{ remove: true as const }] : []),
    ...(built === undefined ? [] : [{ value: copy(built) }]),
    ...values.map((value) => ({ value })),
    ...(list === undefined ? [] : [{ builtIn: copy(list) }]),
  ];
}

function isOptional(schema: AnySchema, above: AnySchema | undefined, key: string | undefined): boolean {
  if (schema.type === 'optional' || !above) return schema.type === 'optional';
  const known = bare(above);
  return known.type === 'record' || (known.rest !== undefined && !Object.hasOwn(known.entries ?? {}, key ?? ''));
}

/** Something that fits a schema, another thing for each way and place. */
function sample(schema: AnySchema, way: number, index: number): unknown {
  const known = bare(schema);
  const limit = (type: string): number | undefined => {
    const found = known.pipe?.find((one) => one.type === type)?.requirement;
    return typeof found === 'number' ? found : undefined;
  };
  const inner = (one: AnySchema | undefined): unknown => one && sample(one, way, index);
  // Conditions and tests: one that holds, one that does not.
  if ((known as unknown) === FactTest) return { filled: way % 2 === 0 };
  switch (known.type) {
    case 'object_with_rest':
      return way % 2 === 0 ? {} : { not: {} };
    case 'picklist':
      return known.options?.[way];
    case 'literal':
      return (known as { literal?: unknown }).literal;
    case 'boolean':
      return way % 2 === 0;
    case 'number':
      return Math.min(limit('max_value') ?? Infinity, (limit('min_value') ?? 90_000) + way * 1_009 + index);
    case 'string':
      return text(known, `${fillingSign}${way}-${index}`);
    case 'array':
      return Array.from({ length: Math.max(limit('min_length') ?? 0, 0) }, () => inner(known.item));
    case 'record':
      return {};
    case 'strict_object':
      return Object.fromEntries(
        Object.entries(known.entries ?? {})
          .filter(([, one]) => one.type !== 'optional')
          .map(([key, one]) => [key, inner(one)]),
      );
    case 'union':
      return inner((known.options as readonly AnySchema[] | undefined)?.[0]);
    default:
      return undefined;
  }
}

/** The words of a schema hold an example of what fits: `hours such as "08:00-20:00"`. */
function text(schema: AnySchema, plain: string): string {
  if (v.safeParse(schema, plain).success) return plain;
  const said = schema.pipe?.find(({ kind, message }) => kind === 'validation' && typeof message === 'string')?.message;
  const [, example = plain] = /"([^"]*)"/.exec(typeof said === 'string' ? said : '') ?? [];
  // Two dates that are filled in are two.
  const other = example.replace(/^\d{4}(?=-)/, () =>
    String(1950 + ([...plain].reduce((sum, sign) => sum + sign.charCodeAt(0), 0) % 40)),
  );
  return v.safeParse(schema, other).success ? other : example;
}

function builtInAt(at: readonly string[]): unknown {
  let found: unknown = defaultConfig;
  for (const key of at)
    found = typeof found === 'object' && found !== null && Object.hasOwn(found, key) ? (found as Tree)[key] : undefined;
  return found;
}

function ownerOf(tree: Tree, at: readonly string[]): Tree | undefined {
  let owner: unknown = tree;
  for (const key of at.slice(0, -1)) {
    if (typeof owner !== 'object' || owner === null || !Object.hasOwn(owner, key)) return undefined;
    owner = (owner as Tree)[key];
  }
  return typeof owner === 'object' && owner !== null ? (owner as Tree) : undefined;
}

function copy(json: unknown): unknown {
  return JSON.parse(JSON.stringify(json));
}
