import type { TicketActOutcome } from '@mis-support/core';
import type { TicketView } from '@mis-support/protocol';
import { useRef, useState } from 'preact/hooks';
import { Frame } from '../panel/frame.tsx';
import { Icon } from '../panel/icons.tsx';
import { Note } from '../panel/parts.tsx';
import { TicketNumber } from '../panel/ticket-number.tsx';
import { useDates } from '../panel/dates.ts';
import { usePanel } from '../panel/panel-context.ts';
import { useLaterStyles } from '../styles/use-later-styles.ts';
import { OverdueNote } from './overdue-note.tsx';
import { TicketHistory } from './ticket-history.tsx';
import { delayWords, isOver, isOverdue, lastAnswer, statusLook } from './ticket-words.ts';
import { useFreshTickets } from './use-fresh-tickets.ts';
import { WaitingTicket } from './waiting-ticket.tsx';

/** One ticket: what it asks of the person, who has it, until when, and what has happened. */
export function TicketScreen() {
  useLaterStyles();
  useFreshTickets();
  const { view, tickets, entries } = usePanel();
  const id = view.value.name === 'ticket' ? view.value.id : '';
  const listed = tickets.value && 'tickets' in tickets.value ? tickets.value.tickets : [];
  const ticket = listed.find((one) => one.id === id);
  if (ticket) return <FiledTicket ticket={ticket} />;
  const entry = entries.value.find((one) => one.id === id);
  return <WaitingTicket entry={entry} />;
}

function FiledTicket({ ticket }: { ticket: TicketView }) {
  const panel = usePanel();
  const { t, back, client, announce } = panel;
  const dates = useDates();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const answer = useRef<HTMLTextAreaElement>(null);
  const { status } = ticket;
  const resolved = status === 'resolved';
  const delay = delayWords(t, dates, ticket, Date.now());
  const overdue = isOverdue(ticket, Date.now());
  const said = lastAnswer(ticket);

  const act = async (ask: (api: NonNullable<typeof client.value>) => Promise<TicketActOutcome>): Promise<void> => {
    if (busy || !client.value) return;
    setBusy(true);
    const outcome = await ask(client.value);
    setBusy(false);
    setFailed(outcome.status === 'failed');
    if (outcome.status === 'failed') return;
    setText('');
    announce(t('ticket.sent'));
    await panel.refreshTickets();
  };
  /** Sends what is written; without a word there is nothing to send, so the focus goes to the field. */
  const write = (tell: (api: NonNullable<typeof client.value>, words: string) => Promise<TicketActOutcome>): void => {
    const words = answer.current?.value.trim() ?? '';
    if (words === '') answer.current?.focus();
    else void act((api) => tell(api, words));
  };
  const reopen = (): void => write((api, words) => api.tickets.reopen(ticket.id, words));
  const reply = (): void => write((api, words) => api.tickets.reply(ticket.id, words));
  const asks = resolved || status === 'waiting_user';

  return (
    <Frame
      title={<TicketNumber number={ticket.number} />}
      sub={ticket.title}
      onBack={back}
      focusTitle
      footer={
        !isOver(status) && (
          <div class="with">
            <textarea
              ref={answer}
              class="input"
              rows={1}
              maxLength={10_000}
              aria-label={t(resolved ? 'ticket.whatRemains' : 'ticket.answer')}
              placeholder={t(resolved ? 'ticket.whatRemains' : 'ticket.answer')}
              value={text}
              onInput={(event) => setText(event.currentTarget.value)}
            />
            <button
              type="button"
              class={`btn${asks && !resolved ? ' main' : ''}`}
              data-main={!resolved || undefined}
              aria-busy={busy || undefined}
              onClick={reply}
            >
              {t('ticket.reply')}
            </button>
          </div>
        )
      }
    >
      <div class="stack wide-gap">
        {failed && (
          <Note kind="danger" icon="offline" alert>
            <p>{t('ticket.failed')}</p>
          </Note>
        )}
        {asks ? (
          <Note kind={resolved ? 'ok' : 'warn'} icon={resolved ? 'check' : 'question'}>
            <p>
              <b>{t(`status.${status}`)}</b>
            </p>
            {said && <p class="lines-kept">{said}</p>}
            {resolved && (
              <div class="row">
                <button
                  type="button"
                  class="btn small main"
                  data-main
                  onClick={() => void act((api) => api.tickets.confirm(ticket.id))}
                >
                  {t('ticket.helped')}
                </button>
                <button type="button" class="btn small" onClick={reopen}>
                  {t('ticket.notHelped')}
                </button>
              </div>
            )}
          </Note>
        ) : (
          <span class={`pill ${statusLook(status).mood}`}>{t(`status.${status}`)}</span>
        )}
        {overdue && <OverdueNote ticketId={ticket.id} />}
        {delay && !overdue && (
          <Note kind="warn" icon="clock">
            <p>{delay}</p>
          </Note>
        )}
        <dl class="facts">
          {(asks || ticket.holder) && (
            <>
              <dt>{t('done.holder')}</dt>
              <dd>{asks ? t('ticket.you') : ticket.holder?.label}</dd>
            </>
          )}
          {ticket.dueAt && (
            <>
              <dt>{t('done.due')}</dt>
              <dd>{dates.due(ticket.dueAt)}</dd>
            </>
          )}
          {ticket.priority && (
            <>
              <dt>{t('ticket.priority')}</dt>
              <dd>{ticket.priority.label.toLowerCase()}</dd>
            </>
          )}
          {ticket.externalNumber && ticket.externalNumber !== ticket.number && (
            <>
              <dt>{t('ticket.number')}</dt>
              <dd class="num">{ticket.externalNumber}</dd>
            </>
          )}
        </dl>
        <hr class="rule" />
        <TicketHistory ticket={ticket} />
        {isOver(status) && (
          <p class="enough">
            <Icon name="check" size="s" />
            {t(`status.${status}`)}
          </p>
        )}
      </div>
    </Frame>
  );
}
