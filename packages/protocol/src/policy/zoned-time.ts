import { tzOffset } from '@date-fns/tz/tzOffset';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** A local date and minute of day in some zone. */
export interface ZonedTime {
  /** `2026-11-24`. */
  date: string;
  /** Minutes since local midnight, 0…1439. */
  minute: number;
}

/** Whether this runtime knows the zone. */
export function isTimeZone(timeZone: string): boolean {
  return !Number.isNaN(offsetMs(0, timeZone));
}

/** What the clock on the wall shows in `timeZone` at `at` (epoch milliseconds). The zone must be known. */
export function toZonedTime(at: number, timeZone: string): ZonedTime {
  const local = at + offsetMs(at, timeZone);
  const midnight = Math.floor(local / dayMs) * dayMs;
  return { date: isoDate(midnight), minute: Math.floor((local - midnight) / minuteMs) };
}

/**
 * The moment (epoch milliseconds) at which the wall clock of `timeZone` shows `minute` on `date`.
 * 1440 is the next midnight, and so on into the following day. A time that the clock skips is the
 * moment of the skip; of a time shown twice the first is taken.
 */
export function fromZonedTime(date: string, minute: number, timeZone: string): number {
  const asUtc = Date.parse(date) + minute * minuteMs;
  const before = offsetMs(asUtc - dayMs, timeZone);
  const earlier = asUtc - before;
  if (offsetMs(earlier, timeZone) === before) return earlier;
  const later = asUtc - offsetMs(asUtc + dayMs, timeZone);
  if (later + offsetMs(later, timeZone) === asUtc) return later;
  // Skipped. The clock jumped between the two readings: close in on the first minute of the new time.
  let [old, fresh] = [later, earlier];
  while (fresh - old > minuteMs) {
    const middle = old + Math.floor((fresh - old) / 2 / minuteMs) * minuteMs;
    if (offsetMs(middle, timeZone) === before) old = middle;
    else fresh = middle;
  }
  return fresh;
}

/** The date so many days later. */
export function plusDays(date: string, days: number): string {
  return isoDate(Date.parse(date) + days * dayMs);
}

/** Monday = 1 … Sunday = 7. */
export function weekday(date: string): number {
  return new Date(date).getUTCDay() || 7;
}

function isoDate(midnight: number): string {
  return new Date(midnight).toISOString().slice(0, 10);
}

function offsetMs(at: number, timeZone: string): number {
  return tzOffset(timeZone, new Date(at)) * minuteMs;
}
