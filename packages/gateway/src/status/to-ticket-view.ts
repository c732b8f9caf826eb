import type { TicketEvent, TicketView } from '@mis-support/protocol';
import { registrationFacts, toInstant } from '../intake/registration-facts.ts';
import type { StoredEvent, StoredTicket } from '../store/store.ts';

/** What the reporter may see of a ticket. Internal lines and everything about the desk's people stay out. */
export function toTicketView(ticket: StoredTicket, events: readonly StoredEvent[]): TicketView {
  const { delay, body, scopeConfirmed, pausedSince } = ticket;
  const { askedFirst } = body.answers;
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
    ...(ticket.reactBy === undefined || pausedSince !== undefined ? {} : { reactBy: toInstant(ticket.reactBy) }),
    ...(pausedSince === undefined ? {} : { pausedSince: toInstant(pausedSince) }),
    ...(delay
      ? {
          delay: {
            code: delay.code,
            ...(delay.params ? { params: delay.params } : {}),
            ...(delay.nextUpdateAt === undefined ? {} : { nextUpdateAt: toInstant(delay.nextUpdateAt) }),
          },
        }
      : {}),
    ...(body.scope === undefined && scopeConfirmed === undefined
      ? {}
      : {
          scope: {
            claimed: body.scope ?? 'unknown',
            ...(scopeConfirmed === undefined ? {} : { confirmed: scopeConfirmed }),
          },
        }),
    ...(ticket.body.groupId === undefined ? {} : { groupId: ticket.body.groupId }),
    ...(Array.isArray(askedFirst) ? { askedFirst } : {}),
    history: [
      // A history begins with the moment the ticket became one; the row itself says when that was.
      { at: toInstant(ticket.registeredAt), kind: 'status', by: 'system', status: 'registered' },
      ...events.flatMap(toPublicEvent),
    ],
  };
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
