import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Calendar } from './calendar.ts';
import { dueDates, type Stop } from './due-date.ts';
import type { Policy } from './policy.ts';
import { regionA } from './sample-policies.ts';

const minuteMs = 60_000;
const quarterMs = 15 * minuteMs;
const at = (iso: string): number => Date.parse(iso);

/** One zone for each of Russia's eleven clocks, and clocks that change: by an hour, by half, at midnight, off the hour. */
const zones = [
  'Europe/Kaliningrad',
  'Europe/Moscow',
  'Europe/Samara',
  'Asia/Yekaterinburg',
  'Asia/Omsk',
  'Asia/Krasnoyarsk',
  'Asia/Irkutsk',
  'Asia/Yakutsk',
  'Asia/Vladivostok',
  'Asia/Magadan',
  'Asia/Kamchatka',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Beirut',
  'Asia/Kathmandu',
];

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const quarters = (min: number, max: number) => fc.integer({ min: min * 4, max: max * 4 }).map((n) => n * 15);

/** Hours that open and close outside the night, when clocks change: by day, over the night, or all day long. */
const hours = fc.oneof(
  { arbitrary: fc.tuple(quarters(5, 12), quarters(13, 24)).map(([a, b]) => `${clock(a)}-${clock(b)}`), weight: 4 },
  fc.tuple(quarters(18, 23), quarters(5, 10)).map(([a, b]) => `${clock(a)}-${clock(b)}`),
  fc.constant('00:00-24:00'),
);
const breaks = fc
  .tuple(quarters(10, 15), fc.integer({ min: 1, max: 8 }))
  .map(([a, n]) => `${clock(a)}-${clock(a + n * 15)}`);
const dates = fc.constantFrom('2026-03-09', '2026-03-28', '2026-10-24', '2026-10-25', '2026-12-31', '2027-01-01');

const calendars: fc.Arbitrary<Calendar> = fc.record(
  {
    days: fc.constantFrom('1-5', '1-6', '1-7', '2,4', '6-7', '1,3,5-6'),
    hours,
    hoursByDay: fc.record({ '5': hours, '6': hours }, { requiredKeys: [] }),
    breaks: fc.array(breaks, { maxLength: 2 }),
    holidays: fc.array(dates, { maxLength: 3 }),
    workdays: fc.array(dates, { maxLength: 2 }),
    shortDays: fc.dictionary(dates, hours, { maxKeys: 2 }),
  },
  { requiredKeys: ['days', 'hours', 'holidays'] },
);

/** Often close to a change of the clock or of the year. */
const moments = fc.oneof(
  fc.integer({ min: at('2026-01-01T00:00:00Z'), max: at('2027-12-31T00:00:00Z') }),
  fc
    .tuple(
      fc.constantFrom('2026-03-08', '2026-03-29', '2026-04-04', '2026-10-03', '2026-10-25', '2026-11-01', '2026-12-31'),
      fc.integer({ min: -2 * 86_400_000, max: 2 * 86_400_000 }),
    )
    .map(([date, around]) => at(date) + around),
);

interface Case {
  policy: Policy;
  from: number;
}
/** Breaks over all hours of the ordinary day would leave a calendar that is never open. */
function opensSometimes({ hours: open, breaks: shut = [] }: Calendar): boolean {
  const [from, to] = minutesOf(open);
  if (to <= from) return true;
  const quarter = Array.from({ length: (to - from) / 15 }, (_, n) => from + n * 15);
  return quarter.some((minute) => shut.map(minutesOf).every(([start, end]) => minute < start || minute >= end));
}
function minutesOf(span: string): [number, number] {
  const [from = 0, to = 0] = span.split('-').map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));
  return [from, to];
}
const cases = (norm: fc.Arbitrary<string>): fc.Arbitrary<Case> =>
  fc
    .record({ calendar: calendars, timeZone: fc.constantFrom(...zones), resolve: norm, from: moments })
    .filter(({ calendar }) => opensSometimes(calendar))
    .map((given) => ({
      policy: {
        ...regionA,
        timeZone: given.timeZone,
        calendar: given.calendar,
        levels: { L: { label: 'L', resolve: given.resolve } },
        pauses: { statuses: ['waiting_user'], plannedWorks: true },
      },
      from: Math.floor(given.from / minuteMs) * minuteMs,
    }));
const inMinutes = fc.integer({ min: 1, max: 40 * 60 }).map((minutes) => `PT${minutes}M`);
const inDays = fc.integer({ min: 1, max: 6 }).map((days) => `P${days}D`);
const stops: fc.Arbitrary<{ after: number; length: number }[]> = fc.array(
  fc.record({ after: fc.integer({ min: -600, max: 6000 }), length: fc.integer({ min: 1, max: 3000 }) }),
  { maxLength: 4 },
);
const toStops = (from: number, list: { after: number; length: number }[]): Required<Stop>[] =>
  list.map(({ after, length }) => ({ from: from + after * minuteMs, to: from + (after + length) * minuteMs }));

function dueOf(policy: Policy, from: number, pauses: Stop[] = []): number {
  const { dueAt } = dueDates(policy, 'L', from, { pauses });
  if (dueAt === undefined) throw new Error('a calendar with open hours always gives a date');
  return dueAt;
}
const isStopped = (moment: number, list: Required<Stop>[]): boolean =>
  list.some(({ from, to = Infinity }) => from <= moment && moment < to);

const runs = (numRuns: number) => ({ numRuns, interruptAfterTimeLimit: 8_000 });

test('counts every open minute and no closed one, in any zone and over every change of the clock', () => {
  fc.assert(
    fc.property(cases(inMinutes), ({ policy, from }) => {
      const due = dueOf(policy, from);
      const naive = readNaively(policy);
      let open = 0;
      for (let moment = from; moment < due; moment += minuteMs) if (naive.workday(moment)) open++;
      expect(open).toBe(Number(/\d+/.exec(policy.levels['L']?.resolve ?? '')?.[0]));
      expect(naive.workday(due - minuteMs)).toBeDefined();
    }),
    runs(25),
  );
}, 20_000);

test('a pause adds exactly the open minutes it took, also where pauses overlap', () => {
  fc.assert(
    fc.property(cases(inMinutes), stops, ({ policy, from }, list) => {
      const pauses = toStops(from, list);
      const due = dueOf(policy, from, pauses);
      const naive = readNaively(policy);
      let counted = 0;
      for (let moment = from; moment < due; moment += minuteMs) {
        if (naive.workday(moment) && !isStopped(moment, pauses)) counted++;
      }
      expect(counted).toBe(Number(/\d+/.exec(policy.levels['L']?.resolve ?? '')?.[0]));
      expect(isStopped(due - minuteMs, pauses)).toBe(false);
      // Planned works that the policy leaves out are pauses by another name.
      expect(dueDates(policy, 'L', from, { works: pauses }).dueAt).toBe(due);
    }),
    runs(25),
  );
}, 20_000);

test('a norm in days is over when the shares of the working days add up to it', () => {
  fc.assert(
    fc.property(cases(inDays), stops, ({ policy, from }, list) => {
      const pauses = toStops(from, list);
      const due = dueOf(policy, from, pauses);
      const naive = readNaively(policy);
      let shares = 0;
      for (let moment = from; moment < due; moment += minuteMs) {
        const day = naive.workday(moment);
        if (day === undefined || isStopped(moment, pauses)) continue;
        shares += Math.min(1, (due - moment) / minuteMs) / naive.length(day);
      }
      expect(shares).toBeCloseTo(Number(/\d+/.exec(policy.levels['L']?.resolve ?? '')?.[0]), 4);
    }),
    runs(12),
  );
}, 20_000);

test('is never due earlier for a ticket registered later, whatever pauses and works there are', () => {
  fc.assert(
    fc.property(
      cases(fc.oneof(inMinutes, inDays, fc.constantFrom('P1DT3H', 'P1W', 'PT0M'))),
      fc.nat(3 * 86_400_000),
      stops,
      ({ policy, from }, later, list) => {
        const pauses = toStops(from, list);
        const first = dueOf(policy, from, pauses);
        expect(first).toBeGreaterThanOrEqual(from);
        expect(dueOf(policy, from + later, pauses)).toBeGreaterThanOrEqual(first);
      },
    ),
    runs(400),
  );
}, 20_000);

test('is never due earlier by a longer norm, nor with one pause more', () => {
  const norm = fc.record({ days: fc.nat(5), minutes: fc.nat(600), moreDays: fc.nat(3), moreMinutes: fc.nat(600) });
  fc.assert(
    fc.property(cases(inMinutes), norm, stops, ({ policy, from }, { days, minutes, moreDays, moreMinutes }, list) => {
      const withNorm = (resolve: string): Policy => ({ ...policy, levels: { L: { label: 'L', resolve } } });
      const short = withNorm(`P${days}DT${minutes}M`);
      const long = withNorm(`P${days + moreDays}DT${minutes + moreMinutes}M`);
      const pauses = toStops(from, list);
      expect(dueOf(long, from, pauses)).toBeGreaterThanOrEqual(dueOf(short, from, pauses));
      expect(dueOf(short, from, pauses)).toBeGreaterThanOrEqual(dueOf(short, from, pauses.slice(1)));
    }),
    runs(300),
  );
}, 20_000);

/** The calendar read in the plainest way: what do the clock and the calendar on the wall show at this minute? */
function readNaively({ calendar, timeZone }: Policy) {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  const walls = new Map<number, [date: string, minute: number]>();
  const lengths = new Map<string, number>();

  function wall(moment: number): [date: string, minute: number] {
    // Clocks of today change at full quarters, so one look at the wall serves fifteen minutes.
    const quarter = Math.floor(moment / quarterMs) * quarterMs;
    let shown = walls.get(quarter);
    if (!shown) {
      const [date = '', time = ''] = format.format(quarter).split(', ');
      shown = [date, toMinutes(time)];
      walls.set(quarter, shown);
    }
    return [shown[0], shown[1] + (moment - quarter) / minuteMs];
  }

  function isWorked(date: string, minute: number): boolean {
    const weekday = (new Date(`${date}T12:00:00Z`).getUTCDay() || 7) as 1;
    const isOn = calendar.days.split(',').some((part) => {
      const [first = '', last = first] = part.split('-');
      return Number(first) <= weekday && weekday <= Number(last);
    });
    if (!calendar.workdays?.includes(date) && (!isOn || calendar.holidays.includes(date))) return false;
    const [opens, closes] = span(calendar.shortDays?.[date] ?? calendar.hoursByDay?.[`${weekday}`] ?? calendar.hours);
    const paused = (calendar.breaks ?? []).some(
      (text) => span(text)[0] <= minute % 1440 && minute % 1440 < span(text)[1],
    );
    return opens <= minute && minute < closes && !paused;
  }

  /** The date of the working day a minute belongs to. `undefined`: nobody works. */
  function workday(moment: number): string | undefined {
    const [date, minute] = wall(moment);
    const before = new Date(at(date) - 86_400_000).toISOString().slice(0, 10);
    return isWorked(before, minute + 1440) ? before : isWorked(date, minute) ? date : undefined;
  }

  function length(day: string): number {
    let minutes = lengths.get(day) ?? 0;
    if (minutes > 0) return minutes;
    for (let moment = at(day) - 86_400_000; moment < at(day) + 3 * 86_400_000; moment += minuteMs) {
      const [date, minute] = wall(moment);
      if (date === day && isWorked(day, minute)) minutes++;
      else if (at(date) === at(day) + 86_400_000 && isWorked(day, minute + 1440)) minutes++;
    }
    lengths.set(day, minutes);
    return minutes;
  }

  return { workday, length };
}

function toMinutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

function span(text: string): [number, number] {
  const [from = 0, to = 0] = text.split('-').map(toMinutes);
  return [from, to < from ? to + 1440 : to];
}
