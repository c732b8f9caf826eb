import type { Calendar } from './calendar.ts';
import { parseDuration } from './parse-duration.ts';
import type { Policy } from './policy.ts';
import { workdaysInWeek, workingSpans, type Span } from './working-time.ts';
import { isTimeZone, plusDays, toZonedTime } from './zoned-time.ts';

/** When an answer and a solution are due. Epoch milliseconds. */
export interface DueDates {
  reactBy?: number;
  dueAt?: number;
}

/** When the clock stands still besides closed hours. Epoch milliseconds; without `to` it still stands. */
export interface Stop {
  from: number;
  to?: number | undefined;
}

/** What stops a ticket's clock. */
export interface ClockStops {
  /** Times in which the ticket waited for somebody: those the policy's `pauses.statuses` name. */
  pauses?: readonly Stop[] | undefined;
  /** Planned works that concern the ticket. They count only where the policy says so. */
  works?: readonly Stop[] | undefined;
}

/** A calendar that is closed for longer is a mistake, not a norm. */
const horizonDays = 3660;

/** Years of four digits: beyond them dates are written otherwise, and far beyond there are none. */
const firstMoment = Date.UTC(1000, 0);
const lastMoment = Date.UTC(9999, 11, 31);

/** Rounding in shares of a day must not carry a date over a night. Share of a day: a tenth of a millisecond. */
const hair = 1e-9;

/**
 * The dates a level's norms give, counted from `from` (epoch milliseconds): registration in the
 * gateway, now for the panel's estimate. Pure.
 *
 * - Only open time of the level's calendar counts, unless the level runs around the clock.
 * - A day of a business clock is one working day, long or short: `P3D` from the middle of Friday ends
 *   in the middle of the third working day after it, from the opening of a day at the close of the third.
 *   A break, a short Saturday and the last hours before a holiday change how long a day is, not how
 *   many there are. Days are counted before hours and minutes.
 * - A pause gives back exactly the open time it took: minutes where the norm is in hours, the same
 *   share of a working day where it is in days. While a pause lasts, the dates it holds up are not
 *   known and are absent; a date that was over before the pause stays.
 *
 * @returns no date where the level has no norm, where the level or the zone is unknown, where the
 *   calendar has not enough open time in ten years, and where it would lie beyond the year 9999. Never throws.
 */
export function dueDates(policy: Policy, level: string, from: number, { pauses = [], works = [] }: ClockStops = {}) {
  const dates: DueDates = {};
  const norms = Object.hasOwn(policy.levels, level) ? policy.levels[level] : undefined;
  // From later on even the days that are walked through would leave the calendar.
  if (!norms || !(from >= firstMoment && from <= lastMoment - 2 * (horizonDays + 2) * 86_400_000)) return dates;
  const calendar = (norms.calendar !== undefined && policy.calendars?.[norms.calendar]) || policy.calendar;
  const stops = [...pauses, ...(policy.pauses?.plannedWorks ? works : [])].sort((a, b) => a.from - b.from);
  const clock =
    norms.clock === '24x7'
      ? roundTheClock(stops)
      : businessClock(calendar, calendar.timeZone ?? policy.timeZone, stops);
  const reactBy = norms.react === undefined ? undefined : clock(norms.react, from);
  const dueAt = norms.resolve === undefined ? undefined : clock(norms.resolve, from);
  if (reactBy !== undefined && reactBy <= lastMoment) dates.reactBy = reactBy;
  if (dueAt !== undefined && dueAt <= lastMoment) dates.dueAt = dueAt;
  return dates;
}

/** The moment at which a duration has passed since `from`. */
type Clock = (duration: string, from: number) => number | undefined;

function roundTheClock(stops: readonly Stop[]): Clock {
  return (duration, from) => {
    const { weeks, days, ms } = parseDuration(duration);
    const whole = [{ parts: running({ from, to: Infinity }, stops), unitMs: 1 }];
    return spend(ms + (weeks * 7 + days) * 86_400_000, whole);
  };
}

function businessClock(calendar: Calendar, timeZone: string, stops: readonly Stop[]): Clock {
  if (!isTimeZone(timeZone)) return () => undefined;
  const standstill = Math.min(...stops.filter(({ to }) => to === undefined).map(({ from }) => from));

  function* workingDays(from: number, inDays: boolean): Generator<WorkingDay> {
    // The day before too: its night shift may reach into today.
    const first = plusDays(toZonedTime(from, timeZone).date, -1);
    let walked = from;
    for (let day = 0; day < horizonDays && walked < standstill; day++) {
      const spans = workingSpans(calendar, plusDays(first, day), timeZone);
      const lengthMs = spans.reduce((sum, span) => sum + span.to - span.from, 0);
      const parts = spans.flatMap((span) => running({ from: Math.max(span.from, walked), to: span.to }, stops));
      walked = Math.max(walked, spans.at(-1)?.to ?? walked);
      yield { parts, unitMs: inDays ? lengthMs : 1 };
    }
  }

  return (duration, from) => {
    const { weeks, days, ms } = parseDuration(duration);
    const allDays = weeks * workdaysInWeek(calendar) + days;
    const afterDays = allDays === 0 ? from : spend(allDays, workingDays(from, true));
    if (afterDays === undefined || (ms === 0 && allDays > 0)) return afterDays;
    return spend(ms, workingDays(afterDays, false));
  };
}

/** One working day: the stretches of it in which the clock runs, and how long one unit of the norm is on it. */
interface WorkingDay {
  parts: readonly Span[];
  unitMs: number;
}

/** Walks from day to day and spends the norm on time in which the clock runs. */
function spend(amount: number, days: Iterable<WorkingDay>): number | undefined {
  let left = amount;
  for (const { parts, unitMs } of days) {
    for (const { from, to } of parts) {
      const worth = (to - from) / unitMs;
      if (left <= worth + hair) return Math.min(to, Math.round(from + left * unitMs));
      left -= worth;
    }
  }
  return undefined;
}

/** What is left of a stretch between the stops, which come in the order they begin. */
function running(span: Span, stops: readonly Stop[]): Span[] {
  const parts: Span[] = [];
  let start = span.from;
  for (const { from, to = Infinity } of stops) {
    if (from > start) parts.push({ from: start, to: Math.min(from, span.to) });
    start = Math.max(start, to);
  }
  if (start < Infinity) parts.push({ from: start, to: span.to });
  return parts.filter((part) => part.to > part.from);
}
