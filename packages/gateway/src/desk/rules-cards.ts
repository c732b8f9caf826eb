import { html } from 'hono/html';
import { textIn, type OrderedStep } from '@mis-support/protocol';
import { valueName } from '../helpdesks/region-words.ts';
import type { Markup } from './desk-layout.ts';
import { moment } from './desk-time.ts';
import { delaySentence } from './desk-words.ts';
import { dueText, settled } from './ticket-badges.ts';
import type { TicketPageData } from './ticket-page.ts';

/** What the region's rules say of a ticket and why; how many are affected, claimed and confirmed. */
export function rulesCard(data: TicketPageData): Markup {
  const { ticket, words, timeZone, now } = data;
  const { body, priority, delay, scopeConfirmed } = ticket;
  return html`<h2>Приоритет и срок</h2>
    <dl class="pairs">
      <dt>Приоритет</dt>
      <dd>${priority ? `${priority.level}, ${priority.label}` : 'вне сроков'}</dd>
      <dt>Решить до</dt>
      <dd>${dueText(ticket, timeZone, now)}</dd>
      ${
        ticket.reactBy === undefined || ticket.pausedSince !== undefined
          ? ''
          : html`<dt>Ответить до</dt>
              <dd>${moment(ticket.reactBy, timeZone, now)}</dd>`
      }
      ${
        delay
          ? html`<dt>Срок переносим</dt>
              <dd>
                ${delaySentence(delay.code, delay.params)}${delay.nextUpdateAt === undefined ? '' : html`<br /><span class="small">следующее сообщение — до ${moment(delay.nextUpdateAt, timeZone, now)}</span>`}
              </dd>`
          : ''
      }
      ${
        body.scope === undefined && scopeConfirmed === undefined
          ? ''
          : html`<dt>У кого так же</dt>
              <dd>
                ${body.scope ? html`${valueName(words, 'scope', body.scope)} <span class="small">со слов автора</span>` : ''}
                ${scopeConfirmed === undefined ? '' : html`<br />${valueName(words, 'scope', scopeConfirmed)} <span class="small">подтверждено</span>`}
              </dd>`
      }
      ${
        body.urgency
          ? html`<dt>Можно ли работать</dt>
              <dd>${valueName(words, 'urgency', body.urgency)}</dd>`
          : ''
      }
      <dt>Правила</dt>
      <dd class="small">
        ${ticket.policyId}, версия
        ${ticket.policyVersion}${ticket.policySource === undefined ? '' : html`<br />${ticket.policySource}`}
      </dd>
    </dl>
    ${priority?.reason ? html`<p class="small">${priority.reason}</p>` : ''}
    ${body.type === 'incident' && !settled.includes(ticket.status) ? scopeForm(data) : ''}`;
}

function scopeForm({ path, formKey, ticket, words, scopes, author }: TicketPageData): Markup {
  const current = ticket.scopeConfirmed ?? ticket.body.scope;
  return html`<form method="post" action="${path}/scope">
    <input type="hidden" name="key" value="${formKey}" />
    <input type="hidden" name="author" value="${author}" />
    <div class="field">
      <label for="scope">Подтвердить, у кого так же</label>
      <select id="scope" name="scope" required>
        ${
          // Nothing is chosen for whoever was not told: a press by the way must not confirm the first of the list.
          current === undefined ? html`<option value="">выберите</option>` : ''
        }
        ${scopes.map(
          (scope) =>
            html`<option value="${scope}" ${scope === current ? html`selected` : ''}>
              ${valueName(words, 'scope', scope)}
            </option>`,
        )}
      </select>
    </div>
    <button class="button quiet">Подтвердить масштаб</button>
  </form>`;
}

/** Who helps in which order, who has the ticket now, and the way further on. */
export function ladderCard(data: TicketPageData): Markup | '' {
  const { ticket, ladder } = data;
  if (ladder.steps.length === 0) return '';
  const here = ticket.holder?.step;
  const known = ladder.steps.some(({ id }) => id === here);
  return html`<section class="card">
    <h2>Кто поможет</h2>
    <ol class="ladder">
      ${
        ticket.holder && !known
          ? html`<li aria-current="step">
              <strong>${ticket.holder.label}</strong> <span class="badge info">сейчас здесь</span>
            </li>`
          : ''
      }
      ${ladder.steps.map((step) => ladderLine(step, step.id === here))}
    </ol>
    ${ladder.next && !settled.includes(ticket.status) ? passOnForm(data, ladder.next) : ''}
  </section>`;
}

function ladderLine({ label, contact, hours, note, advice }: OrderedStep, isHere: boolean): Markup {
  const facts = [
    textIn(contact, 'ru'),
    hours,
    textIn(note, 'ru'),
    advice ? 'совет, обращение здесь не держат' : '',
  ].filter(Boolean);
  return html`<li ${isHere ? html`aria-current="step"` : ''}>
    ${isHere ? html`<strong>${textIn(label, 'ru')}</strong> <span class="badge info">сейчас здесь</span>` : textIn(label, 'ru')}
    ${facts.length > 0 ? html`<br /><span class="small">${facts.join(' · ')}</span>` : ''}
  </li>`;
}

function passOnForm({ path, formKey, author }: TicketPageData, next: OrderedStep): Markup {
  return html`<form method="post" action="${path}/pass-on">
    <input type="hidden" name="key" value="${formKey}" />
    <input type="hidden" name="author" value="${author}" />
    <div class="field">
      <label for="pass-text">Заметка тем, кто получит, автор её не увидит</label>
      <textarea id="pass-text" name="text" maxlength="10000" placeholder="что проверили, что нужно от них"></textarea>
    </div>
    <button class="button quiet">Передать дальше: ${textIn(next.label, 'ru')}</button>
  </form>`;
}
