import { expect, test } from 'vitest';
import type { Calendar } from './calendar.ts';
import { dueDates, type ClockStops } from './due-date.ts';
import type { Level, Policy } from './policy.ts';
import { regionA, regionB } from './sample-policies.ts';

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
  const closed = { ...regionA, calendar: { days: '1', hours: '10:00-10:00', holidays: [] } };
  expect(dueDates(closed, 'P2', at('2026-11-24T09:00:00Z'))).toEqual({});
  const nowhere = { ...regionA, timeZone: 'Europe/Nowhere' };
  expect(dueDates(nowhere, 'P2', at('2026-11-24T09:00:00Z'))).toEqual({});
});

/** Region B with a calendar of its own and one level, for the cases below. Moscow is UTC+3. */
function policyWith(calendar: Partial<Calendar>, level: Partial<Level>, rest: Partial<Policy> = {}): Policy {
  return {
    ...regionB,
    calendar: { days: '1-5', hours: '09:00-18:00', holidays: [], ...calendar },
    levels: { L: { label: 'L', ...level } },
    ...rest,
  };
}
const dueOf = (policy: Policy, from: string, stops?: ClockStops): string | undefined =>
  iso(dueDates(policy, 'L', at(from), stops).dueAt);

test('leaves a break out and knows the hours of each weekday and of single dates', () => {
  const policy = policyWith(
    { breaks: ['13:00-14:00'], hoursByDay: { '5': '09:00-16:45' }, shortDays: { '2026-11-26': '09:00-12:00' } },
    { resolve: 'PT4H' },
  );
  // Wednesday 11:00: two hours, a break, two hours. Thursday 10:00: two hours, then Friday morning two more.
  expect(dueOf(policy, '2026-11-25T08:00:00Z')).toBe('2026-11-25T13:00:00.000Z');
  expect(dueOf(policy, '2026-11-26T07:00:00Z')).toBe('2026-11-27T08:00:00.000Z');
  // Friday 15:45: one hour, and Monday from 09:00 three.
  expect(dueOf(policy, '2026-11-27T12:45:00Z')).toBe('2026-11-30T09:00:00.000Z');
});

test('works on a day moved by decree, even where it is named a holiday above', () => {
  const policy = policyWith({ workdays: ['2026-11-28'], holidays: ['2026-11-28', '2026-11-30'] }, { resolve: 'PT6H' });
  // Friday 15:00: three hours, Saturday three; Monday is off.
  expect(dueOf(policy, '2026-11-27T12:00:00Z')).toBe('2026-11-28T09:00:00.000Z');
});

test('counts a short day as a working day: P3D from the middle of Friday ends in the middle of Tuesday', () => {
  const policy = policyWith({ days: '1-6', hoursByDay: { '6': '09:00-14:00' } }, { resolve: 'P3D' });
  // Half of Friday, Saturday, Monday, half of Tuesday.
  expect(dueOf(policy, '2026-11-27T10:30:00Z')).toBe('2026-12-01T10:30:00.000Z');
});

test('ends a norm in days that begins with a day at the close of its last day', () => {
  const policy = policyWith({}, { resolve: 'P2D' });
  expect(dueOf(policy, '2026-11-26T06:00:00Z')).toBe('2026-11-27T15:00:00.000Z');
  expect(dueOf(policy, '2026-11-26T02:00:00Z')).toBe('2026-11-27T15:00:00.000Z');
});

test('counts days before hours, and a week as the working days of the calendar', () => {
  expect(dueOf(policyWith({}, { resolve: 'P1DT2H' }), '2026-11-24T07:00:00Z')).toBe('2026-11-25T09:00:00.000Z');
  expect(dueOf(policyWith({}, { resolve: 'P1W' }), '2026-11-24T07:00:00Z')).toBe('2026-12-01T07:00:00.000Z');
  const allDay = policyWith({}, { resolve: 'P1WT1.5H', clock: '24x7' });
  expect(dueOf(allDay, '2026-11-24T07:00:00Z')).toBe('2026-12-01T08:30:00.000Z');
});

test('takes a night shift as part of the day it begins on', () => {
  const policy = policyWith({ hours: '20:00-08:00' }, { resolve: 'PT6H' });
  // Friday 05:00 lies in the shift of Thursday: three hours of it, three from 20:00 of Friday.
  expect(dueOf(policy, '2026-11-27T02:00:00Z')).toBe('2026-11-27T20:00:00.000Z');
  // Saturday 03:00 is still the shift of Friday; the next one begins on Monday.
  expect(dueOf(policy, '2026-11-28T00:00:00Z')).toBe('2026-11-30T18:00:00.000Z');
});

test('leaves out a break of a night shift, also one that lies across midnight', () => {
  const policy = policyWith({ hours: '20:00-08:00', breaks: ['23:30-00:30', '04:00-05:00'] }, { resolve: 'PT8H' });
  // Tuesday 20:00: three and a half hours, a break, three and a half, a break, one.
  expect(dueOf(policy, '2026-11-24T17:00:00Z')).toBe('2026-11-25T03:00:00.000Z');
  const allDay = policyWith({ days: '1-7', hours: '00:00-24:00', breaks: ['23:30-00:30'] }, { resolve: 'PT2H' });
  expect(dueOf(allDay, '2026-11-24T20:00:00Z')).toBe('2026-11-24T23:00:00.000Z');
});

test('counts a level by the calendar and the zone it names', () => {
  const calendars = { night: { days: '1-7', hours: '00:00-24:00', holidays: [], timeZone: 'Asia/Yekaterinburg' } };
  const policy = policyWith({}, { resolve: 'P1D', calendar: 'night' }, { calendars });
  expect(dueOf(policy, '2026-11-28T19:00:00Z')).toBe('2026-11-29T19:00:00.000Z');
  expect(dueOf(policyWith({}, { resolve: 'PT1H', calendar: 'gone' }), '2026-11-28T19:00:00Z')).toBe(
    '2026-11-30T07:00:00.000Z',
  );
});

test('gives back what a pause took, and has no date while it lasts', () => {
  const policy = policyWith({}, { react: 'PT1H', resolve: 'PT4H' });
  const from = '2026-11-24T07:00:00Z';
  const pause = { from: at('2026-11-24T09:00:00Z'), to: at('2026-11-24T10:30:00Z') };
  expect(dueOf(policy, from, { pauses: [pause] })).toBe('2026-11-24T12:30:00.000Z');
  // Over the night only the open part of a pause counts.
  const night = { from: at('2026-11-24T10:00:00Z'), to: at('2026-11-25T07:00:00Z') };
  expect(dueOf(policy, from, { pauses: [night] })).toBe('2026-11-25T08:00:00.000Z');
  const open = dueDates(policy, 'L', at(from), { pauses: [{ from: pause.from }] });
  expect([iso(open.reactBy), open.dueAt]).toEqual(['2026-11-24T08:00:00.000Z', undefined]);
});

test('leaves planned works out only where the policy says so, also around the clock', () => {
  const works = [{ from: at('2026-11-24T08:00:00Z'), to: at('2026-11-24T09:00:00Z') }];
  const level = { resolve: 'PT4H', clock: '24x7' } as const;
  const from = '2026-11-24T07:00:00Z';
  expect(dueOf(policyWith({}, level), from, { works })).toBe('2026-11-24T11:00:00.000Z');
  const excluded = { pauses: { statuses: [], plannedWorks: true } };
  expect(dueOf(policyWith({}, level, excluded), from, { works })).toBe('2026-11-24T12:00:00.000Z');
});

test('gives no date where the calendar of people has none, and never throws', () => {
  const norms = ['P100000000D', 'PT99999999999999H', `P${'9'.repeat(400)}W`];
  for (const resolve of norms)
    for (const clock of ['24x7', 'businessHours'] as const) {
      const policy: Policy = { ...regionA, levels: { P1: { label: 'сверх', clock, react: 'PT20M', resolve } } };
      expect(Object.keys(dueDates(policy, 'P1', at('2026-11-24T08:00:00Z')))).toEqual(['reactBy']);
      for (const from of [NaN, Infinity, 8.64e15, -8.64e15, at('9999-12-31T08:00:00Z')])
        expect(dueDates(policy, 'P1', from)).toEqual({});
    }
});
