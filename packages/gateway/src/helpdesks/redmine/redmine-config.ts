import { TicketStatus } from '@mis-support/protocol';
import * as v from 'valibot';

const Id = v.pipe(v.number(), v.integer(), v.minValue(1));

/** A Redmine as the operator describes it, in the gateway's configuration. Everything Redmine numbers is a number here. */
export const RedmineConfig = v.strictObject({
  kind: v.literal('redmine'),
  /** Address of Redmine's start page: `https://redmine.example/` or with a path. */
  baseUrl: v.pipe(v.string(), v.regex(/^https?:\/\/\S+$/, 'an address that begins with http:// or https://')),
  /** API key of the account that files tickets. What this account writes is never shown to reporters as an answer. */
  apiKey: v.pipe(v.string(), v.minLength(8)),
  /** Identifier of the project that takes the tickets. */
  project: v.pipe(v.string(), v.minLength(1)),
  trackerId: v.optional(Id),
  /** Ids of custom fields. `externalRef` keeps a ticket from being filed twice and must be "used as a filter". */
  fields: v.strictObject({
    externalRef: Id,
    user: v.optional(Id),
    screen: v.optional(Id),
    build: v.optional(Id),
    severity: v.optional(Id),
    /** Text fields for the region's names of subject and module. They stand in the description in any case. */
    category: v.optional(Id),
    module: v.optional(Id),
  }),
  /** Level of the region's policy → id of Redmine's priority. */
  priorities: v.optional(v.record(v.string(), Id)),
  /** Level of the region's policy → value of the field `severity`. */
  severities: v.optional(v.record(v.string(), v.string())),
  /** Redmine's status, by id or name → ours. Adds to the built-in names of the default data. */
  statuses: v.optional(v.record(v.string(), TicketStatus)),
  /** Status to set when the reporter says that it helped, or did not. */
  onReporter: v.optional(v.strictObject({ confirmed: v.optional(Id), reopened: v.optional(Id) })),
  /** Text formatting of this Redmine. @default 'textile' */
  markup: v.optional(v.picklist(['textile', 'markdown', 'plain'])),
  /** Of the times in the description. @default 'Europe/Moscow' */
  timeZone: v.optional(v.string()),
  /** How long after a lost answer an issue may still appear. Redmine searches its own tables, so little more than its request limit. @default 60_000 */
  settleMs: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
});
export type RedmineConfig = v.InferOutput<typeof RedmineConfig>;
