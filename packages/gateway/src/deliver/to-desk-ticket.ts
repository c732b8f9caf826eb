import { createHash } from 'node:crypto';
import { regionWords } from '../helpdesks/region-words.ts';
import type { DeskFile, DeskMessage, DeskTicket } from '../helpdesks/help-desk.ts';
import type { TicketRules } from '../route/ticket-rules.ts';
import type { Store, StoredAttachment, StoredEvent, StoredTicket } from '../store/store.ts';
import { issueOf } from './delivery-row.ts';

/**
 * The reference a ticket carries in help desks: its id, and a trace of its owner, because two people
 * may come with the same id and are two tickets. Not the number: after a restored backup numbers are
 * given again.
 */
export function deskRef({ tenant, subject, id }: StoredTicket): string {
  return `mis:${id}.${createHash('sha256')
    .update(JSON.stringify([tenant, subject]))
    .digest('hex')
    .slice(0, 8)}`;
}

/** A stored ticket as a help desk gets it, with the files that are there. */
export async function toDeskTicket(
  { store, rules }: { store: Store; rules: TicketRules },
  ticket: StoredTicket,
  target: string,
): Promise<DeskTicket> {
  const attachments = await store.listAttachments(ticket.no);
  const { priority, identity, body } = ticket;
  return {
    ref: deskRef(ticket),
    number: ticket.number,
    region: ticket.tenant,
    // What the token says about a person beats what the browser says.
    body: {
      ...body,
      reporter: {
        ...body.reporter,
        ...(identity?.name === undefined ? {} : { name: identity.name }),
        ...(identity?.role === undefined ? {} : { role: identity.role }),
      },
    },
    registeredAt: toInstant(ticket.registeredAt),
    ...(priority
      ? {
          priority: {
            level: priority.level,
            label: priority.label,
            ...(priority.reason === undefined ? {} : { reason: priority.reason }),
          },
        }
      : {}),
    ...(ticket.reactBy === undefined ? {} : { reactBy: toInstant(ticket.reactBy) }),
    ...(ticket.dueAt === undefined ? {} : { dueAt: toInstant(ticket.dueAt) }),
    ...(ticket.holder ? { holder: ticket.holder.label } : {}),
    ...(ticket.scopeConfirmed === undefined ? {} : { scopeConfirmed: ticket.scopeConfirmed }),
    words: regionWords(await rules.configFor(ticket)),
    unverified: ticket.unverified,
    files: attachments.filter(({ complete }) => complete).map((file) => toDeskFile(store, ticket.no, file)),
    pendingFiles: attachments.filter(({ complete }) => !complete).map(({ name }) => name),
    linked: await linkedTickets(store, ticket, target),
  };
}

/** A file of a ticket, its bytes read when they are wanted. */
export function toDeskFile(store: Store, ticketNo: number, { n, name, mediaType }: StoredAttachment): DeskFile {
  return { n, name, mediaType, read: () => store.readAttachment(ticketNo, n) };
}

/** What the reporter did or said after registration, or support decided on our own page, as a message for the issue. */
export function toDeskMessage(ticket: StoredTicket, event: StoredEvent): DeskMessage {
  const kind = kindOf(event);
  const author = event.by === 'support' ? event.author : (ticket.identity?.name ?? ticket.body.reporter.name);
  return {
    // The time as well: event numbers are given again after a restored backup.
    ref: event.sourceId ?? `event:${event.no}:${event.at}`,
    kind,
    text: event.text ?? '',
    ...(author === undefined ? {} : { author }),
    ...(kind === 'priority' && ticket.priority
      ? { priority: { level: ticket.priority.level, label: ticket.priority.label } }
      : {}),
    files: [],
  };
}

function kindOf({ kind, status }: StoredEvent): DeskMessage['kind'] {
  switch (kind) {
    case 'reminder':
    case 'priority':
    case 'note':
      return kind;
    case 'holder':
      return 'handedOn';
    case 'status':
      return status === 'reopened' ? 'reopened' : 'confirmed';
    case 'message':
    case 'delay':
      return 'message';
  }
}

/** Tells an issue of another part of the same message that was registered after it. */
export function toLinkMessage({ number, body }: StoredTicket, issueId: string): DeskMessage {
  return {
    ref: `linked:${body.id}`,
    kind: 'linked',
    text: `№ ${number}: ${body.title}`,
    relatedIssueId: issueId,
    files: [],
  };
}

/** The other parts of the message this ticket was split from, of the same author. */
async function linkedTickets(store: Store, ticket: StoredTicket, target: string): Promise<DeskTicket['linked']> {
  const linked: DeskTicket['linked'] = [];
  for (const { no, number, body } of await store.listGroup(ticket)) {
    const issueId = await issueOf(store.sql, no, target);
    linked.push({ number, title: body.title, ...(issueId === undefined ? {} : { issueId }) });
  }
  return linked;
}

function toInstant(ms: number): string {
  return new Date(ms).toISOString();
}
