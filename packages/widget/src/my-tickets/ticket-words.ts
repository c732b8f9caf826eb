import type { TicketStatus, TicketView } from '@mis-support/protocol';
import type { OutboxEntry } from '@mis-support/core';
import type { Translate } from '../messages/translate.ts';
import type { Dates } from '../panel/dates.ts';
import type { IconName } from '../panel/icons.tsx';

/** Statuses in which the person has to do something. */
export function waitsForYou(status: TicketStatus): boolean {
  return status === 'waiting_user' || status === 'resolved';
}

/** Statuses that stand on the second tab. */
export function isOver(status: TicketStatus): boolean {
  return status === 'closed' || status === 'merged';
}

/** Colour and mark of a status; the word always stands beside them. */
export function statusLook(status: TicketStatus): { mood: string; icon?: IconName } {
  switch (status) {
    case 'waiting_user':
      return { mood: 'warn', icon: 'question' };
    case 'resolved':
      return { mood: 'ok', icon: 'check' };
    case 'closed':
    case 'merged':
      return { mood: '' };
    case 'waiting_external':
      return { mood: 'warn', icon: 'clock' };
    default:
      return { mood: 'info' };
  }
}

/**
 * Why it takes longer and when the next word comes; «Срок прошёл…» when nobody has said.
 *
 * @param now epoch milliseconds, to know whether the date has passed
 */
export function delayWords(t: Translate, dates: Dates, ticket: TicketView, now: number): string | undefined {
  const { delay } = ticket;
  if (delay) {
    const params = { ...delay.params };
    const reason = t(`delay.${delay.code}`, { system: '', date: '', holder: ticket.holder?.label ?? '', ...params });
    const next = delay.nextUpdateAt ? ` ${t('delay.next', { next: dates.due(delay.nextUpdateAt) })}` : '';
    return t('delay', { reason: reason.trim() }) + next;
  }
  return isOverdue(ticket, now) ? t('delay.overdue') : undefined;
}

/** The date has passed, support has the ticket, and nobody has given a reason. */
export function isOverdue({ delay, dueAt, status }: TicketView, now: number): boolean {
  return !delay && !isOver(status) && status !== 'resolved' && dueAt !== undefined && Date.parse(dueAt) < now;
}

/** The last thing support said in this ticket. */
export function lastAnswer(ticket: TicketView): string | undefined {
  return ticket.history.filter((event) => event.by === 'support' && event.text).at(-1)?.text;
}

/** The quiet line under a title in the list. */
export function summaryLine(t: Translate, dates: Dates, ticket: TicketView, now: number): string {
  const delay = delayWords(t, dates, ticket, now);
  if (delay) return delay;
  const asked = ticket.status === 'waiting_user' ? lastAnswer(ticket) : undefined;
  if (asked) return asked;
  if (isOver(ticket.status) || ticket.status === 'resolved') return dates.due(ticket.updatedAt);
  const due = ticket.dueAt && t('until', { date: dates.due(ticket.dueAt) });
  return [ticket.holder?.label, due].filter(Boolean).join(' · ');
}

/** State of a ticket that has not arrived yet, in a word and a line. */
export function entryWords(
  t: Translate,
  entry: OutboxEntry,
): { word: string; mood: string; icon: IconName; line: string } {
  if (entry.state === 'parked') {
    return entry.parked === 'auth'
      ? { word: t('status.queued'), mood: 'warn', icon: 'key', line: t('error.signIn') }
      : { word: t('status.failed'), mood: 'danger', icon: 'warn', line: t('step.stopped.note') };
  }
  if (entry.state === 'registered') {
    const number = entry.receipt?.registration.number;
    const line = number === undefined ? '' : t('done.number', { number });
    return { word: t('status.registered'), mood: 'ok', icon: 'check', line };
  }
  if (entry.state === 'saved')
    return { word: t('status.queued'), mood: '', icon: 'clock', line: t('tickets.goesItself') };
  return { word: t('button.sending'), mood: 'accent', icon: 'clock', line: t('step.passing') };
}
