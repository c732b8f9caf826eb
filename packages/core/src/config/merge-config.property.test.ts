import { checkConfig, type SupportConfig } from '@mis-support/protocol';
import { generatedConfigs } from '@mis-support/test-kit/generated-configs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeConfig } from './merge-config.ts';

/** What a region may leave away or add, besides what is generated. */
const changes: fc.Arbitrary<(config: SupportConfig) => object> = fc.constantFrom(
  (config) => config,
  ({ policy: { pauses: _pauses, unknownCountsAs: _unknown, ...policy }, ...config }) => ({ ...config, policy }),
  (config) => ({ ...config, help: {}, recipients: [], plannedWorks: {}, integrations: {} }),
  ({ policy, ...config }) => ({
    ...config,
    privacyPolicyUrl: '/rules',
    policy: {
      ...policy,
      source: { ru: 'ТЗ', en: 'Terms' },
      calendar: { ...policy.calendar, breaks: ['13:00-14:00'], timeZone: 'Asia/Omsk' },
    },
  }),
);

test('a configuration that the checker passes comes out of the small judge of the page as it went in', () => {
  fc.assert(
    fc.property(generatedConfigs(), changes, (generated, change) => {
      const whole: unknown = JSON.parse(JSON.stringify(change(generated)));
      const { config } = checkConfig(whole);
      expect(config).toEqual(whole);
      expect(mergeConfig(whole, { whole: true })).toEqual({ config, refused: [] });
    }),
    { numRuns: 40 },
  );
});
