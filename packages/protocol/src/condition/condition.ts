import * as v from 'valibot';

/** What a fact may be compared with. */
const Plain = v.union([v.pipe(v.string(), v.maxLength(300)), v.number(), v.boolean()]);

/**
 * How one fact is judged: a value, any of a list, or an object whose every part must hold.
 * Text is compared without regard to case and outer blanks; a list answer holds where one of its values does.
 */
export const FactTest = v.union([
  Plain,
  v.pipe(v.array(Plain), v.minLength(1), v.maxLength(100)),
  v.strictObject({
    /** Equal to it, or to one of them. */
    is: v.optional(v.union([Plain, v.pipe(v.array(Plain), v.minLength(1), v.maxLength(100))])),
    /** Equal to none of them. A fact that is not known is equal to none. */
    isNot: v.optional(v.union([Plain, v.pipe(v.array(Plain), v.minLength(1), v.maxLength(100))])),
    /** Holds a part of this text. */
    contains: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(300))),
    /** `true`: something is given; `false`: nothing is. */
    filled: v.optional(v.boolean()),
    atLeast: v.optional(v.number()),
    atMost: v.optional(v.number()),
  }),
]);
export type FactTest = v.InferOutput<typeof FactTest>;

/**
 * When something holds: every fact named must pass its test. `all`, `any` and `not` combine
 * conditions. Facts are `type`, `criticalKind`, `category`, `module`, `scope`, `urgency`, `role`,
 * `workplace`, `screen`, `organization`, `orgUnit`, `region`, `locale`, `signedIn`, and every field by
 * its id. An empty condition always holds.
 */
export interface Condition {
  all?: Condition[] | undefined;
  any?: Condition[] | undefined;
  not?: Condition | undefined;
  [fact: string]: FactTest | Condition | Condition[] | undefined;
}

export const Condition: v.GenericSchema<Condition> = v.lazy(() =>
  v.objectWithRest(
    {
      all: v.optional(v.pipe(v.array(Condition), v.maxLength(20))),
      any: v.optional(v.pipe(v.array(Condition), v.minLength(1), v.maxLength(20))),
      not: v.optional(Condition),
    },
    FactTest,
  ),
);

/** A fact as conditions see it. `undefined`: not known. */
export type FactValue = string | number | boolean | readonly string[] | undefined;
export type Facts = Readonly<Record<string, FactValue>>;

/** Whether the condition holds for these facts. No condition always holds. Pure, never throws. */
export function holds(condition: Condition | undefined, facts: Facts): boolean {
  if (condition === undefined) return true;
  const { all, any, not, ...tests } = condition;
  return (
    (all === undefined || all.every((one) => holds(one, facts))) &&
    (any === undefined || any.some((one) => holds(one, facts))) &&
    (not === undefined || !holds(not, facts)) &&
    Object.entries(tests).every(([name, test]) =>
      passes(test as FactTest, Object.hasOwn(facts, name) ? facts[name] : undefined),
    )
  );
}

/** Every fact a condition reads, once each. */
export function factsRead(condition: Condition | undefined): string[] {
  if (condition === undefined) return [];
  const { all = [], any = [], not, ...tests } = condition;
  const inner = [...all, ...any, ...(not ? [not] : [])].flatMap(factsRead);
  return [...new Set([...Object.keys(tests), ...inner])];
}

/** True for a fact that holds nothing: absent, blank, an empty list. Zero and `false` are answers. */
export function isEmptyFact(value: FactValue): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) ? value.length === 0 : value === undefined;
}

function passes(test: FactTest, value: FactValue): boolean {
  if (typeof test !== 'object' || Array.isArray(test)) return isOneOf(value, test);
  const { is, isNot, contains, filled, atLeast, atMost } = test;
  return (
    (is === undefined || isOneOf(value, is)) &&
    (isNot === undefined || !isOneOf(value, isNot)) &&
    (contains === undefined || texts(value).some((text) => text.includes(folded(contains)))) &&
    (filled === undefined || isEmptyFact(value) !== filled) &&
    (atLeast === undefined || number(value) >= atLeast) &&
    (atMost === undefined || number(value) <= atMost)
  );
}

type Plain = string | number | boolean;

function isOneOf(value: FactValue, wanted: Plain | readonly Plain[]): boolean {
  const given = texts(value);
  const list = Array.isArray(wanted) ? (wanted as readonly Plain[]) : [wanted as Plain];
  return list.some((one) => given.includes(folded(one)));
}

function texts(value: FactValue): string[] {
  if (value === undefined) return [];
  return (Array.isArray(value) ? (value as readonly string[]) : [value as Plain]).map(folded);
}

function folded(value: Plain): string {
  return String(value).trim().toLowerCase();
}

/** Not a number compares as false with everything. */
function number(value: FactValue): number {
  return typeof value === 'number' || (typeof value === 'string' && value.trim() !== '') ? Number(value) : NaN;
}
