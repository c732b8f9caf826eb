import * as v from 'valibot';
import { LocalText } from '../text/local-text.ts';
import { Calendar } from './calendar.ts';
import { Duration } from './duration.ts';

/** One level of priority and its norms. */
export const Level = v.strictObject({
  label: LocalText,
  /** First answer within. */
  react: v.optional(Duration),
  /** Solved within. Absent: the date is agreed separately. */
  resolve: v.optional(Duration),
  /** `24x7` counts every minute. @default 'businessHours' */
  clock: v.optional(v.picklist(['businessHours', '24x7'])),
  /** Number to call for this level. */
  phone: v.optional(v.pipe(v.string(), v.maxLength(60))),
  /** Id of one of the policy's `calendars`. Absent: the policy's own. */
  calendar: v.optional(v.string()),
  /** Rank, 1 is the most urgent. Absent: the order in which the levels are written; a layer that adds one has to say it. */
  order: v.optional(v.pipe(v.number(), v.integer())),
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
  source: v.optional(LocalText),
  timeZone: v.pipe(v.string(), v.minLength(1)),
  calendar: Calendar,
  /** Other calendars that levels name: a night desk, a second zone. */
  calendars: v.optional(v.record(v.string(), Calendar)),
  /** When the clock stands still besides closed hours. */
  pauses: v.optional(
    v.strictObject({
      /** While a ticket is in one of these states. */
      statuses: v.array(v.picklist(['waiting_user', 'waiting_external'])),
      /** During planned works. @default false */
      plannedWorks: v.optional(v.boolean()),
    }),
  ),
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
