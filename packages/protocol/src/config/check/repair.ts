import { nearestDate, two } from './real-date.ts';

/**
 * What a value in a wrong form was probably meant to be: `8-20` → `08:00-20:00`, `25:00` is cut to what a
 * clock shows, `4h` and `4 часа` → `PT4H`, `пн-пт` → `1-5`. Whoever asks checks it by the schema: not every guess is right.
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
  // Somebody means the clock on her wall, and whose that is nobody has said: a wrong zone would move it by hours.
  if (!parts?.[5] || date === undefined) return undefined;
  const [hour = 0, minute = 0, second = 0] = parts.slice(2, 5).map((part) => Number(part ?? 0));
  return `${date}T${clock(hour, minute, 23)}:${two(Math.min(second, 59))}${parts[5]}`;
}

const russianDays = ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'];

function days(text: string): string | undefined {
  const close = text
    .toLowerCase()
    .replaceAll(/\s/g, '')
    .replaceAll(/[–—]/g, '-')
    .replaceAll(new RegExp(russianDays.join('|'), 'g'), (day) => String(russianDays.indexOf(day) + 1));
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
  const [, count, unit = ''] = /^(\d+)\s*(мин|ч|д|нед)[а-я]*\.?$/i.exec(text) ?? [];
  if (count !== undefined) {
    const sign = { м: 'M', ч: 'H', д: 'D', н: 'W' }[unit.charAt(0).toLowerCase()] ?? '';
    return sign === 'M' || sign === 'H' ? `PT${count}${sign}` : `P${count}${sign}`;
  }
  const upper = text.toUpperCase().replaceAll(/\s/g, '');
  if (/^\d+[DW]$/.test(upper)) return `P${upper}`;
  return /^\d+[HM]/.test(upper) ? `PT${upper}` : upper;
}

function clock(hour: number, minute: number, lastHour: number): string {
  const last = Math.min(hour, lastHour);
  return `${two(last)}:${two(last === 24 ? 0 : Math.min(minute, 59))}`;
}
