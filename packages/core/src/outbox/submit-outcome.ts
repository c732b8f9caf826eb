import type { Receipt, SupportError } from '@mis-support/protocol';

/** A ticket that the disk has. `queued` is no failure: it goes by itself; nobody should be invited to send it again. */
export type FiledOutcome =
  | { status: 'registered'; ticketId: string; receipt: Receipt }
  | { status: 'queued'; ticketId: string; reason: SupportError; durable: boolean };

/** How filing a ticket ended. `rejected`: nothing was saved. */
export type SubmitOutcome = FiledOutcome | { status: 'rejected'; error: SupportError };

/**
 * How filing the parts of one message ended. `filed`: the disk took all of them in one transaction;
 * each then goes its own way, told in `parts` in the order they were given. `rejected`: none was saved.
 */
export type SubmitGroupOutcome =
  { status: 'filed'; groupId: string; parts: FiledOutcome[] } | { status: 'rejected'; error: SupportError };
