import * as v from 'valibot';
import { Sha256Hex, TicketId } from './ticket-id.ts';

/** The largest body `PUT /v1/tickets/{id}` takes, in bytes of JSON. */
export const maxEnvelopeBytes = 256 * 1024;

/** The largest unsigned ticket, in bytes of JSON: a preset without a picture. */
export const maxUnsignedEnvelopeBytes = 4 * 1024;

/** How many bytes one `PATCH` of an attachment carries at most. */
export const uploadChunkBytes = 256 * 1024;

/** What the gateway must know to receive a file before it can open the body. */
export const AttachmentManifest = v.strictObject({
  n: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(19)),
  /** Bytes as they are uploaded: sealed when the body is sealed. */
  size: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Of the bytes as they are uploaded. */
  sha256: Sha256Hex,
});
export type AttachmentManifest = v.InferOutput<typeof AttachmentManifest>;

/**
 * A ticket as it lies in the outbox and travels: an opaque body, the fingerprint of what is inside,
 * and the list of files that follow. Sealing changes `body` alone.
 */
export const TicketEnvelope = v.strictObject({
  v: v.literal(1),
  id: TicketId,
  body: v.strictObject({
    /** How `data` is closed. `none`: the JSON text of a `TicketBody` as it is. */
    alg: v.literal('none'),
    data: v.pipe(v.string(), v.minLength(2)),
  }),
  /** SHA-256 of the body's bytes before sealing (UTF-8 of the JSON text). Names the content for ever. */
  fp: Sha256Hex,
  attachments: v.pipe(v.array(AttachmentManifest), v.maxLength(10)),
});
export type TicketEnvelope = v.InferOutput<typeof TicketEnvelope>;
