import { SupportConfig, defaultConfig } from '@mis-support/protocol';
import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { mergeConfig } from './merge-config.ts';

test('lays a region over the built-in configuration and takes away what is null', () => {
  const { config, refused } = mergeConfig({
    region: 'a',
    help: { phone: '1-02' },
    ladder: { colleague: null, miac: { order: 3, label: 'МИАЦ' } },
  });
  expect([config.region, config.help.phone, Object.keys(config.ladder), refused]).toEqual([
    'a',
    '1-02',
    ['local', 'vendor', 'miac'],
    [],
  ]);
});

test('takes a whole configuration of the gateway as it is', () => {
  expect(mergeConfig(JSON.parse(JSON.stringify(defaultConfig)))).toEqual({ config: defaultConfig, refused: [] });
});

test('keeps the built-in value where another type, an unknown key or an impossible zone stands, and names it', () => {
  const { config, refused } = mergeConfig({
    limits: { queuedTickets: 'many', unsentDays: 3, unknown: 1 },
    policy: { timeZone: 'Mars/Olympus', levels: { P1: 'urgent' }, matrix: { self: [1] } },
    ladder: { odd: { label: 'без порядка' } },
    recipients: 'все',
  });
  expect(refused.sort()).toEqual([
    'ladder.odd',
    'limits.queuedTickets',
    'limits.unknown',
    'policy.levels.P1',
    'policy.matrix.self',
    'policy.timeZone',
    'recipients',
  ]);
  expect([config.limits.unsentDays, config.limits.queuedTickets]).toEqual([3, defaultConfig.limits.queuedTickets]);
});

test('changes nothing of the built-in configuration itself', () => {
  const before = JSON.stringify(defaultConfig);
  mergeConfig({ policy: { levels: { P1: null } }, help: { phone: '1' } });
  expect(JSON.stringify(defaultConfig)).toBe(before);
});

test('gives for any JSON a configuration whose parts have the types the panel relies on', () => {
  const near = fc.constantFrom(...Object.keys(defaultConfig), ...Object.keys(defaultConfig.policy));
  const layers = fc.oneof(
    fc.jsonValue(),
    fc.dictionary(near, fc.oneof(fc.jsonValue(), fc.dictionary(near, fc.jsonValue()))),
  );
  const shape = (value: unknown): unknown => (Array.isArray(value) ? 'list' : typeof value);
  fc.assert(
    fc.property(layers, (layer) => {
      const { config } = mergeConfig(layer);
      for (const key of Object.keys(defaultConfig) as (keyof SupportConfig)[])
        expect(shape(config[key])).toBe(shape(defaultConfig[key]));
      for (const key of Object.keys(defaultConfig.policy) as (keyof SupportConfig['policy'])[])
        expect(shape(config.policy[key])).toBe(shape(defaultConfig.policy[key]));
    }),
  );
});

test('agrees with the schema on a layer that the schema accepts', () => {
  const layer = {
    region: 'b',
    locale: 'en',
    theme: { mode: 'dark', tokens: { accent: '#123456' } },
    messages: { en: { send: 'File it' } },
  };
  const { config, refused } = mergeConfig(layer);
  expect([refused, v.safeParse(SupportConfig, config).success]).toEqual([[], true]);
});

test('refuses names that every object has from the language, and is not led astray by them', () => {
  const layer = JSON.parse(
    '{ "__proto__": { "polluted": true }, "constructor": 1, "policy": { "toString": "x" }, "fields": { "__proto__": { "order": 1 }, "valueOf": { "order": 1, "kind": "text", "need": "optional" } } }',
  ) as unknown;
  const { config, refused } = mergeConfig(layer);
  expect(refused).toEqual(['__proto__', 'constructor', 'policy.toString', 'fields.__proto__', 'fields.valueOf']);
  expect(config).toEqual(defaultConfig);
  expect(Object.getPrototypeOf(config.fields)).toBe(Object.prototype);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});
