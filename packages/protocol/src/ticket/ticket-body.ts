import * as v from 'valibot';
import { TicketContext } from './ticket-context.ts';
import { Sha256Hex, TicketId, UtcInstant } from './ticket-id.ts';

/** What kind of help is asked for, in ITIL's words. */
export const TicketType = v.picklist(['incident', 'serviceRequest', 'question', 'changeRequest']);
export type TicketType = v.InferOutput<typeof TicketType>;

/** Mass failures with a preset of their own: the system does not open, nobody can log in, documents do not reach РЭМД. */
export const CriticalKind = v.picklist(['unavailable', 'login', 'remd']);
export type CriticalKind = v.InferOutput<typeof CriticalKind>;

/** Impact as the author states it. A region may add values of its own to its priority matrix. */
export const Scope = v.pipe(v.string(), v.minLength(1), v.maxLength(40));
export type Scope = v.InferOutput<typeof Scope>;

/** Whether work can go on: `blocked`, `degraded`, `minor`, or a value a region has added. */
export const Urgency = v.pipe(v.string(), v.minLength(1), v.maxLength(40));
export type Urgency = v.InferOutput<typeof Urgency>;

/** One answer of a form, keyed by the id of its field. */
export const AnswerValue = v.union([
  v.pipe(v.string(), v.maxLength(20_000)),
  v.number(),
  v.boolean(),
  v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(50)),
]);
export type AnswerValue = v.InferOutput<typeof AnswerValue>;

/** What a file is, told inside the body so that sealing hides the name too. */
export const AttachmentInfo = v.strictObject({
  /** Position, from 0. The bytes are uploaded under this number. */
  n: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(19)),
  kind: v.picklist(['screenshot', 'file']),
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  mediaType: v.pipe(v.string(), v.maxLength(100)),
  /** Bytes before sealing. */
  size: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Of the bytes before sealing. */
  sha256: Sha256Hex,
  /** A picture's size in device pixels. */
  widthDevicePx: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  heightDevicePx: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
});
export type AttachmentInfo = v.InferOutput<typeof AttachmentInfo>;

/**
 * One problem, told completely. This is the text that is frozen when the person presses «Отправить»:
 * its bytes are never made again, so that an update of the widget cannot change a waiting ticket.
 */
export const TicketBody = v.strictObject({
  v: v.literal(1),
  id: TicketId,
  /** When the person pressed send, by the clock of her computer. The norm runs from registration instead. */
  createdAt: UtcInstant,
  locale: v.pipe(v.string(), v.maxLength(20)),
  type: TicketType,
  criticalKind: v.optional(CriticalKind),
  title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(250)),
  scope: v.optional(Scope),
  urgency: v.optional(Urgency),
  /** Subject and part of the MIS, as the author chose or agreed: ids of the configuration. */
  category: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(60))),
  module: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(60))),
  /** What the program makes of her text and screen. A guess, for sorting: never shown as her words. */
  suggested: v.optional(
    v.strictObject({
      category: v.optional(v.pipe(v.string(), v.maxLength(60))),
      module: v.optional(v.pipe(v.string(), v.maxLength(60))),
      urgency: v.optional(Urgency),
    }),
  ),
  /** Answers by field id: `happened`, `expected`, `steps`, `when`, `tried`, `recordRef`, `suspectedSystem`, and a region's own. */
  answers: v.pipe(v.record(v.pipe(v.string(), v.maxLength(60)), AnswerValue), v.maxEntries(60)),
  /** Phone or extension to call back. */
  contact: v.optional(v.pipe(v.string(), v.maxLength(100))),
  reporter: v.strictObject({
    /** The host's id of the person. Trusted only as far as the token confirms it. */
    userId: v.optional(v.pipe(v.string(), v.maxLength(100))),
    name: v.optional(v.pipe(v.string(), v.maxLength(150))),
    role: v.optional(v.pipe(v.string(), v.maxLength(150))),
    /** The colleague for whom she writes. */
    onBehalfOf: v.optional(v.pipe(v.string(), v.maxLength(150))),
  }),
  context: TicketContext,
  attachments: v.pipe(v.array(AttachmentInfo), v.maxLength(10)),
  /** Ids of the facts that were asked for and left open: the ticket was sent with these gaps on purpose. */
  missing: v.pipe(v.array(v.pipe(v.string(), v.maxLength(60))), v.maxLength(30)),
  /** Shared by the tickets that one message was split into. */
  groupId: v.optional(TicketId),
});
export type TicketBody = v.InferOutput<typeof TicketBody>;
