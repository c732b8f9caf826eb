import * as v from 'valibot';

/**
 * An ISO 8601 duration of weeks, days, hours and minutes: `PT20M`, `PT4H`, `PT1.5H`, `P3D`, `P1DT4H`,
 * `P2W`. The last of hours and minutes may carry a fraction. Years, months and seconds are refused:
 * nobody agrees how long a working month is, and no norm is set in seconds. On a business clock days
 * are working days and a week is as many of them as the calendar's week has.
 *
 * @see ISO 8601-1 section 5.5.2
 */
export const Duration = v.pipe(
  v.string(),
  v.regex(
    /^P(?=\d|T\d)(?:\d+W)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+(?:[.,]\d+)?M)?|T\d+[.,]\d+H)?$/,
    'a duration such as "PT4H", "PT1.5H" or "P3D"',
  ),
);

/** The parts of a duration. */
export interface DurationParts {
  weeks: number;
  days: number;
  ms: number;
}

/** What a checked duration says. */
export function parseDuration(text: string): DurationParts {
  const [date = '', time = ''] = text.split('T');
  return {
    weeks: part(date, 'W'),
    days: part(date, 'D'),
    ms: Math.round((part(time, 'H') * 60 + part(time, 'M')) * 60_000),
  };
}

function part(text: string, unit: string): number {
  return Number(new RegExp(`([\\d.,]+)${unit}`).exec(text)?.[1]?.replace(',', '.') ?? 0);
}
