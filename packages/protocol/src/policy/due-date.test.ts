import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dueDates } from './due-date.ts';
import type { Policy } from './policy.ts';
import { regionA, regionB } from './sample-policies.ts';
import { toZonedTime } from './zoned-time.ts';

const at = (iso: string): number => Date.parse(iso);
const iso = (ms: number | undefined): string | undefined => (ms === undefined ? undefined : new Date(ms).toISOString());

test('counts only open hours: a ticket of Friday evening is due on Monday', () => {
  // Friday 27 November 2026, 18:30 in Yekaterinburg (UTC+5); four hours: 1.5 on Friday, 2.5 on Monday.
  const due = dueDates(regionA, 'P2', at('2026-11-27T13:30:00Z'));
  expect([iso(due.reactBy), iso(due.dueAt)]).toEqual(['2026-11-27T14:10:00.000Z', '2026-11-30T05:30:00.000Z']);
});

test('counts every minute of a level that runs around the clock', () => {
  expect(iso(dueDates(regionA, 'P1', at('2026-11-28T22:00:00Z')).dueAt)).toBe('2026-11-29T00:00:00.000Z');
});

test('begins at opening when a ticket comes in closed time', () => {
  expect(iso(dueDates(regionA, 'P3', at('2026-11-24T18:00:00Z')).reactBy)).toBe('2026-11-25T04:00:00.000Z');
});

test('reads P3D as three working days, with Saturday open and Sunday closed in region B', () => {
  // Friday 12:00 in Moscow: Friday, Saturday, Monday are three days; the third ends at Tuesday noon.
  expect(iso(dueDates(regionB, 'P3', at('2026-11-27T09:00:00Z')).dueAt)).toBe('2026-12-01T09:00:00.000Z');
});

test('leaves out a holiday and crosses the year', () => {
  // Thursday 31 December 2026 19:00 in Yekaterinburg; 1 January of 2026 is no holiday of 2027.
  const policy = { ...regionA, calendar: { ...regionA.calendar, holidays: ['2027-01-01'] } };
  expect(iso(dueDates(policy, 'P2', at('2026-12-31T14:00:00Z')).dueAt)).toBe('2027-01-04T06:00:00.000Z');
});

test('keeps the hours of the wall clock when the zone changes its time', () => {
  const policy: Policy = {
    ...regionB,
    timeZone: 'Europe/Berlin',
    calendar: { days: '1-7', hours: '08:00-20:00', holidays: [] },
  };
  // Saturday 24 October 2026, 19:00; that night the clock goes back one hour.
  expect(iso(dueDates(policy, 'P2', at('2026-10-24T17:00:00Z')).dueAt)).toBe('2026-10-25T14:00:00.000Z');
});

test('gives no date where the level has no norm, where the level is unknown and where nobody ever works', () => {
  expect(dueDates(regionB, 'P1', at('2026-11-24T09:00:00Z')).reactBy).toBeUndefined();
  expect(dueDates(regionB, 'P9', at('2026-11-24T09:00:00Z'))).toEqual({});
  const closed = { ...regionA, calendar: { days: '1', hours: '10:00-09:00', holidays: [] } };
  expect(dueDates(closed, 'P2', at('2026-11-24T09:00:00Z'))).toEqual({});
});

const zones = [
  'Europe/Kaliningrad',
  'Europe/Moscow',
  'Europe/Samara',
  'Asia/Yekaterinburg',
  'Asia/Omsk',
  'Asia/Novosibirsk',
  'Asia/Irkutsk',
  'Asia/Yakutsk',
  'Asia/Vladivostok',
  'Asia/Magadan',
  'Asia/Kamchatka',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kathmandu',
];

const days = ['1-5', '1-6', '1-7', '2,4', '6-7'];
const half = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** A calendar with opening hours outside the night, when zones change their time. */
const policies = fc
  .record({
    timeZone: fc.constantFrom(...zones),
    days: fc.constantFrom(...days),
    opens: fc.integer({ min: 8, max: 24 }).map((n) => n * 30),
    length: fc.integer({ min: 1, max: 20 }).map((n) => n * 30),
    hours: fc.integer({ min: 1, max: 40 }),
  })
  .map(({ timeZone, days: workdays, opens, length, hours }): Policy => ({
    ...regionA,
    timeZone,
    calendar: {
      days: workdays,
      hours: `${half(opens)}-${half(opens + length)}`,
      holidays: ['2026-03-09', '2027-01-01'],
    },
    levels: { L: { label: 'L', resolve: `PT${hours}H` } },
  }));
const moments = fc.integer({ min: at('2026-01-01T00:00:00Z'), max: at('2027-12-31T00:00:00Z') });

test('never counts a closed minute and never skips an open one, in any zone and over every change of the clock', () => {
  fc.assert(
    fc.property(policies, moments, (policy, from) => {
      const due = dueDates(policy, 'L', from).dueAt;
      if (due === undefined) throw new Error('a calendar with open hours always gives a date');
      const asked = Number(/\d+/.exec(policy.levels['L']?.resolve ?? '')?.[0]) * 60;
      // Quarters of an hour: opening hours lie on half hours, zones on quarters.
      const quarter = 15 * 60_000;
      const first = Math.ceil(from / quarter) * quarter;
      let open = isOpen(policy, from) ? (Math.min(first, due) - from) / 60_000 : 0;
      let moment = first;
      for (; moment + quarter <= due; moment += quarter) if (isOpen(policy, moment)) open += 15;
      if (moment < due && isOpen(policy, moment)) open += (due - moment) / 60_000;
      expect(Math.abs(open - asked)).toBeLessThan(0.001);
    }),
    { numRuns: 40, interruptAfterTimeLimit: 8_000 },
  );
}, 20_000);

test('is never due earlier for a ticket registered later, nor before it was registered', () => {
  fc.assert(
    fc.property(policies, moments, fc.nat(3 * 86_400_000), (policy, from, later) => {
      const first = dueDates(policy, 'L', from).dueAt ?? NaN;
      const second = dueDates(policy, 'L', from + later).dueAt ?? NaN;
      expect(first).toBeGreaterThan(from);
      expect(second).toBeGreaterThanOrEqual(first);
    }),
    { numRuns: 150, interruptAfterTimeLimit: 8_000 },
  );
}, 20_000);

/** The calendar said again in the plainest way: what do the clock and the calendar on the wall show? */
function isOpen({ calendar, timeZone }: Policy, moment: number): boolean {
  const { date, minute } = toZonedTime(moment, timeZone);
  const day = new Date(`${date}T12:00:00Z`).getUTCDay() || 7;
  const workdays: Record<string, number[]> = {
    '1-5': [1, 2, 3, 4, 5],
    '1-6': [1, 2, 3, 4, 5, 6],
    '1-7': [1, 2, 3, 4, 5, 6, 7],
    '2,4': [2, 4],
    '6-7': [6, 7],
  };
  const [opens = 0, closes = 0] = calendar.hours
    .split('-')
    .map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));
  return (
    (workdays[calendar.days]?.includes(day) ?? false) &&
    !calendar.holidays.includes(date) &&
    minute >= opens &&
    minute < closes
  );
}
