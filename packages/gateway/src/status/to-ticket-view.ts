import type { TicketEvent, TicketView } from '@mis-support/protocol';
import type { StoredEvent, StoredTicket } from '../store/store.ts';

/** What the reporter may see of a ticket. Internal lines and everything about the desk's people stay out. */
export function toTicketView(ticket: StoredTicket, events: readonly StoredEvent[]): TicketView {
  const { delay } = ticket;
  return {
    id: ticket.id,
    number: ticket.number,
    ...(ticket.externalNumber !== undefined && ticket.externalNumber !== ticket.number
      ? { externalNumber: ticket.externalNumber }
      : {}),
    type: ticket.body.type,
    title: ticket.body.title,
    status: ticket.status,
    ...registrationFacts(ticket),
    registeredAt: toInstant(ticket.registeredAt),
    updatedAt: toInstant(ticket.updatedAt),
    ...(ticket.reactBy === undefined ? {} : { reactBy: toInstant(ticket.reactBy) }),
    ...(delay
      ? {
          delay: {
            code: delay.code,
            ...(delay.params ? { params: delay.params } : {}),
            ...(delay.nextUpdateAt === undefined ? {} : { nextUpdateAt: toInstant(delay.nextUpdateAt) }),
          },
        }
      : {}),
    ...(ticket.body.groupId === undefined ? {} : { groupId: ticket.body.groupId }),
    history: events.flatMap(toPublicEvent),
  };
}

/** The facts that the receipt and the view share. */
export function registrationFacts(ticket: StoredTicket): Pick<TicketView, 'holder' | 'priority' | 'dueAt'> {
  const { holder, priority, dueAt } = ticket;
  return {
    ...(holder ? { holder } : {}),
    ...(priority
      ? {
          priority: {
            level: priority.level,
            label: priority.label,
            policyId: ticket.policyId,
            policyVersion: ticket.policyVersion,
          },
        }
      : {}),
    ...(dueAt === undefined ? {} : { dueAt: toInstant(dueAt) }),
  };
}

/** A moment as the wire carries it. */
export function toInstant(ms: number): string {
  return new Date(ms).toISOString();
}

function toPublicEvent({ internal, kind, at, by, status, text }: StoredEvent): TicketEvent[] {
  if (internal || kind === 'note' || kind === 'reminder') return [];
  return [
    {
      at: toInstant(at),
      kind,
      by,
      ...(status === undefined ? {} : { status }),
      ...(text === undefined ? {} : { text }),
    },
  ];
}
