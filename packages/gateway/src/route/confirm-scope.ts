import type { Store, StoredEvent, StoredTicket } from '../store/store.ts';
import { clockText } from './clock-words.ts';
import { datesOf, isMovedByWorks, priorityOf } from './route-ticket.ts';
import { pausesOf } from './ticket-clock.ts';
import type { TicketRules } from './ticket-rules.ts';

/**
 * Keeps what support has found out about how many are affected, beside what the author claimed. The
 * priority follows from it by the ticket's own rules, the dates are counted again from registration,
 * and the history tells both with the reason. The row of the ticket must be held.
 */
export async function confirmScope(
  tx: Store,
  rules: TicketRules,
  ticket: StoredTicket,
  scope: string,
  { author, now }: { author: string | undefined; now: number },
): Promise<StoredEvent[]> {
  if (scope === ticket.scopeConfirmed) return [];
  const config = await rules.ownConfig(tx, ticket);
  const priority = priorityOf(config, ticket, scope);
  const { registeredAt } = ticket;
  const pauses = pausesOf(config, await tx.listEvents(ticket.no), now);
  const known = { ...ticket, scopeConfirmed: scope };
  const dates = priority ? datesOf(config, known, { priority, registeredAt, pauses }) : {};
  await tx.changeTicket(
    ticket.no,
    {
      scopeConfirmed: scope,
      ...(priority ? { priority, dueAt: dates.dueAt ?? null, reactBy: dates.reactBy ?? null } : {}),
    },
    now,
  );
  if (!priority?.reason) return [];
  const dueAt = ticket.pausedSince === undefined ? dates.dueAt : undefined;
  const text = clockText(ticket, {
    kind: 'recounted',
    reason: priority.reason,
    dueAt,
    timeZone: config.policy.timeZone,
    byWorks: isMovedByWorks(config, known, { priority, registeredAt, pauses }),
  });
  const added = await tx.addEvent(ticket.no, {
    at: now,
    kind: 'priority',
    by: 'support',
    internal: false,
    author,
    text,
  });
  return added ? [added] : [];
}
