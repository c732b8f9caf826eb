import type { TicketMessage, TicketStatus } from '@mis-support/protocol';
import { HttpProblem } from '../http/http-problem.ts';
import type { Store, StoredEvent, StoredTicket } from '../store/store.ts';

/** One act of the reporter on a ticket whose row is held; answers the lines it added. */
export type Act = (tx: Store, ticket: StoredTicket) => Promise<StoredEvent[]>;

/** Another reminder within this time says nothing new. */
const reminderPauseMs = 4 * 60 * 60_000;

/** Adds a message; an answer to a question puts the ticket back to work. The same id twice is one message. */
export async function addMessage(
  tx: Store,
  ticket: StoredTicket,
  message: TicketMessage,
  now: number,
): Promise<StoredEvent[]> {
  const added = await write(tx, ticket, message, now);
  if (!added) return [];
  return [added, ...(ticket.status === 'waiting_user' ? await moveTo(tx, ticket, 'in_progress', now) : [])];
}

/** «Не решено»: opens a solved ticket again, with the reason. One that is still open only gets the message. */
export async function reopenTicket(
  tx: Store,
  ticket: StoredTicket,
  message: TicketMessage,
  now: number,
): Promise<StoredEvent[]> {
  const added = await write(tx, ticket, message, now);
  if (!added) return [];
  const solved = ticket.status === 'resolved' || ticket.status === 'closed';
  return [added, ...(solved ? await moveTo(tx, ticket, 'reopened', now) : [])];
}

/** «Решено»: closes the ticket, whoever says so first. Pressing twice closes once. */
export async function confirmTicket(tx: Store, ticket: StoredTicket, now: number): Promise<StoredEvent[]> {
  return ticket.status === 'closed' || ticket.status === 'merged' ? [] : moveTo(tx, ticket, 'closed', now);
}

/** «Напомнить»: a line for support. @throws HttpProblem `too_many` within four hours of the last one */
export async function remindOfTicket(tx: Store, ticket: StoredTicket, now: number): Promise<StoredEvent[]> {
  const reminders = (await tx.listEvents(ticket.no)).filter(({ kind }) => kind === 'reminder');
  const again = (reminders.at(-1)?.at ?? -Infinity) + reminderPauseMs;
  if (again > now) throw new HttpProblem('too_many', { retryAfterMs: again - now });
  const added = await tx.addEvent(ticket.no, { at: now, kind: 'reminder', by: 'reporter', internal: true });
  return added ? [added] : [];
}

async function write(
  tx: Store,
  { no }: StoredTicket,
  { id, text }: TicketMessage,
  now: number,
): Promise<StoredEvent | undefined> {
  return tx.addEvent(no, {
    at: now,
    kind: 'message',
    by: 'reporter',
    internal: false,
    text,
    sourceId: `message:${id}`,
  });
}

async function moveTo(tx: Store, { no }: StoredTicket, status: TicketStatus, now: number): Promise<StoredEvent[]> {
  await tx.changeTicket(no, { status, delay: null }, now);
  const added = await tx.addEvent(no, { at: now, kind: 'status', by: 'reporter', internal: false, status });
  return added ? [added] : [];
}
