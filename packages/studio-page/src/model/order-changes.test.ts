import { expect, test } from 'vitest';
import { orderChanges } from './order-changes.ts';

const rows = [
  { id: 'a', order: 10 },
  { id: 'b', order: 20 },
  { id: 'c', order: 35 },
];

test('an entry and its neighbour change numbers, and nothing else is said', () => {
  expect(orderChanges(['fields'], rows, 'c', -1)).toEqual([
    [['fields', 'c', 'order'], 20],
    [['fields', 'b', 'order'], 35],
  ]);
});

test('there is no place before the first and after the last', () => {
  expect([orderChanges(['fields'], rows, 'a', -1), orderChanges(['fields'], rows, 'c', 1)]).toEqual([[], []]);
});

test('counts all anew where two share a number', () => {
  const twins = [...rows, { id: 'd', order: 35 }];
  expect(orderChanges(['x'], twins, 'd', -1).map(([path, order]) => [path[1], order])).toEqual([
    ['a', 10],
    ['b', 20],
    ['d', 30],
    ['c', 40],
  ]);
});
