import type { Calendar } from './calendar.ts';
import type { Policy } from './policy.ts';
import { fromZonedTime, nextDate, toZonedTime, weekday } from './zoned-time.ts';

/** When an answer and a solution are due. Epoch milliseconds. */
export interface DueDates {
  reactBy?: number;
  dueAt?: number;
}

/**
 * The dates a level's norms give, counted from `from` (epoch milliseconds): registration in the
 * gateway, now for the panel's estimate. Only open minutes of the calendar count, unless the level
 * runs around the clock; a day of a business clock is one working day.
 *
 * @returns no `dueAt` where the level has no norm, and none when the calendar has no open minute in
 *   the next two years.
 */
export function dueDates(policy: Policy, level: string, from: number): DueDates {
  const norms = policy.levels[level];
  if (!norms) return {};
  const dates: DueDates = {};
  const reactBy = norms.react && addDuration(policy, norms.react, norms.clock === '24x7', from);
  const dueAt = norms.resolve && addDuration(policy, norms.resolve, norms.clock === '24x7', from);
  if (reactBy) dates.reactBy = reactBy;
  if (dueAt) dates.dueAt = dueAt;
  return dates;
}

function addDuration(policy: Policy, duration: string, roundTheClock: boolean, from: number): number | undefined {
  const { days, minutes } = parseDuration(duration);
  if (roundTheClock) return from + (days * 24 * 60 + minutes) * 60_000;
  const [opens, closes] = openingMinutes(policy.calendar);
  return addOpenTime(policy, days * (closes - opens) + minutes, from);
}

/** Walks the calendar day by day and spends the minutes that are open. */
function addOpenTime({ calendar, timeZone }: Policy, minutes: number, from: number): number | undefined {
  const [opens, closes] = openingMinutes(calendar);
  const workdays = parseDays(calendar.days);
  const holidays = new Set(calendar.holidays);
  let leftMs = minutes * 60_000;
  let date = toZonedTime(from, timeZone).date;
  // Two years of days: a calendar that is closed for longer is a mistake, not a norm.
  for (let day = 0; day < 732; day++, date = nextDate(date)) {
    if (!workdays.has(weekday(date)) || holidays.has(date)) continue;
    const start = Math.max(from, fromZonedTime(date, opens, timeZone));
    const openMs = fromZonedTime(date, closes, timeZone) - start;
    if (openMs <= 0) continue;
    if (leftMs <= openMs) return start + leftMs;
    leftMs -= openMs;
  }
  return undefined;
}

function parseDuration(text: string): { days: number; minutes: number } {
  const match = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(text);
  return { days: Number(match?.[1] ?? 0), minutes: Number(match?.[2] ?? 0) * 60 + Number(match?.[3] ?? 0) };
}

function openingMinutes(calendar: Calendar): [number, number] {
  const [from = '00:00', to = '24:00'] = calendar.hours.split('-');
  return [minuteOfDay(from), minuteOfDay(to)];
}

function minuteOfDay(time: string): number {
  const [hours, minutes] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}

/** `1-5,7` → {1, 2, 3, 4, 5, 7}. */
function parseDays(days: string): Set<number> {
  const set = new Set<number>();
  for (const part of days.split(',')) {
    const [from, to = from] = part.split('-').map(Number);
    for (let day = from ?? 1; day <= (to ?? 7); day++) set.add(day);
  }
  return set;
}
