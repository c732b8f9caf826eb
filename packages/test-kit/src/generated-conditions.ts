import type { Condition, FactTest, FactValue, Facts } from '@mis-support/protocol';
import fc from 'fast-check';

/** A fact that conditions may test. `values`: those it can have, where they are a list. */
export interface KnownFact {
  name: string;
  values?: readonly string[];
}

/**
 * Conditions that hold for `witness`, so that whatever depends on one can be reached. Every form is
 * among them: plain values, lists, objects, `all`, `any`, `not`.
 */
export function conditionsThatHold(facts: readonly KnownFact[], witness: Facts): fc.Arbitrary<Condition> {
  const known = facts.filter(({ name }) => witness[name] !== undefined);
  if (known.length === 0) return fc.constant({});
  const one = fc
    .constantFrom(...known)
    .chain((fact) => testsThatPass(fact, witness[fact.name]).map((test): Condition => ({ [fact.name]: test })));
  const several = fc.array(one, { minLength: 1, maxLength: 2 }).map((parts): Condition => Object.assign({}, ...parts));
  return fc.oneof(
    { weight: 6, arbitrary: several },
    { weight: 1, arbitrary: fc.array(several, { minLength: 1, maxLength: 2 }).map((all): Condition => ({ all })) },
    { weight: 1, arbitrary: fc.tuple(several, one).map((any): Condition => ({ any })) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(...known).map(({ name }): Condition => ({ not: { [name]: { filled: false } } })),
    },
  );
}

function testsThatPass({ values = [] }: KnownFact, value: FactValue): fc.Arbitrary<FactTest> {
  const filled: FactTest = { filled: true };
  if (typeof value === 'number') return fc.constantFrom<FactTest>(value, { atLeast: value, atMost: value + 5 }, filled);
  if (typeof value === 'boolean') return fc.constantFrom<FactTest>(value, { isNot: !value });
  const first = typeof value === 'string' ? value : (value?.[0] ?? '');
  const given = typeof value === 'string' ? [value] : (value ?? []);
  const others = values.filter((one) => !given.includes(one));
  return fc.constantFrom<FactTest>(
    first,
    [first, ...others.slice(0, 2)],
    { is: first },
    { contains: first.slice(0, 3) },
    filled,
    ...(others.length > 0 ? [{ isNot: others[0] as string }] : []),
  );
}
