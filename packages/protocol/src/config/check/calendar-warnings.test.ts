import { expect, test } from 'vitest';
import { defaultConfig } from '../default-config.ts';
import { describeMistake } from '../mistake.ts';
import { calendarWarnings } from './calendar-warnings.ts';

function told(holidays: string[], now: string, language: 'ru' | 'en' = 'ru'): string[] {
  const { policy } = defaultConfig;
  const config = { ...defaultConfig, policy: { ...policy, calendar: { ...policy.calendar, holidays } } };
  return calendarWarnings(config, Date.parse(now)).map((mistake) => describeMistake(mistake, language));
}

test.each<[string, holidays: string[], now: string, ...expected: string[]]>([
  ['nothing while the year is covered for two months yet', ['2026-01-01', '2026-11-04'], '2026-11-01T12:00:00Z'],
  [
    'sixty days before the year ends',
    ['2026-01-01', '2026-11-04'],
    '2026-11-02T12:00:00Z',
    'policy.calendar.holidays: праздники известны только по 2026-12-31, дальше они посчитаются рабочими днями; добавьте праздники: 2027',
  ],
  [
    'in the year after, both years at its end',
    ['2025-12-31'],
    '2026-12-01T12:00:00Z',
    'policy.calendar.holidays: праздники известны только по 2025-12-31, дальше они посчитаются рабочими днями; добавьте праздники: 2026, 2027',
  ],
  [
    'a next year of which only New Year is there',
    ['2026-11-04', '2027-01-01', '2027-01-08'],
    '2026-12-01T12:00:00Z',
    'policy.calendar.holidays: праздники известны только по 2027-01-08, дальше они посчитаются рабочими днями; добавьте праздники: 2027',
  ],
  ['nothing once the next year is there', ['2027-02-23', '2026-11-04'], '2026-12-01T12:00:00Z'],
  ['nothing of a calendar that keeps no holidays', [], '2026-12-01T12:00:00Z'],
  [
    'a year that nobody can have meant, which covers nothing',
    ['2026-01-01', '2062-01-02'],
    '2026-06-01T12:00:00Z',
    'policy.calendar.holidays.1: «2062-01-02» — так далеко праздников ещё никто не знает; проверьте год',
  ],
  [
    'no date that is not in the calendar',
    ['2026-01-01', '2027-02-30'],
    '2026-12-01T12:00:00Z',
    'policy.calendar.holidays: праздники известны только по 2026-12-31, дальше они посчитаются рабочими днями; добавьте праздники: 2027',
  ],
])('tells whoever keeps a calendar %s', (_, holidays, now, ...expected) => {
  expect(told(holidays, now)).toEqual(expected);
});

test('looks at every calendar, and speaks English too', () => {
  const night = { days: '1-7', hours: '20:00-08:00', holidays: ['2026-01-01'] };
  const { policy } = defaultConfig;
  const found = calendarWarnings(
    { ...defaultConfig, policy: { ...policy, calendars: { night } } },
    Date.parse('2026-12-01T12:00:00Z'),
  );
  expect(found.map((mistake) => [mistake.severity, describeMistake(mistake, 'en')])).toEqual([
    [
      'warning',
      'policy.calendars.night.holidays: the holidays are known only until 2026-12-31, and after it they would count as working days; add those of 2027',
    ],
  ]);
});

const works = { order: 1, what: 'МИС', from: '2025-12-05T18:00:00+03:00', to: '2025-12-05T21:00:00+03:00' };

function toldOfWorks(pausesToo: boolean, now: string, language: 'ru' | 'en' = 'ru'): string[] {
  const policy = { ...defaultConfig.policy, pauses: { statuses: [], plannedWorks: pausesToo } };
  const plannedWorks = { update: works, off: { ...works, enabled: false } };
  const found = calendarWarnings({ policy, plannedWorks }, Date.parse(now));
  expect(found.every(({ severity }) => severity === 'warning')).toBe(true);
  return found.map((mistake) => describeMistake(mistake, language));
}

test('tells of works that are over, and of none that are not', () => {
  expect(toldOfWorks(false, '2025-12-05T17:59:59Z')).toEqual([]);
  expect(toldOfWorks(false, '2026-11-05T12:00:00Z')).toEqual([
    'plannedWorks.update.to: работы закончились 2025-12-05, о них больше не говорят; проверьте месяц и год или уберите запись',
  ]);
  expect(toldOfWorks(false, '2026-11-05T12:00:00Z', 'en')).toEqual([
    'plannedWorks.update.to: the works were over on 2025-12-05 and are told to nobody any more; check the month and the year, or remove them',
  ]);
});

test('has works that stop the clock kept until the tickets they put off are closed', () => {
  expect(toldOfWorks(true, '2025-12-06T12:00:00Z')).toEqual([
    'plannedWorks.update.to: работы закончились 2025-12-05, о них больше не говорят; проверьте месяц и год, а запись уберите, когда закроют обращения, чьи сроки на них продлены',
  ]);
});
