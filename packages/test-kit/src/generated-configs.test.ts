import { checkConfig, formFields } from '@mis-support/protocol';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { generatedConfigs } from './generated-configs.ts';

test('every generated configuration passes the check', () => {
  fc.assert(
    fc.property(generatedConfigs(), (config) => {
      const { mistakes } = checkConfig(config);
      expect(mistakes.filter(({ severity }) => severity === 'error')).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('gives as many fields as were asked for', () => {
  const [config] = fc.sample(generatedConfigs({ ownFields: { min: 24, max: 24 } }), 1);
  expect(Object.keys(config?.fields ?? {}).filter((id) => /own|поле/.test(id))).toHaveLength(24);
  expect(formFields(config?.fields ?? {}, { type: 'incident' }, {}).length).toBeGreaterThan(5);
});
