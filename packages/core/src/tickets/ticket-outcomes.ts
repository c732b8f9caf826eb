import type { SupportError, TicketView } from '@mis-support/protocol';

/** Answer of a request about filed tickets. `stale` data come from this computer and say how old they are. */
export type TicketsOutcome =
  | { status: 'fresh'; tickets: TicketView[]; at: number }
  | { status: 'stale'; tickets: TicketView[]; at: number; error: SupportError }
  | { status: 'failed'; error: SupportError };

/** Outcome of an act on a filed ticket: answer, confirm, reopen, remind. */
export type TicketActOutcome = { status: 'done'; ticket: TicketView } | { status: 'failed'; error: SupportError };
