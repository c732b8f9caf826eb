import type { Calendar } from './calendar.ts';
import { fromZonedTime, isTimeZone, plusDays, toZonedTime, weekday } from './zoned-time.ts';

/** A stretch of time, epoch milliseconds. */
export interface Span {
  from: number;
  to: number;
}

/** Whether people work on this local date: a day of the week that counts and no holiday, or a day moved by decree. */
export function isWorkday({ days, holidays, workdays }: Calendar, date: string): boolean {
  return workdays?.includes(date) || (parseDays(days).has(weekday(date)) && !holidays.includes(date));
}

/** How many days a calendar works in an ordinary week. */
export function workdaysInWeek({ days }: Calendar): number {
  return parseDays(days).size;
}

/**
 * The stretches of the working day that begins on `date`, in order. Hours that close before they open
 * (`20:00-08:00`) end on the next day and belong to the date they begin on; equal ones are none.
 */
export function workingSpans(calendar: Calendar, date: string, timeZone: string): Span[] {
  if (!isWorkday(calendar, date)) return [];
  const { shortDays, hoursByDay, hours, breaks = [] } = calendar;
  const byDay = hoursByDay?.[`${weekday(date)}` as '1'];
  const [opens, closes] = parseHours(shortDays?.[date] ?? byDay ?? hours);
  // A break belongs to the clock, not to the shift: it comes again after midnight, and may lie across it.
  const closed = breaks
    .map(parseHours)
    .flatMap(([from, to]) => [-1440, 0, 1440].map((day): [number, number] => [from + day, to + day]))
    .sort(([a], [b]) => a - b);
  const spans: [number, number][] = [];
  let start = opens;
  for (const [from, to] of closed) {
    if (from > start) spans.push([start, Math.min(from, closes)]);
    start = Math.max(start, to);
  }
  spans.push([start, closes]);
  return spans
    .map(([from, to]) => ({ from: fromZonedTime(date, from, timeZone), to: fromZonedTime(date, to, timeZone) }))
    .filter(({ from, to }) => to > from);
}

/**
 * Whether somebody is there at `at` (epoch milliseconds): local `hours` on the working days of the
 * calendar. Its shorter days and breaks are those of others. Without hours somebody always is.
 */
export function isOpen(calendar: Calendar, hours: string | undefined, timeZone: string, at: number): boolean {
  if (hours === undefined) return true;
  const zone = calendar.timeZone ?? timeZone;
  if (!isTimeZone(zone)) return true;
  const { days, holidays, workdays } = calendar;
  const { date } = toZonedTime(at, zone);
  return [plusDays(date, -1), date]
    .flatMap((day) => workingSpans({ days, holidays, workdays, hours }, day, zone))
    .some(({ from, to }) => from <= at && at < to);
}

function parseHours(hours: string): [number, number] {
  const [opens = 0, closes = 0] = hours.split('-').map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));
  return [opens, closes < opens ? closes + 1440 : closes];
}

/** `1-5,7` → {1, 2, 3, 4, 5, 7}. */
function parseDays(days: string): Set<number> {
  const set = new Set<number>();
  for (const part of days.split(',')) {
    const [from = 1, to = from] = part.split('-').map(Number);
    for (let day = from; day <= to; day++) set.add(day);
  }
  return set;
}
