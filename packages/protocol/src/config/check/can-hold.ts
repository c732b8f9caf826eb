import type { Condition, FactTest } from '../../condition/condition.ts';
import { holds, factsRead, type FactValue } from '../../condition/holds.ts';
import type { Field } from '../../form/field.ts';
import { candidates, isOwnFact, type FactRange } from './facts.ts';

interface Literal {
  fact: string;
  test: FactTest;
  /** False: the test must fail. */
  wanted: boolean;
}

type Conjunction = readonly Literal[];

/** Past this, a condition is believed rather than unfolded. */
const maxConjunctions = 256;

/** Past this many tests of values for one condition, it is believed too: alternatives behind alternatives multiply. */
const maxTests = 20_000;

/** And past this many for all conditions of a configuration: the check runs where tickets come in. */
const maxTestsOfAll = 300_000;

/** Facts under which a field is shown: those of its own condition, over those of the one field it depends on. */
interface Witness {
  own: ReadonlyMap<string, FactValue>;
  base?: Witness | undefined;
}

/** `never` is sure; `unsure` is believed. */
type Verdict = Witness | 'never' | 'unsure';

/** What conditions are judged against, and what has been found out about it. */
export interface Ground {
  ranges: ReadonlyMap<string, FactRange>;
  fields: Readonly<Record<string, Field>>;
  /** Leave out values that are switched off. */
  inUse: boolean;
  /** Asked with it: which categories are offered for which types of tickets. */
  offers?: Offers | undefined;
  /** By id of a field: whether it can be shown. */
  shown: Map<string, Verdict>;
  /** By id of a field: when it stands in the form. */
  conditions: Map<string, Condition>;
  testsLeft: number;
}

/** Categories that are not for every type, and the facts that hold a category. */
export interface Offers {
  types: ReadonlyMap<string, readonly string[]>;
  holders: ReadonlySet<string>;
}

export function createGround(
  ranges: Ground['ranges'],
  fields: Ground['fields'],
  { inUse, offers }: { inUse: boolean; offers?: Offers | undefined },
): Ground {
  return { ranges, fields, inUse, offers, shown: new Map(), conditions: new Map(), testsLeft: maxTestsOfAll };
}

/**
 * Whether some facts make the condition hold. A fact that a field gives needs the field shown, so the
 * conditions of fields are part of the question. Errs on the side of "yes": only a contradiction that
 * is sure is told.
 */
export function canHold(condition: Condition | undefined, ground: Ground): boolean {
  if (condition === undefined) return true;
  for (const id of fieldsRead(condition, ground)) findShown(id, ground);
  return solve(condition, ground) !== 'never';
}

/** The same of a condition of a field, which says something only while the field is shown. */
export function canHoldWhileShown(id: string, condition: Condition, ground: Ground): boolean {
  return canHold({ all: [condition, shownCondition(id, ground)] }, ground);
}

/** Fields first that others depend on, so that each is found out once. Without recursion: a chain may be long. */
function findShown(id: string, ground: Ground): void {
  const { shown } = ground;
  const path = [id];
  const begun = new Set<string>();
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const condition = shownCondition(top, ground);
    const before = begun.has(top)
      ? []
      : fieldsRead(condition, ground).filter((one) => !shown.has(one) && !begun.has(one));
    begun.add(top);
    if (before.length > 0) path.push(...before);
    else {
      path.pop();
      if (!shown.has(top)) shown.set(top, isOff(top, ground) ? 'never' : solve(condition, ground));
    }
  }
}

function fieldsRead(condition: Condition, { fields }: Ground): string[] {
  const known = readOf.get(condition) ?? factsRead(condition);
  readOf.set(condition, known);
  return known.filter((fact) => Object.hasOwn(fields, fact));
}

/** What a condition reads is asked over and over, and the condition stays the same. */
const readOf = new WeakMap<Condition, string[]>();

function solve(condition: Condition, ground: Ground): Verdict {
  const ways = unfold(condition, true);
  if (!ways) return 'unsure';
  // What shows one of the fields it depends on mostly shows this one too: then the way there is not walked again.
  for (const id of fieldsRead(condition, ground)) {
    const base = ground.shown.get(id);
    if (typeof base !== 'object') continue;
    for (const way of ways) {
      const own = extended(way, id, base, ground);
      if (own) return { own, base };
    }
  }
  const left = { tests: Math.min(maxTests, ground.testsLeft) };
  const began = left.tests;
  let verdict: Verdict = 'never';
  for (const way of ways) {
    verdict = search(way, ground, left);
    if (verdict !== 'never') break;
  }
  ground.testsLeft -= began - Math.max(0, left.tests);
  return verdict;
}

/** The facts of one way over those that show `field`; `undefined` where they do not go together or show no other field. */
function extended(way: Conjunction, field: string, base: Witness, ground: Ground): Map<string, FactValue> | undefined {
  const own = new Map<string, FactValue>();
  if (ground.offers && mayDisagree(way, base, ground.offers, ground)) return undefined;
  for (const [fact, group] of grouped(way)) {
    const range = ground.ranges.get(fact);
    if (!range) continue;
    const other = fact === field ? undefined : factIn(base, fact, ground);
    const given = other ?? (fact !== field && Object.hasOwn(ground.fields, fact) ? { value: undefined } : undefined);
    const value = fitting(fact, group, range, ground, given).next();
    if (value.done) return undefined;
    own.set(fact, value.value);
  }
  return own;
}

/** A type here and a category there, or the other way round: whether they go together is for the whole search. */
function mayDisagree(way: Conjunction, base: Witness, { holders }: Offers, ground: Ground): boolean {
  if (way.some(({ fact }) => holders.has(fact))) return true;
  return (
    way.some(({ fact }) => fact === 'type') &&
    [...holders].some((holder) => factIn(base, holder, ground)?.value !== undefined)
  );
}

function factIn(base: Witness, fact: string, ground: Ground): { value: FactValue } | undefined {
  for (let at: Witness | undefined = base; at; at = at.base) {
    if (at.own.has(fact)) return { value: at.own.get(fact) };
    ground.testsLeft -= 1;
  }
  return undefined;
}

/** As alternatives of tests that must all come out as wanted. `undefined`: too many of them. */
function unfold(condition: Condition, wanted: boolean): Conjunction[] | undefined {
  const { all = [], any, not, ...tests } = condition;
  const parts: (Conjunction[] | undefined)[] = [
    ...Object.entries(tests).map(([fact, test]): Conjunction[] => [[{ fact, test: test as FactTest, wanted }]]),
    ...all.map((one) => unfold(one, wanted)),
    ...(not ? [unfold(not, !wanted)] : []),
    ...(any
      ? [
          combine(
            any.map((one) => unfold(one, wanted)),
            !wanted,
          ),
        ]
      : []),
  ];
  return combine(parts, wanted);
}

/** `together`: one alternative of each part; else any alternative of any part. */
function combine(parts: readonly (Conjunction[] | undefined)[], together: boolean): Conjunction[] | undefined {
  let result: Conjunction[] = together ? [[]] : [];
  for (const part of parts) {
    if (part === undefined) return undefined;
    result = together ? result.flatMap((left) => part.map((right) => [...left, ...right])) : [...result, ...part];
    if (result.length > maxConjunctions) return undefined;
  }
  return result;
}

/** Looks for facts under which all literals come out as wanted and every field that gives one is shown. */
function search(way: Conjunction, ground: Ground, left: { tests: number }): Verdict {
  return step(new Map(), way, [], 0);

  /** @param due fields that have to be shown, those before `done` already are */
  function step(
    known: ReadonlyMap<string, { group: readonly Literal[]; value: FactValue }>,
    more: Conjunction,
    due: readonly string[],
    done: number,
  ): Verdict {
    const facts = new Map(known);
    const next = [...due];
    left.tests -= facts.size;
    for (const [fact, fresh] of grouped(more)) {
      const range = ground.ranges.get(fact);
      if (!range) continue;
      const group = [...(facts.get(fact)?.group ?? []), ...fresh];
      left.tests -= group.length * (2 + range.values.length);
      if (left.tests < 0) return 'unsure';
      const value = fitting(fact, group, range, ground).next();
      if (value.done) return 'never';
      facts.set(fact, { group, value: value.value });
      if (value.value !== undefined && Object.hasOwn(ground.fields, fact) && !next.includes(fact)) next.push(fact);
    }
    if (ground.offers && !areOffered(facts, ground.offers, ground)) return 'never';
    const toShow = next[done];
    if (toShow === undefined) return { own: new Map([...facts].map(([fact, { value }]) => [fact, value])) };
    const ways = unfold(shownCondition(toShow, ground), true);
    if (!ways) return 'unsure';
    for (const one of ways) {
      const verdict = step(facts, one, next, done + 1);
      if (verdict !== 'never') return verdict;
    }
    return 'never';
  }
}

/** Whether some type of tickets goes with some value of every fact that holds a category. */
function areOffered(
  facts: ReadonlyMap<string, { group: readonly Literal[] }>,
  { types, holders }: Offers,
  ground: Ground,
): boolean {
  const valuesOf = (fact: string): FactValue[] => {
    const range = ground.ranges.get(fact);
    return range ? [...fitting(fact, facts.get(fact)?.group ?? [], range, ground)] : [undefined];
  };
  const chosen = [...facts.keys()].filter((fact) => holders.has(fact)).map(valuesOf);
  if (chosen.every((values) => values.includes(undefined))) return true;
  const isFor = (category: string, type: string): boolean => types.get(category)?.includes(type) ?? true;
  return valuesOf('type').some((type) =>
    chosen.every((values) =>
      values.some((value) => [value ?? []].flat().every((one) => isFor(String(one), String(type)))),
    ),
  );
}

/** Values of a fact with which every literal comes out as wanted; none given first, for then no field has to be shown. */
function* fitting(
  fact: string,
  group: readonly Literal[],
  range: FactRange,
  ground: Ground,
  given?: { value: FactValue },
): Generator<FactValue, undefined> {
  const isNone = isOff(fact, ground) || (!isOwnFact(fact) && ground.shown.get(fact) === 'never');
  const values = given ? [given.value] : isNone ? [undefined] : candidates(range, group.flatMap(namedIn), ground.inUse);
  for (const value of values)
    if (group.every(({ test, wanted }) => holds({ [fact]: test }, { [fact]: value }) === wanted)) yield value;
}

function grouped(literals: Conjunction): Map<string, Literal[]> {
  const byFact = new Map<string, Literal[]>();
  for (const literal of literals) {
    const group = byFact.get(literal.fact);
    if (group) group.push(literal);
    else byFact.set(literal.fact, [literal]);
  }
  return byFact;
}

/** A field that is switched off is never answered. Facts that others give too stay. */
function isOff(fact: string, { fields, inUse }: Ground): boolean {
  return inUse && !isOwnFact(fact) && Object.hasOwn(fields, fact) && fields[fact]?.enabled === false;
}

/** When a field stands in the form. A preset asks only what is its own. @see formFields */
function shownCondition(id: string, { fields, conditions }: Ground): Condition {
  const known = conditions.get(id);
  if (known) return known;
  const { shownWhen } = fields[id] as Field;
  const ofPreset = ['scope', 'contact', 'happened'].includes(id) || factsRead(shownWhen).includes('criticalKind');
  const condition = { all: [shownWhen ?? {}, ofPreset ? {} : { criticalKind: { filled: false } }] };
  conditions.set(id, condition);
  return condition;
}

function namedIn({ test }: Literal): (string | number)[] {
  if (typeof test !== 'object') return [String(test)];
  if (Array.isArray(test)) return test.map(String);
  const { is, isNot, contains, atLeast, atMost } = test;
  return [is, isNot, contains, atLeast, atMost]
    .flat()
    .filter((one) => one !== undefined)
    .map(String);
}
