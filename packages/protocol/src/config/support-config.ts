import * as v from 'valibot';
import { Policy } from '../policy/policy.ts';

const Line = v.pipe(v.string(), v.minLength(1), v.maxLength(300));
const Order = v.pipe(v.number(), v.integer());

/** One step of the ladder: who helps, how to reach them, and whether tickets may arrive there. */
export const LadderStep = v.strictObject({
  order: Order,
  label: Line,
  /** Phone, extension or the name of a chat. */
  contact: v.optional(Line),
  hours: v.optional(Line),
  /** A line under the step: «Если не решат на месте». */
  note: v.optional(Line),
  /** An advice to ask first; no ticket is sent there. */
  advice: v.optional(v.boolean()),
  /** Reached by chat: «Скопировать для чата» is offered. */
  chat: v.optional(v.boolean()),
  /** Tickets arrive here. The first such step in order is where a new ticket starts. */
  endpoint: v.optional(v.boolean()),
  /** Steps that may hand a ticket on to this one. */
  passOnBy: v.optional(v.array(v.string())),
});
export type LadderStep = v.InferOutput<typeof LadderStep>;

/**
 * Everything a region decides, as data. It comes in layers (built-in → region → organisation), each
 * a JSON Merge Patch on the one above, so lists that people override are objects with an `order`.
 */
export const SupportConfig = v.strictObject({
  v: v.literal(1),
  region: Line,
  organization: v.optional(Line),
  /** `ru`, `en`, or another language whose texts are given in `messages`. */
  locale: v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'a language tag such as "ru"')),
  help: v.strictObject({
    /** The number to call when waiting is impossible. */
    phone: v.optional(Line),
    phoneHours: v.optional(Line),
  }),
  /** Who will see a ticket, in the order they see it. */
  recipients: v.array(Line),
  privacyPolicyUrl: v.optional(v.pipe(v.string(), v.regex(/^(https?:\/\/|\/)/, 'an address or a path'))),
  /** The kinds of tickets on offer. */
  types: v.record(
    v.picklist(['incident', 'serviceRequest', 'question', 'changeRequest']),
    v.strictObject({ order: Order, enabled: v.optional(v.boolean()) }),
  ),
  /** The presets on offer for mass failures. */
  critical: v.record(
    v.picklist(['unavailable', 'login', 'remd']),
    v.strictObject({ order: Order, enabled: v.optional(v.boolean()) }),
  ),
  policy: Policy,
  ladder: v.record(v.string(), LadderStep),
  limits: v.strictObject({
    /** One attachment, bytes. */
    attachmentMaxBytes: v.pipe(v.number(), v.integer(), v.minValue(1024), v.maxValue(50_000_000)),
    /** Tickets of one person waiting on one computer. */
    queuedTickets: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
    /** All that waits on one computer for one person, bytes. */
    queuedBytes: v.pipe(v.number(), v.integer(), v.minValue(100_000)),
    /** Days a ticket that could not be sent is tried. */
    unsentDays: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(365)),
  }),
  privacy: v.strictObject({
    /** Selectors of what is closed in pictures and never read, besides inputs, tables and `data-mis-private`. */
    mask: v.array(Line),
    /** Selectors of what may be shown although it lies inside something masked. */
    unmask: v.array(Line),
  }),
  launcher: v.strictObject({
    place: v.picklist(['edge', 'corner', 'none']),
    /** Keys that open the panel, by `KeyboardEvent.code`: `Control+F1`. Empty: none. */
    shortcut: v.pipe(v.string(), v.maxLength(60)),
  }),
  theme: v.strictObject({
    mode: v.picklist(['light', 'dark', 'auto']),
    /** Values of `--mis-support-*` custom properties, without the prefix. */
    tokens: v.record(v.string(), v.pipe(v.string(), v.maxLength(100))),
  }),
  /** Texts by language and key that replace ours. */
  messages: v.record(v.string(), v.record(v.string(), v.pipe(v.string(), v.maxLength(1000)))),
});
export type SupportConfig = v.InferOutput<typeof SupportConfig>;
