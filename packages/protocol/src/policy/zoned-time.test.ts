import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromZonedTime, nextDate, toZonedTime, weekday } from './zoned-time.ts';

test('finds the moment of a wall clock, before and after the clock is changed', () => {
  expect(new Date(fromZonedTime('2026-03-28', 600, 'Europe/Berlin')).toISOString()).toBe('2026-03-28T09:00:00.000Z');
  expect(new Date(fromZonedTime('2026-03-30', 600, 'Europe/Berlin')).toISOString()).toBe('2026-03-30T08:00:00.000Z');
});

test('takes the first of a time shown twice, and lets minute 1440 be the next midnight', () => {
  expect(new Date(fromZonedTime('2026-10-25', 150, 'Europe/Berlin')).toISOString()).toBe('2026-10-25T00:30:00.000Z');
  expect(fromZonedTime('2026-12-31', 1440, 'Asia/Omsk')).toBe(fromZonedTime('2027-01-01', 0, 'Asia/Omsk'));
});

test('counts Sunday as the seventh day and goes over the ends of months', () => {
  expect([weekday('2026-11-29'), weekday('2026-11-30'), nextDate('2028-02-28'), nextDate('2026-12-31')]).toEqual([
    7,
    1,
    '2028-02-29',
    '2027-01-01',
  ]);
});

test('goes from a moment to the wall clock and back to the same minute', () => {
  const zone = fc.constantFrom('Europe/Moscow', 'Asia/Kamchatka', 'Asia/Kathmandu', 'America/St_Johns');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000_000 }), zone, (quarter, timeZone) => {
      const moment = Date.UTC(1990, 0, 1) + quarter * 15 * 60_000;
      const { date, minute } = toZonedTime(moment, timeZone);
      // An hour that is shown twice comes back as its first showing.
      expect([0, 3_600_000]).toContain(moment - fromZonedTime(date, minute, timeZone));
    }),
    { numRuns: 300 },
  );
});
