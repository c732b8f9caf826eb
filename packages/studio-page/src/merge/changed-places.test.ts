import { expect, test } from 'vitest';
import { changedPlaces } from './changed-places.ts';

test('counts the places in which two layers differ, an entry that came or went as one', () => {
  const before = { help: { phone: '1', phoneHours: '8-20' }, fields: { a: { order: 1, label: 'А' } } };
  const after = { fields: { b: { order: 1, label: 'Б' } }, help: { phoneHours: '8-20', phone: '2' } };
  expect(changedPlaces(before, after)).toEqual([
    ['help', 'phone'],
    ['fields', 'a'],
    ['fields', 'b'],
  ]);
  expect(changedPlaces(before, { ...before })).toEqual([]);
});
