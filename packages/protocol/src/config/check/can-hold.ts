import type { Condition, FactTest } from '../../condition/condition.ts';
import { holds, factsRead } from '../../condition/holds.ts';
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

/** Past this many tests of values, it is believed too: alternatives behind alternatives multiply. */
const maxTests = 20_000;

/** What conditions are judged against. */
export interface Ground {
  ranges: ReadonlyMap<string, FactRange>;
  fields: Readonly<Record<string, Field>>;
  /** Leave out values that are switched off. */
  inUse: boolean;
}

/**
 * Whether some facts make the condition hold. A fact that a field gives needs the field shown, so the
 * conditions of fields are part of the question. Errs on the side of "yes": only a contradiction that
 * is sure is told.
 */
export function canHold(condition: Condition | undefined, ground: Ground): boolean {
  if (condition === undefined) return true;
  const found = unfold(condition, true);
  const left = { tests: maxTests };
  return found === undefined || found.some((conjunction) => isPossible(conjunction, new Set(), ground, left));
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

function isPossible(
  literals: Conjunction,
  shown: ReadonlySet<string>,
  ground: Ground,
  left: { tests: number },
): boolean {
  const byFact = new Map<string, Literal[]>();
  for (const literal of literals) byFact.set(literal.fact, [...(byFact.get(literal.fact) ?? []), literal]);
  let toShow: string | undefined;
  for (const [fact, group] of byFact) {
    const range = ground.ranges.get(fact);
    if (!range) continue;
    const values = isOff(fact, ground) ? [undefined] : candidates(range, group.flatMap(namedIn), ground.inUse);
    left.tests -= values.length * group.length;
    if (left.tests < 0) return true;
    const fitting = values.filter((value) =>
      group.every(({ test, wanted }) => holds({ [fact]: test }, { [fact]: value }) === wanted),
    );
    if (fitting.length === 0) return false;
    if (!fitting.includes(undefined) && Object.hasOwn(ground.fields, fact) && !shown.has(fact)) toShow ??= fact;
  }
  if (toShow === undefined) return true;
  const ways = unfold(shownCondition(toShow, ground.fields[toShow] as Field), true);
  const after = new Set(shown).add(toShow);
  return ways === undefined || ways.some((way) => isPossible([...literals, ...way], after, ground, left));
}

/** A field that is switched off is never answered. Facts that others give too stay. */
function isOff(fact: string, { fields, inUse }: Ground): boolean {
  return inUse && !isOwnFact(fact) && Object.hasOwn(fields, fact) && fields[fact]?.enabled === false;
}

/** When a field stands in the form. A preset asks only what is its own. @see formFields */
function shownCondition(id: string, { shownWhen }: Field): Condition {
  const ofPreset = ['scope', 'contact', 'happened'].includes(id) || factsRead(shownWhen).includes('criticalKind');
  return { all: [shownWhen ?? {}, ofPreset ? {} : { criticalKind: { filled: false } }] };
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
