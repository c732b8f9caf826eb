import * as v from 'valibot';

/**
 * Local opening and closing time on one day: `08:00-20:00`. `24:00` is the end of the day; hours that
 * close before they open, `20:00-08:00`, go on into the next day.
 */
export const Hours = v.pipe(
  v.string(),
  v.regex(/^([01]\d|2[0-3]):[0-5]\d-([01]\d:[0-5]\d|2[0-3]:[0-5]\d|24:00)$/, 'hours such as "08:00-20:00"'),
);

const LocalDate = v.pipe(v.string(), v.isoDate('a date such as "2026-01-01"'));

/** When people work: the weekdays and hours that count, and the days that do not. */
export const Calendar = v.strictObject({
  /** Weekdays from Monday = 1 to Sunday = 7, as a range or a list: `1-5`, `1,3,5`. */
  days: v.pipe(v.string(), v.regex(/^[1-7](-[1-7])?(,[1-7](-[1-7])?)*$/, 'weekdays such as "1-5"')),
  hours: Hours,
  /** Other hours on a weekday: `{ "6": "09:00-14:00" }`. They do not make it one that counts. */
  hoursByDay: v.optional(v.record(v.picklist(['1', '2', '3', '4', '5', '6', '7']), Hours)),
  /** Hours in the middle of the day that do not count. */
  breaks: v.optional(v.array(Hours)),
  /** Local dates on which nobody works. */
  holidays: v.array(LocalDate),
  /** Local dates on which people work although the weekday is off or a holiday: days moved by decree. */
  workdays: v.optional(v.array(LocalDate)),
  /** Local dates with other hours: `{ "2026-12-31": "08:00-15:00" }`. */
  shortDays: v.optional(v.record(LocalDate, Hours)),
  /** Where it differs from the policy's zone. */
  timeZone: v.optional(v.pipe(v.string(), v.minLength(1))),
});
export type Calendar = v.InferOutput<typeof Calendar>;
