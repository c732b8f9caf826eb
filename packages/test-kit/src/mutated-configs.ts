import { checkConfig, fieldKinds, type SupportConfig } from '@mis-support/protocol';
import fc from 'fast-check';
import { generatedConfigs, type GeneratedConfigOptions } from './generated-configs.ts';

/** A change to the JSON of a configuration, in place. An earlier one may have taken things away. */
type Mutation = (config: Partial<SupportConfig> & { policy: Partial<SupportConfig['policy']> }) => void;

/**
 * Whatever the checker passes: generated configurations with a few odd changes that nobody has made to fit.
 * Most changes are mistakes; what is left is what a region could really put in force.
 */
export function mutatedConfigs(options?: GeneratedConfigOptions): fc.Arbitrary<SupportConfig> {
  return fc
    .tuple(generatedConfigs(options), fc.array(mutations, { minLength: 1, maxLength: 4 }))
    .map(([config, changes]) => {
      const changed = JSON.parse(JSON.stringify(config)) as SupportConfig;
      for (const change of changes) change(changed);
      return checkConfig(changed).config;
    })
    .filter((config) => config !== undefined);
}

const lengths = fc.constantFrom(0, 1, 2, 3, 4, 5, 250, 20_000);
const limits = fc.record(
  {
    minLength: lengths,
    maxLength: lengths,
    pattern: fc.constantFrom(
      ...[
        '',
        '^$',
        '.*',
        '.+',
        '\\d{3}',
        '[]',
        'а?',
        '\\s*',
        ' +',
        '(?:доб\\. )?\\d{1,5}',
        '\\d\\d|[А-Я]{4,6}',
        'а^',
        '\\p{L}+',
        'нет',
      ],
    ),
    min: fc.constantFrom(-1, 0, 0.5, 7),
    max: fc.constantFrom(-1, 0, 0.7, 9),
    need: fc.constantFrom('required' as const, 'demanded' as const),
    kind: fc.constantFrom(...fieldKinds),
    place: fc.constantFrom('always' as const, 'whenAsked' as const),
    enabled: fc.boolean(),
  },
  { requiredKeys: [] },
);
const durations = fc.constantFrom(
  'PT0M',
  'PT1M',
  'PT0.001M',
  'P366D',
  'P367D',
  'P100000000D',
  'P52W',
  'PT8784H',
  'P1DT4H',
);
const hours = fc.constantFrom('08:00-08:00', '08:00-08:01', '20:00-08:00', '00:00-24:00', '23:59-00:00');

const mutations: fc.Arbitrary<Mutation> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(fc.nat(), limits).map(
      ([at, change]): Mutation =>
        ({ fields }) =>
          void Object.assign(pick(fields, at) ?? {}, change),
    ),
  },
  fc.tuple(fc.nat(), durations, fc.constantFrom('react' as const, 'resolve' as const)).map(
    ([at, norm, key]): Mutation =>
      ({ policy }) =>
        void Object.assign(pick(policy.levels, at) ?? {}, { [key]: norm }),
  ),
  hours.map(
    (open): Mutation =>
      ({ policy }) =>
        void (policy.calendar.hours = open),
  ),
  fc.constantFrom('1', '7', '1-7', '5-1').map(
    (days): Mutation =>
      ({ policy }) =>
        void (policy.calendar.days = days),
  ),
  // A condition of one field under another.
  fc.tuple(fc.nat(), fc.nat()).map(([from, to]): Mutation => ({ fields }) => {
    const condition = pick(fields, from)?.shownWhen;
    const target = pick(fields, to);
    if (target && condition) target.shownWhen = condition;
  }),
  // An entry or a key less.
  fc.tuple(fc.nat(), fc.nat(), fc.boolean()).map(([list, at, whole]): Mutation => (config) => {
    const entries = pick(config as unknown as Record<string, Record<string, unknown>>, list);
    if (typeof entries !== 'object' || Array.isArray(entries)) return;
    const id = Object.keys(entries)[at % Math.max(1, Object.keys(entries).length)] ?? '';
    const entry = entries[id];
    if (whole || typeof entry !== 'object' || entry === null) delete entries[id];
    else delete (entry as Record<string, unknown>)[Object.keys(entry)[at % 7] ?? ''];
  }),
);

/** One of them; none of what an earlier change has taken away. */
function pick<T>(entries: Record<string, T> | undefined, at: number): T | undefined {
  const all = Object.values(entries ?? {});
  return all[at % Math.max(1, all.length)];
}
