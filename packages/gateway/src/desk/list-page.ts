import { html } from 'hono/html';
import type { TicketStatus } from '@mis-support/protocol';
import { codeName, valueName, type RegionWords } from '../helpdesks/region-words.ts';
import { criticalWords, typeWords } from '../helpdesks/words.ts';
import type { StoredTicket } from '../store/store.ts';
import type { ConfigProblem, ConfigWarning } from '../config/config-source.ts';
import { problemsNotice, warningsNotice } from './config-problems.ts';
import { deskPage, type Markup } from './desk-layout.ts';
import { dueText, organizationOf, settled, statusBadge } from './ticket-badges.ts';

/** The lists a supporter switches between. */
export const lists: Record<string, { label: string; has(status: TicketStatus): boolean; empty: string; hint: string }> =
  {
    open: {
      label: 'В работе',
      has: (status) => !settled.includes(status) && status !== 'waiting_user',
      empty: 'Новых обращений нет',
      hint: 'Обращение появится здесь, как только его отправят из МИС.',
    },
    waiting: {
      label: 'Ждём автора',
      has: (status) => status === 'waiting_user',
      empty: 'Ни одно обращение не ждёт автора',
      hint: 'Сюда попадают обращения, по которым нужен ответ автора.',
    },
    resolved: {
      label: 'Решённые',
      has: (status) => settled.includes(status),
      empty: 'Решённых обращений пока нет',
      hint: 'Решённое обращение закрывает автор, когда проверит.',
    },
    all: { label: 'Все', has: () => true, empty: 'Обращений пока нет', hint: 'Их отправляют из МИС кнопкой «Помощь».' },
  };

/** At most so many are read; the desk is for the day's work, not an archive. */
export const maxListed = 500;

/** What a line of the list needs of the place a ticket comes from. */
export interface ListPlace {
  timeZone: string;
  words: RegionWords;
}

/** All tickets of one list: what is due first comes first. */
export function listPage({
  tickets,
  list,
  deskPath,
  placeOf,
  now,
  isFresh,
  problems,
  warnings,
}: {
  tickets: readonly StoredTicket[];
  list: string;
  deskPath: string;
  placeOf(ticket: StoredTicket): ListPlace;
  now: number;
  /** Read again every half minute. Only where somebody has asked for it: a page must not change under a reader. */
  isFresh: boolean;
  /** Layers of the configuration that are not in force. */
  problems: readonly ConfigProblem[];
  /** Those in force that need a hand before long. */
  warnings: readonly ConfigWarning[];
}): Markup {
  const path = (list: string, fresh: boolean): string => `${deskPath}?list=${list}${fresh ? '&fresh=1' : ''}`;
  const current = lists[list] ?? lists['open'];
  if (!current) throw new Error('there are no lists');
  const shown = tickets.filter(({ status }) => current.has(status)).sort(byDueDate);
  return deskPage({
    title: `${current.label} — рабочее место поддержки`,
    deskPath,
    ...(isFresh && { refresh: '30' }),
    body: html`<main>
      <h1>Обращения</h1>
      ${problemsNotice(problems, now)} ${warningsNotice(warnings)}
      <nav aria-label="Списки обращений">
        <ul class="tabs">
          ${Object.entries(lists).map(([id, { label, has }]) => {
            const count = tickets.filter(({ status }) => has(status)).length;
            const here = lists[id] === current ? html`aria-current="page"` : '';
            return html`<li><a href="${path(id, isFresh)}" ${here}>${label}, ${String(count)}</a></li>`;
          })}
        </ul>
      </nav>
      ${
        shown.length === 0
          ? html`<div class="card empty"><strong>${current.empty}</strong>${current.hint}</div>`
          : html`<div class="card list">
              <table>
                <thead>
                  <tr>
                    <th scope="col">Номер</th>
                    <th scope="col">Состояние</th>
                    <th scope="col">Приоритет</th>
                    <th scope="col">Решить до</th>
                    <th scope="col">Обращение</th>
                    <th scope="col">Организация</th>
                    <th scope="col">У кого так же</th>
                  </tr>
                </thead>
                <tbody>
                  ${shown.map((ticket) => row(ticket, deskPath, placeOf(ticket), now))}
                </tbody>
              </table>
            </div>`
      }
      <p class="small">
        <a href="${path(lists[list] ? list : 'open', !isFresh)}"
          >${isFresh ? 'Не обновлять самому' : 'Обновлять каждые 30 секунд'}</a
        >
      </p>
      ${tickets.length === maxListed ? html`<p class="small">Показаны последние ${String(maxListed)} обращений.</p>` : ''}
    </main>`,
  });
}

function row(ticket: StoredTicket, deskPath: string, { timeZone, words }: ListPlace, now: number): Markup {
  const { body, priority } = ticket;
  const scope = ticket.scopeConfirmed ?? body.scope;
  const kind = body.criticalKind ? criticalWords[body.criticalKind] : typeWords[body.type];
  return html`<tr>
    <td class="number">№ ${ticket.number}</td>
    <td>${statusBadge(ticket.status)}</td>
    <td class="level">${priority ? html`${priority.level}<br /><span class="small">${priority.label}</span>` : '—'}</td>
    <td class="due">${dueText(ticket, timeZone, now)}</td>
    <td class="title">
      <a href="${ticketPath(deskPath, ticket)}">${body.title}</a><br />
      <span class="small">${kind}${ticket.unverified ? html` · <span class="late">без входа в МИС</span>` : ''}</span>
    </td>
    <td>${codeName(words, 'organization', organizationOf(ticket)) || html`<span class="small">не указана</span>`}</td>
    <td>${scope ? valueName(words, 'scope', scope) : '—'}</td>
  </tr>`;
}

/** The page of one ticket. */
export function ticketPath(deskPath: string, { tenant, number }: StoredTicket): string {
  return `${deskPath}tickets/${encodeURIComponent(tenant)}/${encodeURIComponent(number)}`;
}

/** Open ones by date, those without a date last; settled ones newest first. */
function byDueDate(one: StoredTicket, other: StoredTicket): number {
  const oneSettled = settled.includes(one.status);
  if (oneSettled !== settled.includes(other.status)) return oneSettled ? 1 : -1;
  if (oneSettled) return other.updatedAt - one.updatedAt;
  return (one.dueAt ?? Infinity) - (other.dueAt ?? Infinity) || one.registeredAt - other.registeredAt;
}
