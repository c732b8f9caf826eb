import { expect, test } from 'vitest';
import type { Calendar } from './calendar.ts';
import { isOpen } from './working-time.ts';

const calendar: Calendar = { days: '1-5', hours: '08:00-20:00', holidays: ['2026-11-25'], workdays: ['2026-11-28'] };
const open = (hours: string | undefined, at: string): boolean =>
  isOpen(calendar, hours, 'Europe/Moscow', Date.parse(at));

test('somebody is there within the hours of a step, on the days of the calendar', () => {
  expect([open('08:00-17:00', '2026-11-24T05:00:00Z'), open('08:00-17:00', '2026-11-24T13:59:59Z')]).toEqual([
    true,
    true,
  ]);
  expect([open('08:00-17:00', '2026-11-24T04:59:59Z'), open('08:00-17:00', '2026-11-24T14:00:00Z')]).toEqual([
    false,
    false,
  ]);
});

test('nobody is there on a holiday and on a free weekday; on a day moved by decree somebody is', () => {
  expect([open('08:00-17:00', '2026-11-25T09:00:00Z'), open('08:00-17:00', '2026-11-29T09:00:00Z')]).toEqual([
    false,
    false,
  ]);
  expect(open('08:00-17:00', '2026-11-28T09:00:00Z')).toBe(true);
});

test('hours over the night belong to the day they begin on', () => {
  // Saturday 03:00 is the night of Friday; Monday 03:00 that of Sunday.
  expect([open('20:00-08:00', '2026-11-21T00:00:00Z'), open('20:00-08:00', '2026-11-23T00:00:00Z')]).toEqual([
    true,
    false,
  ]);
});

test('a step without hours is always open, and so is one in a zone nobody knows', () => {
  expect(open(undefined, '2026-11-29T00:00:00Z')).toBe(true);
  expect(isOpen(calendar, '08:00-17:00', 'Europe/Nowhere', 0)).toBe(true);
});
