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
      <label class="field">
        <span>Текст</span>
        <textarea name="text" maxlength="10000" required></textarea>
      </label>
      <div class="row">
        <label class="field">
          <span>Ваше имя</span>
          <input
            name="author"
            value="${author}"
            maxlength="100"
            autocomplete="name"
            placeholder="как подписать ответ"
          />
        </label>
        <label class="field">
          <span>И состояние</span>
          <select name="status">
            <option value="">не менять</option>
            ${ticketStatuses
              .filter((status) => status !== ticket.status && status !== 'registered')
              .map((status) => html`<option value="${status}">${statusWords[status]}</option>`)}
          </select>
        </label>
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
      <label class="field">
        <span>Состояние</span>
        <select name="status">
          ${ticketStatuses.map(
            (status) =>
              html`<option value="${status}" ${status === ticket.status ? html`selected` : ''}>
                ${statusWords[status]}
              </option>`,
          )}
        </select>
      </label>
      <label class="field">
        <span>Почему срок переносится</span>
        <select name="delay">
          <option value="">срок не переносится</option>
          ${delayCodes.map((code) => {
            const { words, detail: asks } = delayReasons[code];
            const selected = delay?.code === code ? html`selected` : '';
            return html`<option value="${code}" ${selected}>${words}${asks ? '…' : ''}</option>`;
          })}
        </select>
      </label>
      <label class="field">
        <span>Система, дата обновления или исполнитель</span>
        <input name="detail" value="${detail ?? ''}" maxlength="100" placeholder="например, ЛИС" />
      </label>
      <label class="field">
        <span>Следующее сообщение — до</span>
        <input
          name="next"
          type="datetime-local"
          value="${delay?.nextUpdateAt === undefined ? '' : toLocal(delay.nextUpdateAt, timeZone)}"
        />
      </label>
      <button class="button quiet">Изменить состояние</button>
    </form>`;
}
