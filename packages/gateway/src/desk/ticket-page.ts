import { html } from 'hono/html';
import type { OrderedStep } from '@mis-support/protocol';
import {
  answerLines,
  answersInOrder,
  contextInOrder,
  contextText,
  filledIn,
  isFilledIn,
  sortingPairs,
} from '../helpdesks/describe-ticket.ts';
import { codeName, fieldName, type RegionWords } from '../helpdesks/region-words.ts';
import { contextWords, criticalWords, sourceWords, trailWords, typeWords } from '../helpdesks/words.ts';
import type { StoredAttachment, StoredEvent, StoredTicket } from '../store/store.ts';
import { deskPage, type Markup } from './desk-layout.ts';
import { moment } from './desk-time.ts';
import { statusWords } from './desk-words.ts';
import { ladderCard, rulesCard } from './rules-cards.ts';
import { answerForm, stateForm } from './ticket-forms.ts';
import { organizationOf, statusBadge } from './ticket-badges.ts';

/** What a ticket's page shows. */
export interface TicketPageData {
  ticket: StoredTicket;
  events: readonly StoredEvent[];
  files: readonly StoredAttachment[];
  linked: readonly StoredTicket[];
  /** What the region calls fields and values. */
  words: RegionWords;
  /** The scopes of the ticket's policy, from narrow to wide. */
  scopes: readonly string[];
  /** The steps there are for this ticket, and the one it can be handed on to. */
  ladder: { steps: readonly OrderedStep[]; next?: OrderedStep };
  deskPath: string;
  path: string;
  timeZone: string;
  now: number;
  formKey: string;
  /** The supporter's name, as last given. */
  author: string;
  /** What an act just now came to. */
  notice?: keyof typeof notices | undefined;
  pathOf(ticket: StoredTicket): string;
}

const notices = {
  answered: { text: 'Ответ сохранён. Автор увидит его в «Мои обращения».', tone: '' },
  noted: { text: 'Заметка сохранена. Автор её не видит.', tone: '' },
  changed: { text: 'Состояние изменено.', tone: '' },
  empty: { text: 'Напишите текст — пустой ответ не сохранён.', tone: 'warn' },
  no_date: {
    text: 'Укажите, до какого времени будет следующее сообщение: без него причина не сохранена.',
    tone: 'warn',
  },
  passed: { text: 'Передано дальше. Номер, история и вложения остались прежними.', tone: '' },
  nobody: { text: 'Передавать некуда: это последний шаг, или обращение уже решено.', tone: 'warn' },
  confirmed: { text: 'Масштаб сохранён. Приоритет и срок пересчитаны от регистрации.', tone: '' },
  empty_scope: { text: 'Выберите, у кого так же: масштаб не изменён.', tone: 'warn' },
};

/** One ticket: what happened on the left, what is to be decided on the right. */
export function ticketPage(data: TicketPageData): Markup {
  const { ticket, deskPath, notice, timeZone, now, linked } = data;
  const { body } = ticket;
  const said = notice && Object.hasOwn(notices, notice) ? notices[notice] : undefined;
  return deskPage({
    title: `№ ${ticket.number} — ${body.title}`,
    deskPath,
    body: html`<main>
      <a class="back" href="${deskPath}">← Все обращения</a>
      <div class="heading">
        <h1>${body.title}</h1>
        <div class="facts">
          <strong>№ ${ticket.number}</strong>
          ${statusBadge(ticket.status)}
          <span>${body.criticalKind ? criticalWords[body.criticalKind] : typeWords[body.type]}</span>
          <span class="small">зарегистрировано: ${moment(ticket.registeredAt, timeZone, now)}</span>
        </div>
      </div>
      ${said ? html`<p class="notice ${said.tone}" role="status">${said.text}</p>` : ''}
      ${
        ticket.unverified
          ? html`<p class="notice danger">Отправлено без входа в МИС: имя и организация не подтверждены.</p>`
          : ''
      }
      ${
        ticket.externalNumber !== undefined && ticket.externalNumber !== ticket.number
          ? html`<p class="notice">
              Передано в систему учёта: № ${ticket.externalNumber}. Состояние и ответы приходят оттуда.
            </p>`
          : ''
      }
      <div class="columns">
        <div>
          <section class="card">${story(data)}</section>
          ${
            data.files.length > 0
              ? html`<section class="card">
                  <h2>Вложения</h2>
                  ${data.files.map((file) => attachment(file, data.path))}
                </section>`
              : ''
          }
          <section class="card">
            <h2>История</h2>
            ${history(data)}
          </section>
          <section class="card">${answerForm(data)}</section>
        </div>
        <div>
          <section class="card">${stateForm(data)}</section>
          <section class="card">${rulesCard(data)}</section>
          ${ladderCard(data)}
          <section class="card">
            <h2>Автор</h2>
            ${reporter(data)}
          </section>
          ${
            linked.length > 0
              ? html`<section class="card">
                  <h2>Связанные обращения</h2>
                  <p class="small">Автор описал это одним сообщением и разделил на отдельные обращения.</p>
                  ${linked.map(
                    (other) =>
                      html`<div class="linked">
                        <a href="${data.pathOf(other)}">№ ${other.number}</a> ${statusBadge(other.status)}
                        ${other.body.title}
                      </div>`,
                  )}
                </section>`
              : ''
          }
          <section class="card">
            <h2>Сведения об экране</h2>
            ${context(data)}
          </section>
          ${
            body.context.trail.length > 0
              ? html`<section class="card">
                  <h2>Последние действия</h2>
                  ${trail(data)}
                </section>`
              : ''
          }
        </div>
      </div>
    </main>`,
  });
}

const filledInMark = html` <span class="source">${filledIn}</span>`;

function story({ ticket, words }: TicketPageData): Markup {
  const { body } = ticket;
  const answers = answersInOrder(body);
  return html`<h2>Что случилось</h2>
    ${answers.length === 0 ? html`<p class="small">Автор не добавил подробностей.</p>` : ''}
    <dl class="story">
      ${answers.map(
        ([id, value]) =>
          html`<dt>${fieldName(words, id)}${isFilledIn(body, value) ? filledInMark : ''}</dt>
            <dd>${answerLines(words, id, value).join('\n')}</dd>`,
      )}
      ${
        body.missing.length > 0
          ? html`<dt>Чего не хватает</dt>
              <dd>${body.missing.map((id) => fieldName(words, id)).join(', ')}</dd>`
          : ''
      }
      ${sortingPairs(body, words).map(
        ({ label, value, guessed }) =>
          html`<dt>${label}</dt>
            <dd>${value} ${guessed ? html`<span class="source">предположительно, автор не указал</span>` : ''}</dd>`,
      )}
    </dl>`;
}

function attachment({ n, name, mediaType, complete, size, off }: StoredAttachment, path: string): Markup {
  const address = `${path}/files/${n}`;
  if (!complete) {
    return html`<p class="small">${name}: ещё передаётся, ${String(Math.floor((off / size) * 100))} %</p>`;
  }
  const picture = ['image/png', 'image/jpeg', 'image/webp'].includes(mediaType);
  return html`<figure>
    ${picture ? html`<a href="${address}" target="_blank" rel="noopener"><img class="picture" src="${address}" alt="Снимок экрана: ${name}" /></a>` : ''}
    <figcaption class="small">
      <a href="${address}" ${picture ? html`target="_blank" rel="noopener"` : html`download`}>${name}</a>,
      ${String(Math.ceil(size / 1024))} КБ
    </figcaption>
  </figure>`;
}

function history({ ticket, events, timeZone, now }: TicketPageData): Markup {
  const author = ticket.identity?.name ?? ticket.body.reporter.name ?? 'Автор';
  const line = (who: string, at: number, what: Markup | string, note = false): Markup =>
    html`<li>
      <div class="${note ? 'note' : ''}">
        <div class="who"><strong>${who}</strong><span class="small">${moment(at, timeZone, now)}</span></div>
        <div class="said">${what}</div>
      </div>
    </li>`;
  return html`<ol class="history">
    ${line(author, ticket.registeredAt, 'Обращение зарегистрировано.')}
    ${events.map((event) => {
      const from =
        event.by === 'reporter' ? author : event.by === 'support' ? (event.author ?? 'Поддержка') : 'Система';
      const who = event.kind === 'note' ? `${from} — заметка, автор не видит` : from;
      return line(who, event.at, eventText(event), event.kind === 'note');
    })}
  </ol>`;
}

function eventText({ kind, status, text }: StoredEvent): Markup | string {
  if (kind === 'status' && status) return html`Состояние: ${statusBadge(status)}${text ? html`<br />${text}` : ''}`;
  if (kind === 'reminder') return 'Напоминает об обращении.';
  if (kind === 'holder') return html`Передано дальше: ${text}`;
  return text ?? (status ? statusWords[status] : '');
}

function reporter({ ticket, words }: TicketPageData): Markup {
  const { body, identity } = ticket;
  const pairs: [string, string | undefined][] = [
    ['Имя', identity?.name ?? body.reporter.name],
    ['Должность', identity?.role ?? body.reporter.role],
    ['Телефон', body.contact],
    ['Пишет за коллегу', body.reporter.onBehalfOf],
    ['Организация', codeName(words, 'organization', organizationOf(ticket))],
    ['Регион', codeName(words, 'region', ticket.tenant)],
  ];
  return html`<dl class="pairs">
    ${pairs.map(([label, value]) =>
      value
        ? html`<dt>${label}</dt>
            <dd>${value}</dd>`
        : '',
    )}
  </dl>`;
}

function context({ ticket: { body }, words }: TicketPageData): Markup {
  const entries = contextInOrder(body);
  if (entries.length === 0) return html`<p class="small">МИС ничего не сообщила, и на странице ничего не нашлось.</p>`;
  return html`<dl class="pairs">
    ${entries.map(
      ([key, { value, source }]) =>
        html`<dt>${contextWords[key] ?? key}</dt>
          <dd>${contextText(words, key, value)} <span class="source">${sourceWords[source]}</span></dd>`,
    )}
  </dl>`;
}

function trail({ ticket, timeZone }: TicketPageData): Markup {
  const time = new Intl.DateTimeFormat('ru-RU', { timeZone, hour: '2-digit', minute: '2-digit', second: '2-digit' });
  return html`<dl class="pairs">
    ${ticket.body.context.trail.map(
      ({ at, kind, label }) =>
        html`<dt>${time.format(new Date(at))}</dt>
          <dd>${trailWords[kind] ?? kind}: ${label}</dd>`,
    )}
  </dl>`;
}
