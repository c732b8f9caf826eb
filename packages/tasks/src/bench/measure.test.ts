import { expect, test } from 'vitest';
import { formatTable } from './format-table.ts';
import { isReached, median } from './measure.ts';

test('the middle of what was measured is a value that was measured', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 3, 2])).toBe(2);
  expect(() => median([])).toThrow('no value');
});

test('a target is of the value, or of its ratio to the anchor of the same run', () => {
  const row = { what: '', ours: 12, unit: 'ms' as const, anchor: { name: 'raw', value: 10 } };
  expect(isReached(row)).toBeUndefined();
  expect(isReached({ ...row, target: { ratioAtMost: 1.3 } })).toBe(true);
  expect(isReached({ ...row, target: { ratioAtMost: 1.1 } })).toBe(false);
  expect(isReached({ ...row, target: { atLeast: 12, atMost: 12 } })).toBe(true);
});

test('a ratio without an anchor is not reached', () => {
  expect(isReached({ what: '', ours: 1, unit: 'ms', target: { ratioAtMost: 2 } })).toBe(false);
});

test('the table shows the value, the anchor, the ratio and the target of each row', () => {
  const table = formatTable([
    {
      what: 'save',
      ours: 12,
      unit: 'ms',
      anchor: { name: 'raw', value: 10 },
      target: { ratioAtMost: 1.3 },
      note: '9 times',
    },
    { what: 'entry', ours: 2600, unit: 'bytes', target: { atMost: 2500 } },
  ]);
  expect(table.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
    ['', 'what', 'ours', 'anchor, same run', 'ratio', 'target', 'note'],
    ['✓', 'save', '12 ms', '10 raw', '× 1.20', '≤ × 1.3', '9 times'],
    ['✗', 'entry', '2,600 bytes', '≤ 2,500'],
  ]);
});
