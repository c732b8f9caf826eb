import type { TicketMessage, TicketStatus } from '@mis-support/protocol';
import { HttpProblem } from '../http/http-problem.ts';
import { changeStatus } from '../route/ticket-clock.ts';
import type { TicketRules } from '../route/ticket-rules.ts';
import type { Store, StoredEvent, StoredTicket } from '../store/store.ts';

/** What an act of the reporter works on. */
export interface ActScene {
  tx: Store;
  rules: TicketRules;
  /** Its row is held. */
  ticket: StoredTicket;
  now: number;
}

/** One act of the reporter; answers the lines of history it added. */
export type Act = (scene: ActScene) => Promise<StoredEvent[]>;

/** Another reminder within this time says nothing new. */
const reminderPauseMs = 4 * 60 * 60_000;

/** Adds a message; an answer to a question puts the ticket back to work. The same id twice is one message. */
export async function addMessage(scene: ActScene, message: TicketMessage): Promise<StoredEvent[]> {
  const added = await write(scene, message);
  if (!added) return [];
  return [added, ...(scene.ticket.status === 'waiting_user' ? await moveTo(scene, 'in_progress') : [])];
}

/** «Не решено»: opens a solved ticket again, with the reason. One that is still open only gets the message. */
export async function reopenTicket(scene: ActScene, message: TicketMessage): Promise<StoredEvent[]> {
  const added = await write(scene, message);
  if (!added) return [];
  const { status } = scene.ticket;
  return [added, ...(status === 'resolved' || status === 'closed' ? await moveTo(scene, 'reopened') : [])];
}

/** «Решено»: closes the ticket, whoever says so first. Pressing twice closes once. */
export async function confirmTicket(scene: ActScene): Promise<StoredEvent[]> {
  const { status } = scene.ticket;
  return status === 'closed' || status === 'merged' ? [] : moveTo(scene, 'closed');
}

/** «Напомнить»: a line for support. @throws HttpProblem `too_many` within four hours of the last one */
export async function remindOfTicket({ tx, ticket, now }: ActScene): Promise<StoredEvent[]> {
  const reminders = (await tx.listEvents(ticket.no)).filter(({ kind }) => kind === 'reminder');
  const again = (reminders.at(-1)?.at ?? -Infinity) + reminderPauseMs;
  if (again > now) throw new HttpProblem('too_many', { retryAfterMs: again - now });
  const added = await tx.addEvent(ticket.no, { at: now, kind: 'reminder', by: 'reporter', internal: true });
  return added ? [added] : [];
}

async function write({ tx, ticket, now }: ActScene, { id, text }: TicketMessage): Promise<StoredEvent | undefined> {
  return tx.addEvent(ticket.no, {
    at: now,
    kind: 'message',
    by: 'reporter',
    internal: false,
    text,
    sourceId: `message:${id}`,
  });
}

async function moveTo({ tx, rules, ticket, now }: ActScene, status: TicketStatus): Promise<StoredEvent[]> {
  return changeStatus(tx, rules, ticket, { status, by: 'reporter', delay: null }, now);
}
