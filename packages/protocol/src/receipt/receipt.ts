import * as v from 'valibot';
import { Holder, PriorityView } from '../status/ticket-view.ts';
import { TicketStatus } from '../status/ticket-status.ts';
import { Sha256Hex, TicketId, UtcInstant } from '../ticket/ticket-id.ts';

/** How the gateway asks all clients to behave; comes with every answer that a queue may be waiting for. */
export const Pace = v.object({
  /** Spread first attempts after a reconnect over this long, milliseconds. */
  splayMs: v.optional(v.number()),
  /** Longest wait between two attempts, milliseconds. */
  capMs: v.optional(v.number()),
  /** Send nothing for this long, milliseconds. */
  pauseMs: v.optional(v.number()),
});
export type Pace = v.InferOutput<typeof Pace>;

/**
 * The gateway's promise that it holds the ticket. It counts only when `id` and `fp` are those that
 * were sent: a proxy's friendly page, a cached answer and another ticket's receipt are no promise.
 */
export const Receipt = v.object({
  v: v.literal(1),
  id: TicketId,
  fp: Sha256Hex,
  /** Opens this one ticket's status to somebody without a session (`Authorization: Receipt …`). */
  receipt: v.pipe(v.string(), v.minLength(20)),
  /** Changes when the server was restored from a backup and may have forgotten tickets. */
  epoch: v.string(),
  registration: v.object({
    number: v.string(),
    registeredAt: UtcInstant,
    status: TicketStatus,
    holder: v.optional(Holder),
    priority: v.optional(PriorityView),
    dueAt: v.optional(UtcInstant),
    /** True for a ticket that came without a confirmed identity. */
    unverified: v.optional(v.boolean()),
  }),
  /** Files still to come, and how many bytes of each are already there. Empty when all are in. */
  upload: v.array(v.object({ n: v.number(), off: v.number() })),
  serverTime: UtcInstant,
  pace: v.optional(Pace),
});
export type Receipt = v.InferOutput<typeof Receipt>;

/** Answer of `PATCH` and `HEAD` on an attachment (as JSON on `PATCH`, as `Upload-Offset` on both). */
export const UploadState = v.object({ n: v.number(), off: v.number(), complete: v.boolean() });
export type UploadState = v.InferOutput<typeof UploadState>;
