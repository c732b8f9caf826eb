import type { Receipt, TicketView } from '@mis-support/protocol';
import { stateOf, type PartState } from '../panel/part-state.ts';
import type { SentTicket } from '../panel/send-ticket.ts';

/** What the server has said of one part: its receipt, and the list once it has come. */
export type PartRegistration = Pick<Receipt['registration'], 'number' | 'holder' | 'dueAt'>;

/** A part of a message with what has become of it. */
export interface PartOutcome {
  ticket: SentTicket;
  state: PartState;
  registration: PartRegistration | undefined;
  /** It is in «Мои обращения» already, so it can be opened. */
  isListed: boolean;
}

/** What has become of one part, by its receipt, its entry in the outbox and the list of the server. */
export function partOutcome(ticket: SentTicket, listed: readonly TicketView[]): PartOutcome {
  const found = listed.find(({ id }) => id === ticket.ticketId);
  const first = ticket.receipt?.registration;
  // The list is newer than the receipt: the ticket may have moved up since.
  const registration = (first ?? found) ? ({ ...first, ...found } as PartRegistration) : undefined;
  return { ticket, registration, state: registration ? 'registered' : stateOf(ticket), isListed: found !== undefined };
}

/** How many parts are in each state. */
export function countStates(parts: readonly { state: PartState }[]): Record<PartState, number> {
  const counts = { registered: 0, refused: 0, signIn: 0, waiting: 0, going: 0 };
  for (const { state } of parts) counts[state] += 1;
  return counts;
}
