import * as v from 'valibot';

/**
 * A ticket's identity from the first click on: UUID version 7 in lower case, made on the client
 * before the first attempt and used as the idempotency key for ever after.
 *
 * @see RFC 9562 section 5.7
 */
export const TicketId = v.pipe(
  v.string(),
  v.regex(
    /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    'a ticket id is a UUID version 7 in lower case',
  ),
);
export type TicketId = v.InferOutput<typeof TicketId>;

/** SHA-256 as 64 lower-case hex digits. */
export const Sha256Hex = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'SHA-256 in lower-case hex'));

/** A moment as the wire carries it: ISO 8601 in UTC with a trailing `Z`. */
export const UtcInstant = v.pipe(
  v.string(),
  v.isoTimestamp('an ISO 8601 timestamp'),
  v.endsWith('Z', 'in UTC, ending in Z'),
);
