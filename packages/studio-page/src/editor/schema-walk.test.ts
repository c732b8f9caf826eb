import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Schema } from './config-schema.ts';
import { descriptionOf, emptyValue, keysOf, schemasAt, valuesOf } from './schema-walk.ts';

const root = JSON.parse(
  readFileSync(new URL('../../../../docs/reference/support-config.ru.schema.json', import.meta.url), 'utf8'),
) as Schema;
const keys = (...path: (string | number)[]) => keysOf(schemasAt(root, path)).map(({ key }) => key);

test('knows the keys at every place, lists keyed by id included', () => {
  expect(keys()).toEqual(expect.arrayContaining(['fields', 'ladder', 'policy']));
  expect(keys('fields', 'any', 'options', 'one')).toEqual(expect.arrayContaining(['label', 'order']));
  expect(keys('types')).toContain('incident');
});

test('a workplace completes like a layer of its own', () => {
  expect(keys('workplaces', 'lab', 'patch', 'fields', 'any')).toEqual(expect.arrayContaining(['kind', 'need']));
});

test('follows conditions into conditions', () => {
  expect(keys('fields', 'any', 'shownWhen', 'all', 0, 'not')).toContain('any');
});

test('offers the values that may stand', () => {
  expect(valuesOf(schemasAt(root, ['fields', 'any', 'need']))).toEqual(
    expect.arrayContaining(['"required"', '"optional"']),
  );
  expect(valuesOf(schemasAt(root, ['ladder', 'any', 'endpoint']))).toEqual(expect.arrayContaining(['true', 'false']));
});

test('explains a key, and begins its value in the right form', () => {
  const schemas = schemasAt(root, ['ladder']);
  expect(descriptionOf(schemas)).toMatch(/[а-я]/);
  expect(emptyValue(schemas[0] ?? {}, root)).toBe('{}');
});

test('nothing is known of a place that does not exist', () => {
  expect(schemasAt(root, ['nowhere', 'at', 'all'])).toEqual([]);
});
