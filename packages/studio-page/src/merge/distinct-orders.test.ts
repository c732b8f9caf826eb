import { defaultConfig } from '@mis-support/protocol';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJson, valueAt } from '../model/json-text.ts';
import { asObject } from '../model/layers.ts';
import { distinctOrders } from './distinct-orders.ts';
import { joinedText, joinTexts } from './joined-text.ts';

const text = (value: unknown) => JSON.stringify(value);

/** The entries of a list as two people left it together, in order, each with its number. */
function together(base: object, mine: object, theirs: object, below: unknown = {}, list = 'fields') {
  const sides = { base: text(base), mine: text(mine), theirs: text(theirs), below };
  const joined = joinedText(sides.theirs, joinTexts(sides.base, sides.mine, sides.theirs)!, () => 'mine');
  const outcome = distinctOrders(joined, sides);
  const entries = Object.entries(asObject(valueAt(readJson(outcome.text), [list])));
  return {
    ...outcome,
    order: Object.fromEntries(entries.map(([id, entry]) => [id, asObject(entry)['order']])),
  };
}

test('two fields that came to one place are both kept, ours right after theirs, and it is told', () => {
  const [room, window] = [
    { order: 181, label: 'Кабинет' },
    { order: 181, label: 'Окно' },
  ];
  const { order, shifted } = together({}, { fields: { room } }, { fields: { window } });
  expect(order).toEqual({ window: 181, room: 182 });
  expect(shifted).toEqual([{ entry: ['fields', 'room'], after: ['fields', 'window'] }]);
});

test('several of each stay in their own order', () => {
  const own = (ids: string[]) => ({ fields: Object.fromEntries(ids.map((id, index) => [id, { order: 181 + index }])) });
  const { order } = together({}, own(['a', 'b']), own(['x', 'y', 'z']));
  expect(new Set(Object.values(order)).size).toBe(5);
  const sorted = Object.keys(order).sort((one, other) => Number(order[one]) - Number(order[other]));
  expect([sorted.filter((id) => id < 'c'), sorted.filter((id) => id > 'c')]).toEqual([
    ['a', 'b'],
    ['x', 'y', 'z'],
  ]);
});

test('what is inherited makes room too, in as few words as that takes', () => {
  const below = { ladder: { colleague: { order: 1 }, local: { order: 2 }, vendor: { order: 5 } } };
  const { order } = together(
    {},
    { ladder: { mine: { order: 1 }, colleague: { order: 0 } } },
    { ladder: { theirs: { order: 1 }, colleague: { order: 0 } } },
    below,
    'ladder',
  );
  expect(order).toEqual({ colleague: 0, theirs: 1, mine: 2, local: 3 });
});

test('what shared a place in the text of one of them is that one’s, and is left alone', () => {
  const base = { fields: { a: { order: 5 }, b: { order: 5 } } };
  const outcome = together(base, { fields: { ...base.fields, c: { order: 5 } } }, { ...base, help: { phone: '1' } });
  expect(outcome.shifted).toEqual([]);
});

test('a list of a workplace is looked at as that workplace has it', () => {
  const at = (fields: object) => ({ workplaces: { lab: { names: ['Лаборатория'], patch: { fields } } } });
  const { text: outcome } = together(at({}), at({ a: { order: 9 } }), at({ b: { order: 9 } }), defaultConfig);
  expect(readJson(outcome)).toMatchObject(at({ a: { order: 10 }, b: { order: 9 } }));
});

test('whatever two people add, each entry is kept and no place is shared', () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 5 });
  fc.assert(
    fc.property(numbers, numbers, numbers, (inherited, mine, theirs) => {
      const named = (who: string, orders: number[]) =>
        Object.fromEntries(orders.map((order, index) => [`${who}${index}`, { order }]));
      // Nobody puts an entry where they see another one.
      const free = (orders: number[]) => orders.filter((order) => !inherited.includes(order));
      const below = { fields: named('below', inherited) };
      const [ours, others] = [named('mine', free(mine)), named('theirs', free(theirs))];
      const { text: outcome } = together({}, { fields: ours }, { fields: others }, below);
      const whole = { ...below.fields, ...asObject(valueAt(readJson(outcome), ['fields'])) };
      expect(Object.keys(whole)).toEqual(
        expect.arrayContaining([...Object.keys(below.fields), ...Object.keys(ours), ...Object.keys(others)]),
      );
      const orders = Object.values(whole).map((entry) => asObject(entry)['order']);
      expect(new Set(orders).size).toBe(orders.length);
    }),
  );
});
