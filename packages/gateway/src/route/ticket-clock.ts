import type { Stop, SupportConfig, TicketStatus } from '@mis-support/protocol';
import type { Store, StoredDelay, StoredEvent, StoredTicket } from '../store/store.ts';
import { clockText } from './clock-words.ts';
import { datesOf, isMovedByWorks } from './route-ticket.ts';
import type { TicketRules } from './ticket-rules.ts';

/** A new state of a ticket, whoever decided it. */
export interface StatusChange {
  status: TicketStatus;
  by: StoredEvent['by'];
  author?: string | undefined;
  /** `null` clears the reason of a delay. Absent: it stays. */
  delay?: StoredDelay | null | undefined;
  /** The line of history it makes: a state, or a ticket that was handed on. @default 'status' */
  kind?: 'status' | 'holder' | undefined;
  /** Said with it, before what it means for the date. */
  text?: string | undefined;
}

/**
 * Gives a ticket a new state, with its line of history and with what the state means for the clock:
 * in a state that the policy pauses in the clock stands still, on leaving it the dates are counted
 * again from registration, without the pauses. The row of the ticket must be held.
 */
export async function changeStatus(
  tx: Store,
  rules: TicketRules,
  ticket: StoredTicket,
  { status, by, author, delay, kind = 'status', text }: StatusChange,
  now: number,
): Promise<StoredEvent[]> {
  const config = await rules.ownConfig(tx, ticket);
  const pausing = pausedIn(config, status);
  const change: Parameters<Store['changeTicket']>[1] = { status, ...(delay === undefined ? {} : { delay }) };
  let said: string | undefined;
  if (ticket.priority && pausing && ticket.pausedSince === undefined) {
    change.pausedSince = now;
    if (ticket.dueAt !== undefined) said = clockText(ticket, { kind: 'stands', status });
  }
  if (ticket.priority && !pausing && ticket.pausedSince !== undefined) {
    const pauses = pausesOf(config, await tx.listEvents(ticket.no), now);
    const counted = { priority: ticket.priority, registeredAt: ticket.registeredAt, pauses };
    const dates = datesOf(config, ticket, counted);
    Object.assign(change, { pausedSince: null, dueAt: dates.dueAt ?? null, reactBy: dates.reactBy ?? null });
    if (dates.dueAt !== undefined && isOpen(status)) {
      const byWorks = isMovedByWorks(config, ticket, counted);
      said = clockText(ticket, { kind: 'runs', dueAt: dates.dueAt, timeZone: config.policy.timeZone, byWorks });
    }
  }
  await tx.changeTicket(ticket.no, change, now);
  const added = await tx.addEvent(ticket.no, {
    at: now,
    kind,
    by,
    internal: false,
    status,
    author,
    text: [text, said].filter((part) => part !== undefined).join('\n') || undefined,
  });
  return added ? [added] : [];
}

/** The times a ticket spent in states the policy pauses in, as its history tells them. */
export function pausesOf(config: SupportConfig, events: readonly StoredEvent[], now: number): Stop[] {
  const pauses: { from: number; to: number }[] = [];
  let from: number | undefined;
  for (const { status, at } of [...events].sort((a, b) => a.no - b.no)) {
    if (status === undefined) continue;
    if (pausedIn(config, status)) from ??= at;
    else if (from !== undefined) {
      pauses.push({ from, to: Math.max(from, at) });
      from = undefined;
    }
  }
  if (from !== undefined) pauses.push({ from, to: Math.max(from, now) });
  return pauses;
}

function pausedIn({ policy }: SupportConfig, status: TicketStatus): boolean {
  return (policy.pauses?.statuses as readonly TicketStatus[] | undefined)?.includes(status) ?? false;
}

function isOpen(status: TicketStatus): boolean {
  return status !== 'resolved' && status !== 'closed' && status !== 'merged';
}
