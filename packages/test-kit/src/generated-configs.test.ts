import { checkConfig, dueDates, formFields, optionIds, SupportConfig } from '@mis-support/protocol';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { acceptedAnswers, generatedConfigs } from './generated-configs.ts';
import { mutatedConfigs } from './mutated-configs.ts';

test('every generated configuration passes the check', () => {
  fc.assert(
    fc.property(generatedConfigs(), (config) => {
      const { mistakes } = checkConfig(config);
      expect(mistakes.filter(({ severity }) => severity === 'error')).toEqual([]);
    }),
    { numRuns: 100 },
  );
}, 30_000);

test('of whatever the checker passes, every field can be answered and every level has dates or none', () => {
  fc.assert(
    fc.property(fc.oneof(generatedConfigs(), mutatedConfigs()), fc.nat({ max: 4_000 }), (config, days) => {
      for (const [id, field] of Object.entries(config.fields)) {
        const options = optionIds(field, config);
        if (field.kind === 'file' || (/^choice/.test(field.kind) && options.length === 0)) continue;
        const [answer] = fc.sample(acceptedAnswers(field, options), { numRuns: 1, seed: days });
        expect([id, field, answer]).not.toEqual([id, field, undefined]);
      }
      const from = Date.UTC(2026, 0) + days * 86_400_000;
      for (const level of Object.keys(config.policy.levels))
        for (const date of Object.values(dueDates(config.policy, level, from) as Record<string, number>))
          expect(new Date(date).toISOString()).toMatch(/^20[2-5]\d-/);
    }),
    { numRuns: 150 },
  );
}, 60_000);

test('gives as many fields as were asked for', () => {
  const [config] = fc.sample(generatedConfigs({ ownFields: { min: 24, max: 24 } }), 1);
  expect(Object.keys(config?.fields ?? {}).filter((id) => /own|поле/.test(id))).toHaveLength(24);
  expect(formFields(config?.fields ?? {}, { type: 'incident' }, {}).length).toBeGreaterThan(5);
});

test('every key of the schema is there in some of a thousand configurations', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(generatedConfigs(), (config) => {
      for (const path of pathsIn(config, SupportConfig as AnySchema)) seen.add(path);
    }),
    { numRuns: 1000, seed: 1 },
  );
  const missing = keysOf(SupportConfig as AnySchema).filter((path) => !seen.has(path));
  expect(missing).toEqual([]);
  expect(seen.size).toBeGreaterThan(150);
}, 30_000);

/** As much of a schema as is walked here. */
interface AnySchema {
  type: string;
  entries?: Record<string, AnySchema>;
  key?: AnySchema & { options?: readonly string[] };
  value?: AnySchema;
  item?: AnySchema;
  wrapped?: AnySchema;
  options?: readonly unknown[];
  getter?: () => AnySchema;
}

/** Without `optional` around it. Conditions refer to themselves: one is looked into once. */
function bare(schema: AnySchema): AnySchema {
  return schema.wrapped ? bare(schema.wrapped) : schema;
}

/** The schemas that stand under a schema, by key; `*` for any. */
function under(schema: AnySchema): [key: string, inner: AnySchema][] {
  const { type, entries, value, item, options } = bare(schema);
  if (type === 'lazy') return [];
  if (entries) return Object.entries(entries);
  if (type === 'union') return ((options ?? []) as AnySchema[]).flatMap((one) => (bare(one).entries ? under(one) : []));
  const any = value ?? item;
  return any ? [['*', any]] : [];
}

function keysOf(schema: AnySchema, at = ''): string[] {
  return under(schema).flatMap(([key, inner]) => [`${at}${key}`, ...keysOf(inner, `${at}${key}.`)]);
}

function pathsIn(value: unknown, schema: AnySchema, at = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const known = under(schema);
  return Object.entries(value).flatMap(([key, inner]) => {
    const found = known.find(([name]) => name === key) ?? known.find(([name]) => name === '*');
    return found ? [`${at}${found[0]}`, ...pathsIn(inner, found[1], `${at}${found[0]}.`)] : [];
  });
}
