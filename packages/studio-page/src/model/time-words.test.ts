import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hoursText, parseHoursText } from './clock-text.ts';
import { dateLines, parseDateLine, parseDateText, wrongRange } from './date-text.ts';
import { durationText, parseDurationText } from './duration.ts';
import { daysText, isRoundTheClock, roundTheClock, weekOf } from './week.ts';

test('says a norm as people say it', () => {
  expect(['PT20M', 'PT1H', 'PT4H', 'PT1.5H', 'P3D', 'P1DT4H', 'P2W'].map(durationText)).toEqual([
    '20 минут',
    '1 час',
    '4 часа',
    '1 час 30 минут',
    '3 дня',
    '1 день 4 часа',
    '2 недели',
  ]);
});

test('understands a norm as people write it', () => {
  const said = {
    '4 часа': 'PT4H',
    '4ч': 'PT4H',
    '1,5 часа': 'PT1H30M',
    'полтора часа': 'PT1H30M',
    полчаса: 'PT30M',
    '1 ч 30 мин.': 'PT1H30M',
    '90 минут': 'PT1H30M',
    '3 рабочих дня': 'P3D',
    '1 день и 4 часа': 'P1DT4H',
    '2 недели': 'P2W',
    час: 'PT1H',
    сутки: 'PT24H',
    '3 суток': 'PT72H',
    'двое суток': 'PT48H',
  };
  for (const [text, iso] of Object.entries(said)) expect([text, parseDurationText(text)]).toEqual([text, iso]);
});

test('takes for a norm nothing that is none', () => {
  for (const text of ['', '4', 'скоро', '4 часа ровно', '1,5 дня', '0 часов', '3 месяца', 'PT4H'])
    expect([text, parseDurationText(text)]).toEqual([text, undefined]);
});

test('every norm that is shown is understood again', () => {
  const count = fc.integer({ min: 1, max: 400 });
  fc.assert(
    fc.property(count, count, fc.integer({ min: 1, max: 59 }), (days, hours, minutes) => {
      const iso = `P${days}DT${hours}H${minutes}M`;
      expect(parseDurationText(durationText(iso))).toBe(iso);
    }),
  );
});

test('understands hours as people write them', () => {
  const said = {
    '8-20': '08:00-20:00',
    'с 8:30 до 17': '08:30-17:00',
    '08.00 – 24:00': '08:00-24:00',
    круглосуточно: '00:00-24:00',
    '20–8': '20:00-08:00',
  };
  for (const [text, hours] of Object.entries(said)) {
    expect([text, parseHoursText(text)]).toEqual([text, hours]);
    expect(parseHoursText(hoursText(hours))).toBe(hours);
  }
  for (const text of ['8', '8-25', '24-8', '8-8', '8:61-9']) expect(parseHoursText(text)).toBeUndefined();
});

test('understands days as people write them, and refuses those that are not in the calendar', () => {
  for (const text of [
    '08.01.2026',
    '8.1.2026',
    '8 января 2026',
    '2026-01-08',
    '8 января 2026 г.',
    '8.1.26',
    '08/01/26',
  ])
    expect([text, parseDateText(text)]).toEqual([text, '2026-01-08']);
  expect(parseDateText('5 мая 2026')).toBe('2026-05-05');
  expect(parseDateText('3 марта 2026')).toBe('2026-03-03');
  for (const text of ['30.02.2026', '8.1', '8 января', 'завтра', '']) expect(parseDateText(text)).toBeUndefined();
});

test('writes days that follow each other as one line, and reads the line back', () => {
  const dates = ['2026-01-03', '2026-01-01', '2026-01-02', '2026-02-23', '2026-12-31', '2027-01-01'];
  const lines = ['01.01.2026–03.01.2026', '23.02.2026', '31.12.2026', '01.01.2027'];
  expect(dateLines(dates)).toEqual(lines);
  expect(lines.flatMap((line) => parseDateLine(line) ?? [])).toEqual([...dates].sort());
  expect(parseDateLine('01.01.2026 - 02.01.2026')).toEqual(['2026-01-01', '2026-01-02']);
  for (const line of ['03.01.2026–01.01.2026', '01.01.2020–01.01.2026', 'лето'])
    expect(parseDateLine(line)).toBeUndefined();
});

test('a range is read as people write it, with the month or the year said once', () => {
  const eight = Array.from({ length: 8 }, (_, index) => `2027-01-0${index + 1}`);
  for (const line of [
    '1-8 января 2027',
    '1–8 января 2027 г.',
    'с 1 по 8 января 2027',
    'С 1 января по 8 января 2027 года',
    '1 января - 8 января 2027',
    '1.1.27-8.1.27',
    '01.01–08.01.2027',
    '1-8.01.2027',
    '2027-01-01 - 2027-01-08',
  ])
    expect([line, parseDateLine(line)]).toEqual([line, eight]);
  expect(parseDateLine('31 декабря – 1 января 2027')).toEqual(['2026-12-31', '2027-01-01']);
});

test('of a range that cannot be it says what is wrong', () => {
  expect(wrongRange('08.01.2027–03.01.2027')).toBe('Конец раньше начала: поменяйте даты местами.');
  expect(wrongRange('01.01.2020–01.01.2027')).toContain('больше года');
  expect(wrongRange('30.02.2027')).toBeUndefined();
});

test('shows a week day by day, and writes days as a calendar does', () => {
  const week = weekOf({ days: '1-5,7', hours: '08:00-20:00', hoursByDay: { 7: '09:00-14:00' } });
  expect(week.map(({ works }) => works)).toEqual([true, true, true, true, true, false, true]);
  expect(week[6]).toEqual({ day: 7, works: true, hours: '09:00-14:00', isOwn: true });
  expect(daysText([7, 1, 2, 3, 4, 5])).toBe('1-5,7');
  expect(daysText([1, 3])).toBe('1,3');
});

test('knows a calendar that never closes', () => {
  expect(isRoundTheClock({ ...roundTheClock, holidays: [] })).toBe(true);
  expect(isRoundTheClock({ ...roundTheClock, holidays: ['2026-01-01'] })).toBe(false);
  expect(isRoundTheClock({ days: '1-5', hours: '00:00-24:00', holidays: [] })).toBe(false);
});
