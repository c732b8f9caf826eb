import type { SentTicket } from './send-ticket.ts';

/**
 * What is true of one part.
 *
 * | state | what is true |
 * |---|---|
 * | `registered` | it has a number |
 * | `refused` | it tries no more by itself; somebody must do something |
 * | `signIn` | it goes after she has signed in again |
 * | `waiting` | saved here, and goes by itself later |
 * | `going` | its first attempt has not ended |
 */
export type PartState = 'registered' | 'refused' | 'signIn' | 'waiting' | 'going';

/** How far a part has got that has no number yet. */
export function stateOf({ entry, receipt }: Pick<SentTicket, 'entry' | 'receipt'>): PartState {
  if (receipt) return 'registered';
  if (entry?.state === 'parked') return entry.parked === 'auth' ? 'signIn' : 'refused';
  return entry?.state === 'saved' && entry.attempts > 0 ? 'waiting' : 'going';
}
