import type { Condition, FactTest } from './condition.ts';

/** A fact as conditions see it. `undefined`: not known. */
export type FactValue = string | number | boolean | readonly string[] | undefined;
export type Facts = Readonly<Record<string, FactValue>>;

/** Whether the condition holds for these facts. No condition always holds. Pure, never throws. */
export function holds(condition: Condition | undefined, facts: Facts): boolean {
  return holdsBy(condition, (name) => (Object.hasOwn(facts, name) ? facts[name] : undefined));
}

/** The same, with each fact asked for when the condition comes to it. */
export function holdsBy(condition: Condition | undefined, factOf: (name: string) => FactValue): boolean {
  if (condition === undefined) return true;
  const { all, any, not, ...tests } = condition;
  return (
    (all === undefined || all.every((one) => holdsBy(one, factOf))) &&
    (any === undefined || any.some((one) => holdsBy(one, factOf))) &&
    (not === undefined || !holdsBy(not, factOf)) &&
    Object.entries(tests).every(([name, test]) => passes(test as FactTest, factOf(name)))
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
