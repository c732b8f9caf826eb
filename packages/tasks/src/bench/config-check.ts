import { generatedConfigs } from '@mis-support/test-kit/generated-configs';
import { checkConfig, defaultConfig } from '@mis-support/protocol';
import fc from 'fast-check';
import { median, type Measure, type Row } from './measure.ts';

const field = { kind: 'text', need: 'optional', label: 'Кабинет' };

/** Shapes that cost as much as the square of their size where every part is judged with all the others. */
const longShapes: Record<string, (count: number) => object> = {
  'fields, each shown by the one before': (count) => {
    const own = Array.from({ length: count }, (_, at) => {
      const before = at > 0 && { shownWhen: { [`own${at - 1}`]: { filled: true } } };
      return [`own${at}`, { ...field, order: 200 + at, ...before }];
    });
    return { ...defaultConfig, fields: { ...defaultConfig.fields, ...(Object.fromEntries(own) as object) } };
  },
  'workplaces, each with a field of its own': (count) => {
    const layers = Array.from({ length: count }, (_, at) => {
      const patch = { fields: { [`own${at % 50}`]: { ...field, order: at } } };
      return [`w${at}`, { names: [`АРМ ${at}`], patch }];
    });
    return { ...defaultConfig, workplaces: Object.fromEntries(layers) as object };
  },
};

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
      ...Object.entries(longShapes).map(([what, make]) => longShape(what, make, short ? 200 : 1000)),
    ];
  },
};

function longShape(what: string, make: (count: number) => object, count: number): Row {
  const [ours, half] = [count, count / 2].map((size) => {
    const whole = make(size);
    const tries = Array.from({ length: 3 }, () => {
      const startedAt = performance.now();
      checkConfig(whole);
      return performance.now() - startedAt;
    });
    return median(tries);
  });
  return {
    what: `check of ${count} ${what}`,
    ours: ours ?? 0,
    unit: 'ms',
    anchor: { name: 'twice the time of half as many', value: 2 * (half ?? 0) },
  };
}
