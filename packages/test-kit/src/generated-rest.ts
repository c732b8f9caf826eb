import type { LocalText, SupportConfig } from '@mis-support/protocol';
import fc from 'fast-check';

type Text = string | Record<string, string>;

/** Parts of a configuration that stand for themselves, and the words of kinds of tickets. */
export interface GeneratedRest extends Omit<Partial<SupportConfig>, 'help'> {
  help: SupportConfig['help'];
  wordsOfTypes: { label?: LocalText; hint?: LocalText };
}

/** Everything of a configuration that no other part of it has to agree with: each key is there in some. */
export function generatedRest(text: (word: string) => fc.Arbitrary<Text>): fc.Arbitrary<GeneratedRest> {
  const shownWhen = fc.constantFrom({ type: 'incident' }, { signedIn: true }, undefined);
  const entry = { order: fc.constant(1), enabled: fc.constantFrom(true, false, undefined), shownWhen };
  const one = <T>(id: string, value: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> =>
    fc.option(value, { nil: undefined }).map((made): Record<string, T> => (made === undefined ? {} : { [id]: made }));
  return fc
    .record(
      {
        $schema: fc.constant('../docs/reference/support-config.ru.schema.json'),
        organization: fc.constantFrom('gp-1', 'роддом'),
        regionName: text('Регион «А»'),
        organizationName: text('Роддом № 1'),
        help: fc.record({ phoneHours: text('круглосуточно') }, { requiredKeys: [] }),
        recipients: fc.array(text('МИАЦ'), { maxLength: 3 }),
        privacyPolicyUrl: fc.constantFrom('/privacy', 'https://miac.region.example/privacy'),
        wordsOfTypes: fc.record({ label: text('Сбой'), hint: text('Не работает') }, { requiredKeys: [] }),
        integrations: one(
          'tfoms',
          fc.record({
            order: entry.order,
            label: text('ТФОМС'),
            words: fc.constant(['тфомс']),
            enabled: entry.enabled,
          }),
        ),
        helpLinks: one('how', fc.record({ ...entry, label: text('Как перенести запись'), url: fc.constant('/help/') })),
        notices: one(
          'known',
          fc.record({
            ...entry,
            title: text('ЛИС отвечает медленно'),
            from: fc.constant('2026-11-24T05:00:00Z'),
            to: fc.constantFrom('2026-11-24T09:00:00Z', undefined),
            next: fc.constantFrom('2026-11-24T12:00:00+05:00', '2026-11-24T07:00:00Z', undefined),
            workaround: fc.option(text('Запросите результат по телефону'), { nil: undefined }),
          }),
        ),
        plannedWorks: one(
          'database',
          fc.record({
            ...entry,
            what: text('Обновление базы'),
            from: fc.constant('2026-11-28T20:00:00Z'),
            to: fc.constant('2026-11-29T02:00:00Z'),
          }),
        ),
        limits: fc.record({
          attachmentMaxBytes: fc.integer({ min: 1024, max: 50_000_000 }),
          queuedTickets: fc.integer({ min: 1, max: 1000 }),
          queuedBytes: fc.integer({ min: 100_000, max: 900_000_000 }),
          unsentDays: fc.integer({ min: 1, max: 365 }),
        }),
        retention: fc.record({
          draftDays: fc.integer({ min: 1, max: 3650 }),
          registeredDays: fc.integer({ min: 1, max: 3650 }),
        }),
        privacy: fc.record({
          mask: fc.subarray(['.patient-header', '#snils']),
          unmask: fc.subarray(['.settings-table']),
        }),
        launcher: fc.record({
          place: fc.constantFrom('edge' as const, 'corner' as const, 'none' as const),
          shortcut: fc.constantFrom('Control+F1', 'Alt+F2', ''),
        }),
      },
      { requiredKeys: ['help', 'wordsOfTypes'] },
    )
    .map((made) => withoutNothing(made) as GeneratedRest);
}

/** JSON knows no key that holds nothing. */
function withoutNothing(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (inner === undefined ? [] : [[key, withoutNothing(inner)]])),
  );
}
