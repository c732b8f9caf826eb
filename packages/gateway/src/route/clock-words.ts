import type { TicketStatus } from '@mis-support/protocol';
import type { StoredTicket } from '../store/store.ts';

/** What happened to the date of a ticket. */
export type ClockNews =
  | { kind: 'stands'; status: TicketStatus }
  | { kind: 'runs'; dueAt: number; timeZone: string; byWorks: boolean }
  | { kind: 'recounted'; reason: string; dueAt: number | undefined; timeZone: string; byWorks: boolean };

/** The same in words, in the language of the ticket: a line of its history. */
export function clockText({ body }: Pick<StoredTicket, 'body'>, news: ClockNews): string {
  const english = body.locale.startsWith('en');
  if (news.kind === 'stands') {
    const forUser = news.status === 'waiting_user';
    if (english) return `The clock is paused while we wait for ${forUser ? 'your answer' : 'another system'}.`;
    return `Срок стоит, пока ждём ${forUser ? 'ваш ответ' : 'другую систему'}.`;
  }
  const { dueAt, timeZone } = news;
  const date = dueAt === undefined ? undefined : instant(dueAt, timeZone, english ? 'en-GB' : 'ru-RU');
  const works = news.byWorks ? ` ${worksText(body.locale)}` : '';
  if (news.kind === 'runs')
    return (
      (english ? `The clock is running again: to be solved by ${date}.` : `Срок снова идёт: решить до ${date}.`) + works
    );
  if (date === undefined) return news.reason;
  return (english ? `${news.reason} To be solved by ${date}.` : `${news.reason} Решить до ${date}.`) + works;
}

/** Why a date lies further off than the norm alone would say. */
export function worksText(locale: string): string {
  return locale.startsWith('en') ? 'Planned works are not counted.' : 'Время плановых работ не считаем.';
}

/** A whole date: the line is kept, and «завтра» would soon be untrue. */
function instant(at: number, timeZone: string, language: string): string {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { timeZone, ...options }).format(at);
  const date = format({ day: 'numeric', month: 'long', year: 'numeric' });
  return `${date}, ${format({ hour: '2-digit', minute: '2-digit' })}`;
}
