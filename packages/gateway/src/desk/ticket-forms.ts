import { html } from 'hono/html';
import { ticketStatuses, delayCodes } from '@mis-support/protocol';
import type { Markup } from './desk-layout.ts';
import { toLocal } from './desk-time.ts';
import { delayReasons, statusWords } from './desk-words.ts';
import type { TicketPageData } from './ticket-page.ts';

/** Words to the author, or a note she never sees. */
export function answerForm({ path, formKey, author, ticket }: TicketPageData): Markup {
  return html`<h2>Ответить</h2>
    <form method="post" action="${path}/answer">
      <input type="hidden" name="key" value="${formKey}" />
      <fieldset>
        <legend>Кто прочитает</legend>
        <label><input type="radio" name="to" value="reporter" checked />Автор обращения</label>
        <label><input type="radio" name="to" value="support" />Только поддержка, заметка</label>
      </fieldset>
      <div class="field">
        <label for="text">Текст</label>
        <textarea id="text" name="text" maxlength="10000" required></textarea>
      </div>
      <div class="row">
        <div class="field">
          <label for="author">Ваше имя</label>
          <input
            id="author"
            name="author"
            value="${author}"
            maxlength="100"
            autocomplete="name"
            placeholder="как подписать ответ"
          />
        </div>
        <div class="field">
          <label for="answer-status">И состояние</label>
          <select id="answer-status" name="status">
            <option value="">не менять</option>
            ${ticketStatuses
              .filter((status) => status !== ticket.status && status !== 'registered')
              .map((status) => html`<option value="${status}">${statusWords[status]}</option>`)}
          </select>
        </div>
      </div>
      <button class="button">Сохранить ответ</button>
    </form>`;
}

/** The state, and the truth about a date that will not be kept. */
export function stateForm({ path, formKey, ticket, timeZone }: TicketPageData): Markup {
  const { delay } = ticket;
  const detail = delay && Object.values(delay.params ?? {})[0];
  return html`<h2>Состояние</h2>
    <form method="post" action="${path}/state">
      <input type="hidden" name="key" value="${formKey}" />
      <div class="field">
        <label for="status">Состояние</label>
        <select id="status" name="status">
          ${ticketStatuses.map(
            (status) =>
              html`<option value="${status}" ${status === ticket.status ? html`selected` : ''}>
                ${statusWords[status]}
              </option>`,
          )}
        </select>
      </div>
      <div class="field">
        <label for="delay">Почему срок переносится</label>
        <select id="delay" name="delay">
          <option value="">срок не переносится</option>
          ${delayCodes.map((code) => {
            const { words, detail: asks } = delayReasons[code];
            const selected = delay?.code === code ? html`selected` : '';
            return html`<option value="${code}" ${selected}>${words}${asks ? '…' : ''}</option>`;
          })}
        </select>
      </div>
      <div class="field">
        <label for="detail">Система, дата обновления или исполнитель</label>
        <input id="detail" name="detail" value="${detail ?? ''}" maxlength="100" placeholder="например, ЛИС" />
      </div>
      <div class="field">
        <label for="next">Следующее сообщение — до</label>
        <input
          id="next"
          name="next"
          type="datetime-local"
          value="${delay?.nextUpdateAt === undefined ? '' : toLocal(delay.nextUpdateAt, timeZone)}"
        />
      </div>
      <button class="button quiet">Изменить состояние</button>
    </form>`;
}
