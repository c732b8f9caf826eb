import { checkConfig, defaultConfig } from '@mis-support/protocol';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conditionOf, isComplete, rowsOf, type ConditionRow } from './condition-rows.ts';

test('shows the conditions that the example regions use as lines', () => {
  expect(rowsOf({ any: [{ module: 'schedule' }, { screen: { contains: 'расписание' } }] })).toEqual({
    joined: 'any',
    rows: [
      { fact: 'module', test: 'is', values: ['schedule'] },
      { fact: 'screen', test: 'contains', values: ['расписание'] },
    ],
  });
  expect(rowsOf({ criticalKind: { filled: true }, scope: ['department', 'region'] })).toEqual({
    joined: 'all',
    rows: [
      { fact: 'criticalKind', test: 'filled', values: [] },
      { fact: 'scope', test: 'is', values: ['department', 'region'] },
    ],
  });
  expect(rowsOf(undefined)).toEqual({ joined: 'all', rows: [] });
});

test('owns up to a condition that is nested deeper than lines can say', () => {
  for (const deep of [
    { not: { type: 'incident' } },
    { any: [{ all: [{ type: 'incident' }] }] },
    { any: [{ type: 'incident', scope: 'self' }] },
    { type: 'incident', any: [{ scope: 'self' }] },
  ])
    expect(rowsOf(deep)).toBeUndefined();
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
      const condition = conditionOf({ joined, rows });
      const back = rowsOf(condition);
      expect(back?.rows.every(isComplete)).toBe(rows.every(isComplete));
      expect(sorted(back?.rows)).toEqual(sorted(rows));
      if (rows.length > 1) expect(back?.joined).toBe(joined);
      expect(shapeMistakes(condition)).toEqual([]);
    }),
  );
});

function sorted(rows: readonly ConditionRow[] = []): string[] {
  return rows.map((one) => JSON.stringify(one)).sort();
}

/** What the checker says of the shape of a condition. What its facts mean is another matter. */
function shapeMistakes(shownWhen: unknown): string[] {
  const step = { ...defaultConfig.ladder['local'], order: 2, ...(shownWhen === undefined ? {} : { shownWhen }) };
  const { mistakes } = checkConfig({ ...defaultConfig, ladder: { ...defaultConfig.ladder, local: step } });
  return mistakes.filter(({ code }) => shapes.has(code)).map(({ path, message }) => `${path}: ${message}`);
}

const shapes = new Set(['wrongType', 'wrongForm', 'unknownKey', 'missing', 'notOneOf', 'tooShort', 'tooLong']);
