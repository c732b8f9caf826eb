import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromZonedTime, isTimeZone, plusDays, toZonedTime, weekday } from './zoned-time.ts';

test('finds the moment of a wall clock, before and after the clock is changed', () => {
  expect(new Date(fromZonedTime('2026-03-28', 600, 'Europe/Berlin')).toISOString()).toBe('2026-03-28T09:00:00.000Z');
  expect(new Date(fromZonedTime('2026-03-30', 600, 'Europe/Berlin')).toISOString()).toBe('2026-03-30T08:00:00.000Z');
});

test('takes the first of a time shown twice, and lets minute 1440 be the next midnight', () => {
  expect(new Date(fromZonedTime('2026-10-25', 150, 'Europe/Berlin')).toISOString()).toBe('2026-10-25T00:30:00.000Z');
  expect(fromZonedTime('2026-12-31', 1440, 'Asia/Omsk')).toBe(fromZonedTime('2027-01-01', 0, 'Asia/Omsk'));
});

test('takes a time that the clock skips for the moment of the skip', () => {
  const skip = '2026-03-29T01:00:00.000Z';
  const found = [120, 125, 150, 179, 180].map((minute) => fromZonedTime('2026-03-29', minute, 'Europe/Berlin'));
  expect(found.map((moment) => new Date(moment).toISOString())).toEqual([skip, skip, skip, skip, skip]);
  // In Beirut the day itself begins with a skip.
  expect(new Date(fromZonedTime('2026-03-29', 0, 'Asia/Beirut')).toISOString()).toBe('2026-03-28T22:00:00.000Z');
});

test('knows which zones there are', () => {
  expect(['Asia/Omsk', 'UTC', '+05:00', 'Asia/Nowhere', ''].map(isTimeZone)).toEqual([true, true, true, false, false]);
});

test('counts Sunday as the seventh day and goes over the ends of months', () => {
  expect([weekday('2026-11-29'), weekday('2026-11-30'), plusDays('2028-02-28', 1), plusDays('2026-12-31', 1)]).toEqual([
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
