import { delayCodes, ticketStatuses, type DelayCode, type TicketStatus } from '@mis-support/protocol';
import { confirmScope } from '../route/confirm-scope.ts';
import { passOn } from '../route/pass-on.ts';
import { changeStatus } from '../route/ticket-clock.ts';
import type { TicketRules } from '../route/ticket-rules.ts';
import type { Store, StoredDelay, StoredEvent, StoredTicket } from '../store/store.ts';
import { lastingMoment, parseLocal } from './desk-time.ts';
import { delayReasons, delaySentence } from './desk-words.ts';
import { settled } from './ticket-badges.ts';
import type { TicketPageData } from './ticket-page.ts';

/** What a form of the desk sends. */
export type DeskForm = Record<string, string>;

/** What an act of support works on. */
export interface DeskScene {
  tx: Store;
  rules: TicketRules;
  /** Its row is held. */
  ticket: StoredTicket;
  form: DeskForm;
  now: number;
  /** Lines of history that a connected help desk has to hear of. */
  told: StoredEvent[];
}

type Outcome = NonNullable<TicketPageData['notice']>;

const maxTextChars = 10_000;

/** An answer the author reads, or a note she does not; with it, where asked, the next state. */
export async function answerTicket(scene: DeskScene): Promise<Outcome> {
  const { tx, ticket, form, now } = scene;
  const text = (form['text'] ?? '').trim().slice(0, maxTextChars);
  if (text === '') return 'empty';
  const author = authorOf(form);
  const internal = form['to'] === 'support';
  await tx.addEvent(ticket.no, { at: now, kind: internal ? 'note' : 'message', by: 'support', internal, text, author });
  const status = toStatus(form['status']);
  if (status) await moveTo(scene, status);
  return internal ? 'noted' : 'answered';
}

/** A new state, and the reason where the date moves. A reason without the time of the next word is no promise and is refused. */
export async function changeState(scene: DeskScene): Promise<Outcome> {
  const { tx, rules, ticket, form, now } = scene;
  const { timeZone } = (await rules.configFor(ticket)).policy;
  const code = delayCodes.find((known) => known === form['delay']);
  const nextUpdateAt = parseLocal(form['next'] ?? '', timeZone);
  if (code && nextUpdateAt === undefined) return 'no_date';
  const status = toStatus(form['status']);
  if (status) await moveTo(scene, status);
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

/** «Передать дальше»: the same ticket to the next step of the ladder, with a note for those who get it. */
export async function handOn(scene: DeskScene): Promise<Outcome> {
  const { tx, rules, ticket, form, now, told } = scene;
  const author = authorOf(form);
  const passed = settled.includes(ticket.status) ? undefined : await passOn(tx, rules, ticket, { author, now });
  if (!passed) return 'nobody';
  told.push(...passed);
  const text = (form['text'] ?? '').trim().slice(0, maxTextChars);
  if (text !== '') {
    const note = await tx.addEvent(ticket.no, { at: now, kind: 'note', by: 'support', internal: true, text, author });
    if (note) told.push(note);
  }
  return 'passed';
}

/** Keeps how many are affected, as support has found it out. */
export async function confirmTheScope({ tx, rules, ticket, form, now, told }: DeskScene): Promise<Outcome> {
  const scope = form['scope'] ?? '';
  const { policy } = await rules.ownConfig(tx, ticket);
  if (!policy.scopes.includes(scope)) return 'empty_scope';
  told.push(...(await confirmScope(tx, rules, ticket, scope, { author: authorOf(form), now })));
  return 'confirmed';
}

async function moveTo({ tx, rules, ticket, form, now }: DeskScene, status: TicketStatus): Promise<void> {
  if (status === ticket.status) return;
  const delay = settled.includes(status) ? null : undefined;
  await changeStatus(tx, rules, ticket, { status, by: 'support', author: authorOf(form), delay }, now);
}

/** The name the supporter signs with. */
export function authorOf(form: DeskForm): string | undefined {
  return (form['author'] ?? '').trim().slice(0, 100) || undefined;
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
