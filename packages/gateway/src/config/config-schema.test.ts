import { expect, test } from 'vitest';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { configSchema, schemaPaths, type JsonSchema } from './config-schema.ts';
import { describeKey } from './key-descriptions.ts';

test.each(['ru', 'en'] as const)('every key of a configuration has words in %s', (language) => {
  expect(schemaPaths().filter((path) => !describeKey(path, language))).toEqual([]);
});

test('the Russian words are Russian and the English ones are not', () => {
  const told = (language: 'ru' | 'en') => schemaPaths().map((path) => describeKey(path, language) ?? '');
  expect(told('ru').filter((words) => !/[а-яё]/i.test(words))).toEqual([]);
  expect(told('en').filter((words) => /[а-яё]/i.test(words))).toEqual([]);
});

test('a layer may leave anything out and remove anything, down to every entry of a list', () => {
  const schema = configSchema('en');
  expect(schema.required).toBeUndefined();
  const { policy, types } = schema.properties ?? {};
  expect(policy?.required).toBeUndefined();
  expect(policy?.properties?.['timeZone']?.type).toEqual(['string', 'null']);
  expect(Object.keys(types?.properties ?? {})).toEqual(['incident', 'serviceRequest', 'question', 'changeRequest']);
  expect(schema.$defs?.['SupportConfig']?.required).toContain('policy');
});

test.each(['ru', 'en'] as const)('every property of the schema is described in %s, wherever it stands', (language) => {
  const silent: string[] = [];
  const walk = (schema: JsonSchema | boolean | undefined, path: string): void => {
    if (typeof schema !== 'object') return;
    for (const [key, inner] of Object.entries(schema.properties ?? {})) {
      const words = inner.description ?? '';
      if (words === '' || /[а-яё]/i.test(words) !== (language === 'ru')) silent.push(`${path}.${key}`);
      walk(inner, `${path}.${key}`);
    }
    walk(schema.additionalProperties, `${path}.*`);
    walk(schema.items, `${path}.*`);
    for (const one of schema.anyOf ?? []) walk(one, path);
    for (const [name, one] of Object.entries(schema.$defs ?? {})) walk(one, `$defs.${name}`);
  };
  walk(configSchema(language), '');
  expect(silent).toEqual([]);
});

test('what a workplace changes is a layer too', () => {
  const workplace = configSchema('en').properties?.['workplaces']?.additionalProperties;
  expect(typeof workplace === 'object' && workplace.properties?.['patch']?.$ref).toBe('#');
});

test('every reference leads somewhere', () => {
  const schema = configSchema('ru');
  const names = [...JSON.stringify(schema).matchAll(/"\$ref":"#\/\$defs\/([^"]+)"/g)].map(([, name]) => name ?? '');
  expect(new Set(names)).toEqual(new Set(['LocalText', 'FactTest', 'Condition']));
  for (const name of names) expect(Object.keys(schema.$defs ?? {})).toContain(name);
});

test.each(['ru', 'en'])('the checked-in schema in %s is read by editors as JSON', async (language) => {
  const file = join(import.meta.dirname, `../../../../docs/reference/support-config.${language}.schema.json`);
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ type: 'object' });
});
