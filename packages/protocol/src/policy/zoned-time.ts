const formats = new Map<string, Intl.DateTimeFormat>();

/** A local date and minute of day in some zone. */
export interface ZonedTime {
  /** `2026-11-24`. */
  date: string;
  /** Minutes since local midnight, 0…1439. */
  minute: number;
}

/** What the clock on the wall shows in `timeZone` at `at` (epoch milliseconds). */
export function toZonedTime(at: number, timeZone: string): ZonedTime {
  const parts: Record<string, string> = {};
  for (const { type, value } of format(timeZone).formatToParts(at)) parts[type] = value;
  return {
    date: `${parts['year']}-${parts['month']}-${parts['day']}`,
    minute: Number(parts['hour']) * 60 + Number(parts['minute']),
  };
}

/**
 * The moment (epoch milliseconds) at which the wall clock of `timeZone` shows `minute` on `date`.
 * 1440 is the next midnight. A time that the clock skips counts as the moment of the skip's end
 * shifted by the gap; of a time shown twice the first is taken.
 */
export function fromZonedTime(date: string, minute: number, timeZone: string): number {
  const asUtc = Date.parse(`${date}T00:00:00Z`) + minute * 60_000;
  const earlier = asUtc - offsetMs(asUtc - 86_400_000, timeZone);
  if (earlier + offsetMs(earlier, timeZone) === asUtc) return earlier;
  return asUtc - offsetMs(asUtc + 86_400_000, timeZone);
}

/** The following calendar date. */
export function nextDate(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** Monday = 1 … Sunday = 7. */
export function weekday(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

function offsetMs(at: number, timeZone: string): number {
  const zoned = toZonedTime(at, timeZone);
  const wholeMinute = Math.floor(at / 60_000) * 60_000;
  return Date.parse(`${zoned.date}T00:00:00Z`) + zoned.minute * 60_000 - wholeMinute;
}

function format(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  formats.set(timeZone, made);
  return made;
}
