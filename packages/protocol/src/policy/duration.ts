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
