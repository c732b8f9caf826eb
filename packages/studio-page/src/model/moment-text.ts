import { dateText, parseDateText } from './date-text.ts';
import { instantOf, localMoment } from './zoned-moment.ts';

/** A moment (ISO 8601, UTC) by the clock of a zone: «24.11.2026 08:30». */
export function momentText(instant: unknown, timeZone: string): string {
  const [date = '', time = ''] = localMoment(instant, timeZone).split('T');
  return date === '' ? '' : `${dateText(date)} ${time}`;
}

/** «24.11.2026 8:30», «24 ноября 2026» → the moment; a day alone begins at midnight. `undefined` for what is none. */
export function parseMomentText(text: string, timeZone: string): string | undefined {
  const plain = text.trim();
  const time = /[\s,]+(?:в )?(\d{1,2})[:.](\d{2})$/.exec(plain);
  const [, hour = '0', minute = '00'] = time ?? [];
  const date = parseDateText(time ? plain.slice(0, time.index) : plain);
  if (date === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return instantOf(`${date}T${hour.padStart(2, '0')}:${minute}`, timeZone);
}
