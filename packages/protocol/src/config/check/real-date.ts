/** Whether a date such as `2026-02-28` is in the calendar; what stands after it is not looked at. */
export function isRealDate(text: string): boolean {
  return nearestDate(text) === text.slice(0, 10);
}

/**
 * The nearest date there is: `2026-02-30` → `2026-02-28`, `30.02.2026` and `2026-2-30` likewise.
 * `undefined` where no year, month and day can be read.
 */
export function nearestDate(text: string): string | undefined {
  const iso = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})/.exec(text);
  const russian = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})/.exec(text);
  const [year, month, day] = (iso?.slice(1) ?? russian?.slice(1).reverse() ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const inYear = Math.min(Math.max(month, 1), 12);
  // Day 0 of a month is the last of the one before.
  const last = new Date(Date.UTC(year, inYear, 0)).getUTCDate();
  return `${year}-${two(inYear)}-${two(Math.min(Math.max(day, 1), last))}`;
}

/** `7` → `07`. */
export function two(part: number): string {
  return String(part).padStart(2, '0');
}
