/** «24 ноября, 14:17», «сегодня, 14:17». */
export function moment(at: number, timeZone: string, now: number): string {
  const day = (ms: number) => new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(ms);
  const time = new Intl.DateTimeFormat('ru-RU', { timeZone, hour: '2-digit', minute: '2-digit' }).format(at);
  if (day(at) === day(now)) return `сегодня, ${time}`;
  if (day(at) === day(now + 86_400_000)) return `завтра, ${time}`;
  if (day(at) === day(now - 86_400_000)) return `вчера, ${time}`;
  const sameYear = day(at).slice(0, 4) === day(now).slice(0, 4);
  const withoutYear = new Intl.DateTimeFormat('ru-RU', { timeZone, day: 'numeric', month: 'long' }).format(at);
  return sameYear ? `${withoutYear}, ${time}` : lastingMoment(at, timeZone);
}

/** «24 ноября 2026 г., 14:17»: for texts that are kept, where «сегодня» would soon be untrue. */
export function lastingMoment(at: number, timeZone: string): string {
  const date = new Intl.DateTimeFormat('ru-RU', { timeZone, day: 'numeric', month: 'long', year: 'numeric' }).format(
    at,
  );
  const time = new Intl.DateTimeFormat('ru-RU', { timeZone, hour: '2-digit', minute: '2-digit' }).format(at);
  return `${date}, ${time}`;
}

/** What a `datetime-local` field says, in a zone: `2026-11-24T12:00`. `undefined` for anything else. */
export function parseLocal(text: string, timeZone: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text)) return undefined;
  const asUtc = Date.parse(`${text}:00Z`);
  if (Number.isNaN(asUtc)) return undefined;
  // Twice: the first guess may lie on the other side of a change of clocks.
  const first = asUtc - offsetMs(asUtc, timeZone);
  return asUtc - offsetMs(first, timeZone);
}

/** The same field's value for a moment. */
export function toLocal(at: number, timeZone: string): string {
  return new Date(at + offsetMs(at, timeZone)).toISOString().slice(0, 16);
}

function offsetMs(at: number, timeZone: string): number {
  const parts: Record<string, string> = {};
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  for (const { type, value } of format.formatToParts(at)) parts[type] = value;
  const { year, month, day, hour, minute } = parts;
  const minutes = Math.floor(at / 60_000) * 60_000;
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:00Z`) - minutes;
}
