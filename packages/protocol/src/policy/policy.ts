import * as v from 'valibot';

/** `PT20M`, `PT4H`, `P3D`. Days are working days where the level's clock is `businessHours`. @see ISO 8601-1 section 5.5.2 */
export const Duration = v.pipe(
  v.string(),
  v.regex(/^P(?=\d|T\d)(\d+D)?(T(?=\d)(\d+H)?(\d+M)?)?$/, 'a duration such as "PT4H" or "P3D"'),
);

const Hours = v.pipe(
  v.string(),
  v.regex(/^([01]\d|2[0-3]):[0-5]\d-([01]\d:[0-5]\d|2[0-3]:[0-5]\d|24:00)$/, 'hours such as "08:00-20:00"'),
);

/** When people work: the weekdays and hours that count, and the days that do not. */
export const Calendar = v.strictObject({
  /** Weekdays from Monday = 1 to Sunday = 7, as a range or a list: `1-5`, `1,3,5`. */
  days: v.pipe(v.string(), v.regex(/^[1-7](-[1-7])?(,[1-7](-[1-7])?)*$/, 'weekdays such as "1-5"')),
  /** Local opening and closing time: `08:00-20:00`. */
  hours: Hours,
  /** Local dates on which nobody works: `2026-01-01`. */
  holidays: v.array(v.pipe(v.string(), v.isoDate())),
});
export type Calendar = v.InferOutput<typeof Calendar>;

/** One level of priority and its norms. */
export const Level = v.strictObject({
  label: v.pipe(v.string(), v.minLength(1), v.maxLength(60)),
  /** First answer within. */
  react: v.optional(Duration),
  /** Solved within. Absent: the date is agreed separately. */
  resolve: v.optional(Duration),
  /** `24x7` counts every minute. @default 'businessHours' */
  clock: v.optional(v.picklist(['businessHours', '24x7'])),
  /** Number to call for this level. */
  phone: v.optional(v.pipe(v.string(), v.maxLength(60))),
});
export type Level = v.InferOutput<typeof Level>;

/**
 * A region's rules of priority and deadline, as its technical specification sets them. Levels and
 * axis values may be any number; the order of `urgencies` names the columns of the matrix.
 */
export const Policy = v.strictObject({
  policyId: v.pipe(v.string(), v.minLength(1), v.maxLength(60)),
  version: v.pipe(v.string(), v.minLength(1), v.maxLength(60)),
  /** The document the rules come from. */
  source: v.optional(v.pipe(v.string(), v.maxLength(300))),
  timeZone: v.pipe(v.string(), v.minLength(1)),
  calendar: Calendar,
  levels: v.record(v.string(), Level),
  urgencies: v.pipe(v.array(v.string()), v.minLength(1)),
  /** Scope → one level per urgency. */
  matrix: v.record(v.string(), v.array(v.string())),
  /** Scopes from narrow to wide; `critical` reads it as "this scope and wider". */
  scopes: v.pipe(v.array(v.string()), v.minLength(1)),
  /** Which scope an unknown one counts as for `critical`. */
  unknownCountsAs: v.optional(v.string()),
  /** Critical kind → scope → level that it is not below. */
  critical: v.record(v.string(), v.record(v.string(), v.string())),
  /** Level of service requests and questions. */
  requests: v.string(),
});
export type Policy = v.InferOutput<typeof Policy>;
