import { checkConfig, defaultConfig, holds, type Condition, type Facts } from '@mis-support/protocol';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conditionOf, groupOf, isComplete, isGroup, together, type ConditionRow } from './condition-tree.ts';

test('shows the conditions that the example regions use as lines', () => {
  expect(groupOf({ any: [{ module: 'schedule' }, { screen: { contains: 'расписание' } }] })).toEqual({
    joined: 'any',
    parts: [
      { fact: 'module', test: 'is', values: ['schedule'] },
      { fact: 'screen', test: 'contains', values: ['расписание'] },
    ],
  });
  expect(groupOf({ criticalKind: { filled: true }, scope: ['department', 'region'] })).toEqual({
    joined: 'all',
    parts: [
      { fact: 'criticalKind', test: 'filled', values: [] },
      { fact: 'scope', test: 'is', values: ['department', 'region'] },
    ],
  });
  expect(groupOf(undefined)).toEqual({ joined: 'all', parts: [] });
});

const self: ConditionRow = { fact: 'scope', test: 'is', values: ['self'] };
const incident: ConditionRow = { fact: 'type', test: 'is', values: ['incident'] };

test('shows conditions within conditions as groups of lines', () => {
  expect(groupOf({ not: { type: 'incident' } })).toEqual({ joined: 'none', parts: [incident] });
  expect(groupOf({ not: { any: [{ type: 'incident' }, { scope: 'self' }] } })).toEqual({
    joined: 'none',
    parts: [incident, self],
  });
  expect(groupOf({ type: 'incident', not: { scope: 'self' } })).toEqual({
    joined: 'all',
    parts: [incident, { joined: 'none', parts: [self] }],
  });
  expect(groupOf({ any: [{ type: 'incident', scope: 'self' }, { not: { scope: 'self' } }] })).toEqual({
    joined: 'any',
    parts: [
      { joined: 'all', parts: [incident, self] },
      { joined: 'none', parts: [self] },
    ],
  });
  expect(groupOf({ all: [{ type: 'incident' }, { all: [{ scope: 'self' }] }] })).toEqual({
    joined: 'all',
    parts: [incident, self],
  });
});

test('owns up to what it could not write back: a part that always holds, and what has no shape', () => {
  for (const odd of [
    { not: {} },
    { any: [] },
    { any: [{}, { type: 'incident' }] },
    { all: 'incident' },
    { all: [5] },
    [],
  ])
    expect(groupOf(odd)).toBeUndefined();
});

test('puts two conditions together without losing what both speak of', () => {
  expect(together([{ type: 'incident' }, { scope: 'self' }])).toEqual({ type: 'incident', scope: 'self' });
  expect(together([{ type: 'incident' }, { type: { isNot: 'question' }, all: [{ scope: 'self' }] }])).toEqual({
    type: 'incident',
    all: [{ type: { isNot: 'question' }, all: [{ scope: 'self' }] }],
  });
});

const fact = fc.constantFrom('a', 'b', 'c');
const value = fc.constantFrom('x', 'y');
const test1 = fc.oneof(
  value,
  fc.array(value, { minLength: 1, maxLength: 2 }),
  fc.record({ isNot: value }),
  fc.record({ filled: fc.boolean() }),
  fc.record({ is: value, filled: fc.boolean() }),
);
const nested = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.dictionary(fact, test1, { minKeys: 1, maxKeys: 2, noNullPrototype: true }) as fc.Arbitrary<Condition>,
    fc
      .tuple(
        fc.dictionary(fact, test1, { maxKeys: 2, noNullPrototype: true }),
        fc.record(
          {
            all: fc.array(tie('condition'), { maxLength: 3 }),
            any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }),
            not: tie('condition'),
          },
          { requiredKeys: [], noNullPrototype: true },
        ),
      )
      .map(([own, parts]): Condition => ({ ...own, ...parts })),
  ),
})).condition;
const facts: fc.Arbitrary<Facts> = fc.dictionary(fact, value, { noNullPrototype: true });

test('a condition that was shown in groups and written back holds for the very same facts', () => {
  fc.assert(
    fc.property(nested, facts, (condition, given) => {
      const group = groupOf(condition);
      if (!group) return;
      const back = conditionOf(group) as Condition | undefined;
      expect(holds(back, given)).toBe(holds(condition, given));
      expect(shapeMistakes(back)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

const row = fc.oneof(
  fc.record<ConditionRow>({
    fact: fc.constantFrom('scope', 'room'),
    test: fc.constantFrom('is', 'isNot'),
    values: fc.array(fc.oneof(fc.string(), fc.boolean()), { minLength: 1, maxLength: 3 }),
  }),
  fc.record<ConditionRow>({
    fact: fc.constantFrom('scope', 'room'),
    test: fc.constantFrom('filled', 'empty'),
    values: fc.constant([]),
  }),
  fc.record<ConditionRow>({
    fact: fc.constantFrom('beds', 'room'),
    test: fc.constantFrom('atLeast', 'atMost'),
    values: fc.tuple(fc.integer()),
  }),
);

test('what lines say is a condition, and is read back as the same lines', () => {
  fc.assert(
    fc.property(fc.constantFrom<'all' | 'any'>('all', 'any'), fc.array(row, { maxLength: 5 }), (joined, rows) => {
      const condition = conditionOf({ joined, parts: rows });
      const back = groupOf(condition);
      expect(back?.parts.some(isGroup)).toBe(false);
      expect(back?.parts.every(isComplete)).toBe(rows.every(isComplete));
      expect(sorted(back?.parts)).toEqual(sorted(rows));
      if (rows.length > 1) expect(back?.joined).toBe(joined);
      expect(shapeMistakes(condition)).toEqual([]);
    }),
  );
});

function sorted(rows: readonly object[] = []): string[] {
  return rows.map((one) => JSON.stringify(one)).sort();
}

/** What the checker says of the shape of a condition. What its facts mean is another matter. */
function shapeMistakes(shownWhen: unknown): string[] {
  const step = { ...defaultConfig.ladder['local'], order: 2, ...(shownWhen === undefined ? {} : { shownWhen }) };
  const { mistakes } = checkConfig({ ...defaultConfig, ladder: { ...defaultConfig.ladder, local: step } });
  return mistakes.filter(({ code }) => shapes.has(code)).map(({ path, message }) => `${path}: ${message}`);
}

const shapes = new Set(['wrongType', 'wrongForm', 'unknownKey', 'missing', 'notOneOf', 'tooShort', 'tooLong']);
