import * as v from 'valibot';
import { FactTest } from '../../condition/condition.ts';
import { LocalText } from '../../text/local-text.ts';
import { AnswerValue } from '../../ticket/ticket-body.ts';
import type { Report } from '../mistake.ts';
import { nearest } from '../nearest.ts';
import { bare, knownKeys, schemaAt, type AnySchema } from '../schema-at.ts';
import { SupportConfig } from '../support-config.ts';
import { ownFacts } from './facts.ts';
import type { WrongPlace } from './fill-in.ts';
import { isForbiddenKey } from './forbidden-keys.ts';
import { repair } from './repair.ts';

/** Unions whose members nobody wants to read one by one. */
const unionWords = new Map<unknown, string>([
  [LocalText, 'a text, or one by language such as { "ru": "…" }'],
  [FactTest, 'a value, a list of values or a test such as { "is": "…" }'],
  [AnswerValue, 'a text, a number, true or false, or a list of texts'],
]);

/** What a key is called elsewhere. */
const otherNames: Record<string, string> = { required: 'need', type: 'kind', name: 'label', title: 'label' };

/** How other languages call what joins conditions. */
const otherJoints: Record<string, string> = {
  or: 'any',
  anyof: 'any',
  oneof: 'any',
  или: 'any',
  and: 'all',
  allof: 'all',
  и: 'all',
};

const typeWords: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  strict_object: 'an object',
  object_with_rest: 'an object',
  record: 'an object',
};

type Issue = v.BaseIssue<unknown>;

/**
 * What the schema finds wrong, as mistakes.
 *
 * @param lists places told already: what stands in a list has none of the keys that the schema looks for there
 */
export function reportShape(
  issues: readonly Issue[],
  lists: readonly (readonly string[])[],
  report: Report,
): WrongPlace[] {
  const isInList = (at: string[]) => lists.some((list) => list.every((key, index) => at[index] === key));
  return issues.flatMap((issue) => {
    const joint = jointIn(keysOf(issue));
    if (joint && !isInList(joint.at)) {
      report(joint.at, 'unknownFact', { found: joint.at.at(-1), nearest: joint.meant, known: ownFacts.join(', ') });
      return [{ ...joint, isKey: true }];
    }
    const places = placesOf(issue).filter((at) => !isInList(at));
    for (const at of places) tell(issue, at, report);
    // A key that is missing is told of as a key too, and something has to stand there.
    const isKey = issue.path?.at(-1)?.origin === 'key' && issue.received !== 'undefined';
    return places.map((at) => (isKey ? { at, isKey, meant: meantAt(at) } : { at }));
  });
}

/** Conditions under a key that is taken for a fact: what stands in them is right, the key is not. */
function jointIn(at: string[]): { at: string[]; meant: string } | undefined {
  for (const [index, key] of at.entries()) {
    const meant = Object.hasOwn(otherJoints, key.toLowerCase()) ? otherJoints[key.toLowerCase()] : undefined;
    const above = meant === undefined ? undefined : schemaAt(SupportConfig, at.slice(0, index));
    // Conditions alone have keys of their own beside those that somebody gives.
    if (meant !== undefined && above && bare(above).type === 'object_with_rest')
      return { at: at.slice(0, index + 1), meant };
  }
  return undefined;
}

function meantAt(at: readonly string[]): string | undefined {
  return meant(at.at(-1) ?? '', knownKeys(schemaAt(SupportConfig, at.slice(0, -1))));
}

/** A list where an object is wanted, which the schema lets pass. */
export function reportList(at: string[], report: Report): void {
  const schema = schemaAt(SupportConfig, at);
  report(at, 'wrongType', { found: 'a list', expected: schema ? wantedOf(schema) : 'an object' });
}

/** The schema stops at the first key of an object that it does not know; people want to be told of all at once. */
function placesOf(issue: Issue): string[][] {
  const at = keysOf(issue);
  const last = issue.path?.at(-1);
  if (last?.origin !== 'key' || issue.type !== 'strict_object' || issue.expected !== 'never') return [at];
  const above = at.slice(0, -1);
  const known = knownKeys(schemaAt(SupportConfig, above));
  return Object.keys(last.input as object)
    .filter((key) => !known.includes(key) && !isForbiddenKey(key))
    .map((key) => [...above, key]);
}

function keysOf(issue: Issue): string[] {
  return (issue.path ?? []).map((item) => String(item.key));
}

function tell(issue: Issue, at: string[], report: Report): void {
  const key = at.at(-1) ?? '';
  const isKey = issue.path?.at(-1)?.origin === 'key';
  if (isKey && (issue.expected === 'never' || issue.type === 'picklist')) {
    const known = knownKeys(schemaAt(SupportConfig, at.slice(0, -1)));
    return report(at, 'unknownKey', { nearest: meant(key, known), known: known.join(', ') });
  }
  if (isKey && issue.received === 'undefined') {
    const schema = schemaAt(SupportConfig, at);
    return report(at, 'missing', { expected: schema ? wantedOf(schema) : 'text', nearest: entryMeant(issue, at) });
  }
  const { input, requirement } = issue as Issue & { requirement?: unknown };
  const found = shown(input);
  switch (issue.type) {
    case 'union':
      return tellUnion(issue, at, report);
    case 'picklist':
    case 'literal':
    case 'enum': {
      const options = optionsOf(issue);
      return report(at, 'notOneOf', { found, known: options.join(', '), nearest: nearest(found, options) });
    }
    case 'min_value':
      return report(at, 'tooSmall', { found, limit: limitOf(requirement) });
    case 'max_value':
      return report(at, 'tooLarge', { found, limit: limitOf(requirement) });
    case 'min_length':
    case 'min_entries':
      return report(at, 'tooShort', { found: issue.received, limit: limitOf(requirement) });
    case 'max_length':
    case 'max_entries':
      return report(at, 'tooLong', { found: issue.received, limit: limitOf(requirement) });
    case 'integer':
      return report(at, 'notWhole', { found });
    default:
      return issue.kind === 'schema'
        ? report(at, 'wrongType', { found: quoted(input), expected: typeWords[issue.type] ?? issue.message })
        : report(at, 'wrongForm', { found, expected: issue.message, nearest: repaired(issue, at) });
  }
}

/** An entry that lacks what every entry has may be one that is there already, with a slip in its id. */
function entryMeant({ path }: Issue, at: readonly string[]): string | undefined {
  const list = path?.at(-2)?.input;
  const above = schemaAt(SupportConfig, at.slice(0, -2));
  if (at.length < 3 || !above || bare(above).type !== 'record' || typeof list !== 'object' || list === null)
    return undefined;
  const id = at.at(-2) ?? '';
  return nearest(
    id,
    Object.keys(list).filter((other) => other !== id),
  );
}

function meant(key: string, known: readonly string[]): string | undefined {
  const here = Object.hasOwn(otherNames, key) ? otherNames[key] : undefined;
  return here !== undefined && known.includes(here) ? here : nearest(key, known);
}

/** What was probably meant, where that would pass. */
function repaired({ input, path }: Issue, at: string[]): string | undefined {
  const schema = schemaAt(SupportConfig, at);
  // The form of a key is not that of what stands under it.
  if (typeof input !== 'string' || !schema || path?.at(-1)?.origin === 'key') return undefined;
  return repair(input).find((one) => v.safeParse(bare(schema), one).success);
}

/** A member that fits the kind of the value speaks for the union; where none does, the union is named. */
function tellUnion(issue: Issue, at: string[], report: Report): void {
  const inner = (issue.issues ?? []).filter((one) => one.path !== undefined || one.kind !== 'schema');
  if (inner.length > 0) {
    for (const one of inner) tell(one, [...at, ...keysOf(one)], report);
    return;
  }
  const schema = schemaAt(SupportConfig, at);
  report(at, 'wrongType', { found: quoted(issue.input), expected: schema ? wantedOf(schema) : 'text' });
}

function wantedOf(schema: AnySchema): string {
  const known = bare(schema);
  const words = unionWords.get(known) ?? typeWords[known.type];
  const form = known.pipe?.find(({ kind, message }) => kind === 'validation' && typeof message === 'string')?.message;
  if (known.type === 'picklist' || known.type === 'literal') return optionsOf(known).join(', ');
  return (typeof form === 'string' ? form : words) ?? 'text';
}

function optionsOf(source: object): string[] {
  if ('options' in source && Array.isArray(source.options)) return source.options.map(String);
  if ('literal' in source) return [JSON.stringify(source.literal)];
  // An issue has them only in words: `("a" | "b")`.
  const words = 'expected' in source && typeof source.expected === 'string' ? source.expected : '';
  return words
    .replace(/^\(|\)$/g, '')
    .split(' | ')
    .map((word) => word.replace(/^"|"$/g, ''));
}

function limitOf(requirement: unknown): number | undefined {
  return typeof requirement === 'number' ? requirement : undefined;
}

/** A text in quotes: `"1"` is no number, and without them nobody would see why. */
function quoted(input: unknown): string {
  return typeof input === 'string' ? `"${shown(input)}"` : shown(input);
}

/** What stands there, short enough for one line. */
function shown(input: unknown): string {
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'object' && input !== null) return 'an object';
  const text = typeof input === 'string' ? input : JSON.stringify(input);
  return text === undefined ? 'nothing' : text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
