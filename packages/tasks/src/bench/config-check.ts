import { generatedConfigs } from '@mis-support/test-kit/generated-configs';
import { checkConfig } from '@mis-support/protocol';
import fc from 'fast-check';
import { median, type Measure } from './measure.ts';

/** The check of configurations, over generated ones of every shape. The same seed gives the same ones. */
export const configCheck: Measure = {
  name: 'configuration check',
  async run({ short }) {
    const count = short ? 50 : 1000;
    const texts = fc
      .sample(generatedConfigs({ ownFields: { min: 0, max: 24 } }), { numRuns: count, seed: 3 })
      .map((config) => JSON.stringify(config));
    // The first few are slow for reasons that say nothing of the check.
    for (const text of texts.slice(0, 20)) checkConfig(JSON.parse(text));
    const [checked, parsed]: [number[], number[]] = [[], []];
    for (const text of texts) {
      const startedAt = performance.now();
      const value: unknown = JSON.parse(text);
      const parsedAt = performance.now();
      const { config } = checkConfig(value);
      checked.push(performance.now() - parsedAt);
      parsed.push(parsedAt - startedAt);
      if (!config) throw new Error('a generated configuration did not pass');
    }
    const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / count;
    return [
      {
        what: `check of one of ${count} generated configurations`,
        ours: median(checked),
        unit: 'ms',
        anchor: { name: 'JSON.parse of the same bytes', value: median(parsed) },
        note: `${Math.round(bytes / 1000)} kB on average; all of them ${(checked.reduce((a, b) => a + b, 0) / 1000).toFixed(1)} s`,
      },
    ];
  },
};
