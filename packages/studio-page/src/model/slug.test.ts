import { checkConfig, defaultConfig, mergePatch, type Json } from '@mis-support/protocol';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { idFor } from './slug.ts';

test('makes an id of a Russian name, and never the same one twice', () => {
  expect(idFor('Номер кабинета', [], 'field')).toBe('nomerKabineta');
  expect(idFor('Номер кабинета', ['nomerKabineta'], 'field')).toBe('nomerKabineta2');
  expect(idFor('№ 5', [], 'field')).toBe('field');
});

/** What the check says of a field that was added by this name. */
function mistakesOf(name: string): string[] {
  const field = { order: 1, kind: 'text', need: 'optional', label: 'x' };
  const patch = { fields: { [idFor(name, [], 'field')]: field } };
  return checkConfig(mergePatch(defaultConfig as unknown as Json, patch)).mistakes.map(({ path }) => path);
}

test.each(['Номер электронного листка нетрудоспособности', 'constructor', 'all', 'type', 'Prototype', 'Category'])(
  'a field called «%s» gets an id that can be saved',
  (name) => {
    expect(mistakesOf(name)).toEqual([]);
  },
);

test('a long name whose id is taken gives another of the same length', () => {
  const name = 'Электроэнцефалографическое исследование слуха';
  const long = idFor(name, [], 'field');
  expect([idFor(name, [long], 'field').length, long.length]).toEqual([40, 40]);
});

test('whatever a thing is called, its id is one that the check lets pass', () => {
  const words = fc.array(fc.oneof(fc.constantFrom('щука', 'type', 'to', 'string', 'value', 'of', '№ 5'), fc.string()));
  fc.assert(
    fc.property(words, (parts) => {
      expect(idFor(parts.join(' '), [], 'field')).toMatch(/^[a-zA-Z0-9]{1,40}$/);
    }),
  );
});
