import { fromZonedTime, isTimeZone, toZonedTime } from '@mis-support/protocol';

/** What a clock in `timeZone` shows at a moment (ISO 8601, UTC), as a field of a form takes it: `2026-11-24T08:30`. */
export function localMoment(instant: unknown, timeZone: string): string {
  const at = typeof instant === 'string' ? Date.parse(instant) : NaN;
  if (Number.isNaN(at) || !isTimeZone(timeZone)) return '';
  const { date, minute } = toZonedTime(at, timeZone);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** The moment at which a clock in `timeZone` shows this; `undefined` where nothing is said. */
export function instantOf(local: string, timeZone: string): string | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})/.exec(local);
  if (!match || !isTimeZone(timeZone)) return undefined;
  const [, date = '', hour, minute] = match;
  const at = fromZonedTime(date, Number(hour) * 60 + Number(minute), timeZone);
  return Number.isNaN(at) ? undefined : new Date(at).toISOString().replace('.000Z', 'Z');
}
