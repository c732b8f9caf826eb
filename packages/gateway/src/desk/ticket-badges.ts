import { html } from 'hono/html';
import type { TicketStatus } from '@mis-support/protocol';
import type { StoredTicket } from '../store/store.ts';
import type { Markup } from './desk-layout.ts';
import { moment } from './desk-time.ts';
import { statusTones, statusWords } from './desk-words.ts';

/** Statuses in which nobody works on a ticket. */
export const settled: readonly TicketStatus[] = ['resolved', 'closed', 'merged'];

/** A state as a word on its colour. */
export function statusBadge(status: TicketStatus): Markup {
  return html`<span class="badge ${statusTones[status]}">${statusWords[status]}</span>`;
}

/** When it has to be solved, and whether that has passed. */
export function dueText(ticket: StoredTicket, timeZone: string, now: number): Markup {
  if (ticket.pausedSince !== undefined) {
    return html`срок стоит<br /><span class="small">с ${moment(ticket.pausedSince, timeZone, now)}</span>`;
  }
  if (ticket.dueAt === undefined) return html`<span class="small">согласуют отдельно</span>`;
  const when = moment(ticket.dueAt, timeZone, now);
  const late = ticket.dueAt < now && !settled.includes(ticket.status);
  return late
    ? html`<span class="late">${when}</span><br /><span class="late small">срок прошёл</span>`
    : html`${when}`;
}

/** The organisation as people call it. The page's own word counts only where the session names none. */
export function organizationOf({ identity, organization, body }: StoredTicket): string {
  const told = body.context.values['organization']?.value;
  return identity?.organization ?? organization ?? (typeof told === 'string' ? told : '') ?? '';
}
