import { defaultConfig, type Policy } from '@mis-support/protocol';
import fc from 'fast-check';

type Text = string | Record<string, string>;

const zones = ['Europe/Kaliningrad', 'Europe/Moscow', 'Asia/Yekaterinburg', 'Asia/Kamchatka'] as const;

/** All a calendar can say besides days, hours and holidays. */
const everyKeyOfCalendar: Partial<Policy['calendar']> = {
  hoursByDay: { '6': '09:00-14:00' },
  breaks: ['12:00-12:48'],
  workdays: ['2026-11-07'],
  shortDays: { '2026-12-31': '09:00-15:00' },
  timeZone: 'Asia/Omsk',
};

/** Policies with one to six levels over a matrix of any size, some with scopes and urgencies of their own. */
export function generatedPolicy(text: (word: string) => fc.Arbitrary<Text>): fc.Arbitrary<Policy> {
  return fc
    .record({
      levels: fc.integer({ min: 1, max: 6 }),
      ownScopes: fc.integer({ min: 0, max: 2 }),
      ownUrgencies: fc.integer({ min: 0, max: 2 }),
      scopes: fc.subarray(['self', 'department', 'organization', 'region'], { minLength: 1 }),
      urgencies: fc.subarray(['blocked', 'degraded', 'minor'], { minLength: 1 }),
      timeZone: fc.constantFrom(...zones),
      days: fc.constantFrom('1-5', '1-6', '1,3,5', '1-7'),
      hours: fc.constantFrom('08:00-20:00', '00:00-24:00', '09:00-18:30'),
      night: fc.boolean(),
      calendar: fc.constantFrom<Partial<Policy['calendar']>[]>({}, everyKeyOfCalendar),
      labels: fc.array(text('уровень'), { minLength: 6, maxLength: 6 }),
      source: fc.option(text('ТЗ, приложение 3'), { nil: undefined }),
      phone: fc.boolean(),
      byOrder: fc.boolean(),
      works: fc.constantFrom(true, false, undefined),
      floors: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 3, maxLength: 3 }),
      picks: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 36, maxLength: 36 }),
    })
    .map((shape): Policy => {
      const ids = Array.from({ length: shape.levels }, (_, index) => `P${index + 1}`);
      const level = (pick: number): string => ids[pick % ids.length] as string;
      const scopes = [...shape.scopes, ...['own-wide', 'own-wider'].slice(0, shape.ownScopes)];
      const urgencies = [...shape.urgencies, ...['own-odd', 'own-rare'].slice(0, shape.ownUrgencies)];
      return {
        policyId: 'generated',
        version: '1',
        timeZone: shape.timeZone,
        calendar: { days: shape.days, hours: shape.hours, holidays: ['2026-01-01', '2026-01-02'], ...shape.calendar },
        ...(shape.source !== undefined && { source: shape.source }),
        ...(shape.night && {
          calendars: {
            night: {
              days: '1-7',
              hours: '00:00-24:00',
              holidays: ['2026-01-01'],
              timeZone: 'Europe/Moscow',
              ...shape.calendar,
            },
          },
        }),
        pauses: {
          statuses: defaultConfig.policy.pauses?.statuses ?? [],
          ...(shape.works !== undefined && { plannedWorks: shape.works }),
        },
        levels: Object.fromEntries(
          ids.map((id, index) => [
            id,
            {
              label: shape.labels[index] ?? id,
              react: `PT${20 * (index + 1)}M`,
              resolve: `PT${4 * (index + 1)}H`,
              ...(index === 0 && { clock: '24x7' as const, ...(shape.phone && { phone: '1-02' }) }),
              ...(shape.byOrder && { order: index + 1 }),
              ...(shape.night && index === 1 && { calendar: 'night' }),
            },
          ]),
        ),
        scopes,
        urgencies,
        matrix: Object.fromEntries(
          [...scopes, 'unknown'].map((scope, row) => [
            scope,
            urgencies.map((_, column) => level(shape.picks[(row * urgencies.length + column) % 36] ?? 0)),
          ]),
        ),
        unknownCountsAs: scopes[0] as string,
        critical: Object.fromEntries(
          (['unavailable', 'login', 'remd'] as const).map((kind, index) => [
            kind,
            { [scopes[0] as string]: level(shape.floors[index] ?? 0) },
          ]),
        ),
        requests: level(5),
      };
    });
}
