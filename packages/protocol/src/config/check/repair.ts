import { nearestDate, two } from './real-date.ts';

/**
 * What a value in a wrong form was probably meant to be: `8-20` → `08:00-20:00`, `25:00` is cut to what a
 * clock shows, `4h` → `PT4H`. Whoever asks checks it by the schema: not every guess is right.
 */
export function repair(found: string): string[] {
  const text = found.trim();
  return [hours(text), moment(text), nearestDate(text), days(text), keys(text), duration(text)].filter(
    (one) => one !== undefined,
  );
}

function hours(text: string): string | undefined {
  const parts = /^(\d{1,2})(?:[:.](\d{1,2}))?\s*[-–—]\s*(\d{1,2})(?:[:.](\d{1,2}))?$/.exec(text);
  if (!parts) return undefined;
  const [fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  return `${clock(fromHour, fromMinute, 23)}-${clock(toHour, toMinute, 24)}`;
}

function moment(text: string): string | undefined {
  const parts = /^(.{8,10}?)[T ](\d{1,2}):?(\d{2})?(?::?(\d{2}))?(?:\.\d+)?(Z|[+-]\d{2}:?\d{2})?$/.exec(text);
  const date = nearestDate(parts?.[1] ?? '');
  if (!parts || date === undefined) return undefined;
  const [hour = 0, minute = 0, second = 0] = parts.slice(2, 5).map((part) => Number(part ?? 0));
  return `${date}T${clock(hour, minute, 23)}:${two(Math.min(second, 59))}${parts[5] ?? 'Z'}`;
}

function days(text: string): string | undefined {
  const close = text.replaceAll(/\s/g, '').replaceAll(/[–—]/g, '-');
  return /^[1-7](?:[-,][1-7])*$/.test(close) ? close : undefined;
}

/** `ctrl + q` → `Control+KeyQ`, in the order in which keys are written. */
function keys(text: string): string | undefined {
  const parts = text.split(/[+-]/).map((part) => part.trim().toLowerCase());
  const last = parts.pop() ?? '';
  const held = Object.entries({
    Control: /^(ctrl|control)$/,
    Alt: /^(alt|option)$/,
    Shift: /^shift$/,
    Meta: /^(meta|win|cmd)$/,
  });
  if (!parts.every((part) => held.some(([, name]) => name.test(part)))) return undefined;
  const code = last
    .replace(/^(?:key)?([a-z])$/, (_, sign: string) => `Key${sign.toUpperCase()}`)
    .replace(/^(?:digit)?(\d)$/, 'Digit$1');
  return [
    ...held.filter(([, name]) => parts.some((part) => name.test(part))).map(([name]) => name),
    code.charAt(0).toUpperCase() + code.slice(1),
  ].join('+');
}

function duration(text: string): string | undefined {
  const upper = text.toUpperCase().replaceAll(/\s/g, '');
  if (/^\d+[DW]$/.test(upper)) return `P${upper}`;
  return /^\d+[HM]/.test(upper) ? `PT${upper}` : upper;
}

function clock(hour: number, minute: number, lastHour: number): string {
  const last = Math.min(hour, lastHour);
  return `${two(last)}:${two(last === 24 ? 0 : Math.min(minute, 59))}`;
}
