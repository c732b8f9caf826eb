import type { Receipt, SupportError } from '@mis-support/protocol';

/**
 * How filing a ticket ended. `queued` is no failure: the ticket is on the disk and goes by itself;
 * nobody should be invited to send it again.
 */
export type SubmitOutcome =
  | { status: 'registered'; ticketId: string; receipt: Receipt }
  | { status: 'queued'; ticketId: string; reason: SupportError; durable: boolean }
  | { status: 'rejected'; error: SupportError };
