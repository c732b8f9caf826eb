import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkConfig } from './check-config.ts';
import { defaultConfig } from './default-config.ts';
import { mergeLayer } from './merge-layer.ts';
import type { Json } from './merge-patch.ts';
import { withoutMistakes } from './without-mistakes.ts';

const room = { order: 200, kind: 'text', need: 'required', label: 'Кабинет' };
const whole = (layer: object): Json => mergeLayer(defaultConfig as unknown as Json, layer as Json);

test('keeps all that is right around a norm, a field and a text that are not', () => {
  const found = withoutMistakes(
    whole({
      help: { phone: '1-02' },
      fields: { room: { ...room, pattern: 'a{2}', maxLength: 1 } },
      policy: { levels: { P4: { label: 'низкий', resolve: 'P400D' } } },
      messages: { ru: { intr: 'Опишите одну проблему.', dialog: 'Обращение' } },
    }),
  );
  expect(found).toMatchObject({
    help: { phone: '1-02' },
    fields: { room: { label: 'Кабинет' } },
    policy: { levels: { P4: { label: 'низкий', resolve: defaultConfig.policy.levels['P4']?.resolve } } },
    messages: { ru: { dialog: 'Обращение' } },
  });
  expect(found?.fields['room']?.pattern).toBeUndefined();
});

test('leaves a good configuration as it is', () => {
  expect(withoutMistakes(defaultConfig)).toEqual(defaultConfig);
});

test('puts the built-in ladder in place of one that ends nowhere', () => {
  const found = withoutMistakes(whole({ ladder: { vendor: { endpoint: false } }, help: { phone: '1-02' } }));
  expect([found?.ladder['vendor']?.endpoint, found?.help.phone]).toEqual([true, '1-02']);
});

test('gives a configuration that passes the check, or none, whatever it is given', () => {
  const layers = fc.record(
    { policy: fc.jsonValue(), fields: fc.jsonValue(), ladder: fc.jsonValue(), workplaces: fc.jsonValue() },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(layers, fc.jsonValue()), (layer) => {
      const found = withoutMistakes({ ...defaultConfig, ...(layer as object) });
      if (found) expect(checkConfig(found).config).toBeDefined();
    }),
    { numRuns: 60 },
  );
});
