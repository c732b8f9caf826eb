import type { TicketView } from '@mis-support/protocol';
import type { StoredTicket } from '../store/store.ts';

/** The facts that the receipt and the view share. */
export function registrationFacts(ticket: StoredTicket): Pick<TicketView, 'holder' | 'priority' | 'dueAt'> {
  const { holder, priority, dueAt, policySource, pausedSince } = ticket;
  return {
    ...(holder ? { holder } : {}),
    ...(priority
      ? {
          priority: {
            level: priority.level,
            label: priority.label,
            policyId: ticket.policyId,
            policyVersion: ticket.policyVersion,
            ...(policySource === undefined ? {} : { source: policySource }),
            ...(priority.reason === undefined ? {} : { reason: priority.reason }),
          },
        }
      : {}),
    ...(dueAt === undefined || pausedSince !== undefined ? {} : { dueAt: toInstant(dueAt) }),
  };
}

/** A moment as the wire carries it. */
export function toInstant(ms: number): string {
  return new Date(ms).toISOString();
}
