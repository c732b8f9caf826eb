import { delayCodes, ticketStatuses, type DelayCode, type TicketStatus } from '@mis-support/protocol';
import type { Store, StoredDelay, StoredTicket } from '../store/store.ts';
import { lastingMoment, parseLocal } from './desk-time.ts';
import { delayReasons, delaySentence } from './desk-words.ts';
import { settled } from './ticket-badges.ts';
import type { TicketPageData } from './ticket-page.ts';

/** What a form of the desk sends. */
export type DeskForm = Record<string, string>;

type Outcome = NonNullable<TicketPageData['notice']>;

const maxTextChars = 10_000;

/** An answer the author reads, or a note she does not; with it, where asked, the next state. */
export async function answerTicket(tx: Store, ticket: StoredTicket, form: DeskForm, now: number): Promise<Outcome> {
  const text = (form['text'] ?? '').trim().slice(0, maxTextChars);
  if (text === '') return 'empty';
  const author = (form['author'] ?? '').trim().slice(0, 100) || undefined;
  const internal = form['to'] === 'support';
  await tx.addEvent(ticket.no, { at: now, kind: internal ? 'note' : 'message', by: 'support', internal, text, author });
  const status = toStatus(form['status']);
  if (status) await moveTo(tx, ticket, status, author, now);
  return internal ? 'noted' : 'answered';
}

/** A new state, and the reason where the date moves. A reason without the time of the next word is no promise and is refused. */
export async function changeState(
  tx: Store,
  ticket: StoredTicket,
  form: DeskForm,
  { now, timeZone }: { now: number; timeZone: string },
): Promise<Outcome> {
  const code = delayCodes.find((known) => known === form['delay']);
  const nextUpdateAt = parseLocal(form['next'] ?? '', timeZone);
  if (code && nextUpdateAt === undefined) return 'no_date';
  const status = toStatus(form['status']);
  if (status) await moveTo(tx, ticket, status, undefined, now);
  const over = settled.includes(status ?? ticket.status);
  const delay = code && nextUpdateAt !== undefined && !over ? toDelay(code, form['detail'], nextUpdateAt) : null;
  if (sameDelay(delay, ticket.delay)) return 'changed';
  await tx.changeTicket(ticket.no, { delay }, now);
  if (delay) {
    const next = lastingMoment(delay.nextUpdateAt ?? now, timeZone);
    const text = `Срок переносим: ${delaySentence(delay.code, delay.params)}. Следующее сообщение — до ${next}.`;
    await tx.addEvent(ticket.no, { at: now, kind: 'delay', by: 'support', internal: false, text });
  }
  return 'changed';
}

async function moveTo(
  tx: Store,
  ticket: StoredTicket,
  status: TicketStatus,
  author: string | undefined,
  now: number,
): Promise<void> {
  if (status === ticket.status) return;
  await tx.changeTicket(ticket.no, { status, ...(settled.includes(status) ? { delay: null } : {}) }, now);
  await tx.addEvent(ticket.no, { at: now, kind: 'status', by: 'support', internal: false, status, author });
}

function toStatus(text: string | undefined): TicketStatus | undefined {
  return ticketStatuses.find((status) => status === text);
}

function toDelay(code: DelayCode, detail: string | undefined, nextUpdateAt: number): StoredDelay {
  const name = delayReasons[code].detail;
  const value = (detail ?? '').trim().slice(0, 100);
  return { code, nextUpdateAt, ...(name && value ? { params: { [name]: value } } : {}) };
}

function sameDelay(one: StoredDelay | null, other: StoredDelay | undefined): boolean {
  const text = (delay: StoredDelay | null | undefined) =>
    delay ? JSON.stringify([delay.code, delay.nextUpdateAt, Object.entries(delay.params ?? {})]) : '';
  return text(one) === text(other);
}
