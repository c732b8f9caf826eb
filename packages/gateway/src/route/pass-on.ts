import { ladderFor, nextStep, textIn, type OrderedStep, type SupportConfig } from '@mis-support/protocol';
import type { Store, StoredEvent, StoredTicket } from '../store/store.ts';
import { changeStatus } from './ticket-clock.ts';
import { ticketFacts } from './ticket-facts.ts';
import type { TicketRules } from './ticket-rules.ts';

/** The steps of the ladder that exist for a ticket, and the one it can be handed on to. */
export function stepsOf(config: SupportConfig, ticket: StoredTicket): { steps: OrderedStep[]; next?: OrderedStep } {
  const steps = ladderFor(config.ladder, ticketFacts(ticket));
  const next = nextStep(steps, ticket.holder?.step, config.ladder);
  return next ? { steps, next } : { steps };
}

/** States that tell where a ticket stands more exactly than "handed on" would. */
const kept = ['waiting_user', 'waiting_external', 'resolved', 'closed', 'merged'];

/**
 * Hands the very ticket on to the next step of the ladder: number, words, files and history go with
 * it, nothing is written anew. The ladder is the one in force now, since it says who is there today.
 * The row of the ticket must be held.
 *
 * @returns `undefined` where there is nobody further on
 */
export async function passOn(
  tx: Store,
  rules: TicketRules,
  ticket: StoredTicket,
  { author, now }: { author: string | undefined; now: number },
): Promise<StoredEvent[] | undefined> {
  const config = await rules.configFor(ticket);
  const { next } = stepsOf(config, ticket);
  if (!next) return undefined;
  const label = textIn(next.label, ticket.body.locale);
  await tx.changeTicket(ticket.no, { holder: { step: next.id, label } }, now);
  const status = kept.includes(ticket.status) ? ticket.status : 'escalated';
  return changeStatus(tx, rules, ticket, { kind: 'holder', status, by: 'support', author, text: label }, now);
}
