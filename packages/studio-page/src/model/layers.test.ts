import { mergePatch, type Json } from '@mis-support/protocol';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedKeys, idsAt, mergedAt, patchFor, standingAt, type LayerValues } from './layers.ts';

const values: LayerValues = {
  builtin: { fields: { when: { order: 1, need: 'advised' }, reason: { order: 2 } } },
  region: { fields: { when: { need: 'required' }, room: { order: 3 } } },
  organization: { fields: { reason: null } },
};

test('lays the layers over each other up to the level asked for', () => {
  expect(mergedAt(values, 'builtin')).toEqual(values.builtin);
  expect(mergedAt(values, 'organization')).toEqual({
    fields: { when: { order: 1, need: 'required' }, room: { order: 3 } },
  });
});

test('says what an entry inherits, from where, and what this level changes in it', () => {
  const standing = standingAt(values, 'region', ['fields', 'when']);
  expect(standing).toMatchObject({ from: 'builtin', own: { need: 'required' }, inherited: { need: 'advised' } });
  expect(changedKeys(standing)).toEqual(['need']);
});

test('still lists what this level has taken away, so that it can be brought back', () => {
  expect(idsAt(values, 'organization', ['fields'])).toContain('reason');
  expect(standingAt(values, 'organization', ['fields', 'reason'])).toMatchObject({ value: undefined, own: null });
});

test('keeps what a layer takes away at a workplace, as the gateway does', () => {
  const patch = { fields: { when: null } };
  const withPlace = { ...values, region: { workplaces: { registry: { names: ['Регистратура'], patch } } } };
  expect(mergedAt(withPlace, 'organization')).toMatchObject({ workplaces: { registry: { patch } } });
});

test('a built-in layer has no word of its own to take back', () => {
  expect(standingAt(values, 'builtin', ['fields', 'when']).own).toBeUndefined();
});

const plain = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 3 },
    fc.integer(),
    fc.string(),
    fc.boolean(),
    fc.array(fc.integer(), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('json'), { maxKeys: 3 }),
  ),
})).json;

test('whatever is wanted is in force after the patch for it, whatever is inherited', () => {
  fc.assert(
    fc.property(plain, plain, (inherited, wanted) => {
      const patch = patchFor(inherited, wanted);
      expect(patch === undefined ? inherited : mergePatch(inherited, patch as Json)).toEqual(wanted);
    }),
  );
});

test('says nothing where what is wanted is inherited already', () => {
  expect(patchFor({ a: 1, b: [1, 2] }, { a: 1, b: [1, 2] })).toBeUndefined();
  expect(patchFor({ a: 1, b: 2 }, { a: 1, b: 3 })).toEqual({ b: 3 });
  expect(patchFor({ a: 1, b: 2 }, { a: 1 })).toEqual({ b: null });
});
