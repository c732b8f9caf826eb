import type { TicketActOutcome } from '@mis-support/core';
import type { TicketView } from '@mis-support/protocol';
import { useRef, useState } from 'preact/hooks';
import { chatText } from '../ladder/chat-text.ts';
import { LadderSteps } from '../ladder/ladder-steps.tsx';
import { CopyButton } from '../panel/copy-button.tsx';
import { Frame } from '../panel/frame.tsx';
import { Note } from '../panel/parts.tsx';
import { TicketNumber } from '../panel/ticket-number.tsx';
import { useDates } from '../panel/dates.ts';
import { usePanel } from '../panel/panel-context.ts';
import { passedIn } from '../panel/passed-steps.ts';
import { useConfig } from '../panel/use-config.ts';
import { useLaterStyles } from '../styles/use-later-styles.ts';
import { ReplyField, useReplyLimit } from './reply-field.tsx';
import { repliesOf } from './replies.ts';
import { OverdueNote } from './overdue-note.tsx';
import { TicketFacts } from './ticket-facts.tsx';
import { TicketHistory } from './ticket-history.tsx';
import { delayWords, isOver, isOverdue, lastAnswer, statusLook } from './ticket-words.ts';
import { useListed } from '../panel/use-listed.ts';
import { useFreshTickets } from './use-fresh-tickets.ts';
import { WaitingTicket } from './waiting-ticket.tsx';

/** One ticket: what it asks of the person, who has it, until when, and what has happened. */
export function TicketScreen() {
  useLaterStyles();
  useFreshTickets();
  const { view, entries } = usePanel();
  const id = view.value.name === 'ticket' ? view.value.id : '';
  const listed = useListed();
  const ticket = useKnown(
    listed.find((one) => one.id === id),
    id,
  );
  // A linked ticket is a screen of its own: read from its heading, and nothing of the former one stays.
  if (ticket) return <FiledTicket key={id} ticket={ticket} />;
  const entry = entries.value.find((one) => one.id === id);
  return <WaitingTicket entry={entry} />;
}

/** A refresh that fails must not take the ticket, and what is being written under it, off the screen. */
function useKnown(listed: TicketView | undefined, id: string): TicketView | undefined {
  const last = useRef<TicketView | undefined>(undefined);
  if (listed) last.current = listed;
  return last.current?.id === id ? last.current : undefined;
}

function FiledTicket({ ticket }: { ticket: TicketView }) {
  const panel = usePanel();
  const { t, back, client, announce } = panel;
  const dates = useDates();
  const { ladder } = useConfig();
  const replies = repliesOf(panel);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const answer = useRef<HTMLTextAreaElement>(null);
  const limit = useReplyLimit(replies.of(ticket.id));
  const { status, holder } = ticket;
  const resolved = status === 'resolved';
  const over = isOver(status);
  const delay = over ? undefined : delayWords(t, dates, ticket, Date.now());
  const overdue = isOverdue(ticket, Date.now());
  const said = lastAnswer(ticket);
  const chat = (): string => chatText(t, { ...ticket, scope: ticket.scope?.confirmed ?? ticket.scope?.claimed });

  /** @param words what is passed on, if anything: only that leaves the field, not what is typed meanwhile */
  const act = async (
    ask: (api: NonNullable<typeof client.value>) => Promise<TicketActOutcome>,
    words?: string,
  ): Promise<void> => {
    if (busy || !client.value) return;
    setBusy(true);
    const person = panel.user.peek()?.id;
    const outcome = await ask(client.value);
    setBusy(false);
    // Another person is at the keyboard now: none of this is hers.
    if (panel.user.peek()?.id !== person) return;
    setFailed(outcome.status === 'failed');
    if (outcome.status === 'failed') return;
    if (words !== undefined) replies.passedOn(ticket.id, words);
    announce(t('ticket.sent'));
    await panel.refreshTickets();
  };
  /** Sends what is written; without a word there is nothing to send, so the focus goes to the field. */
  const write = (tell: (api: NonNullable<typeof client.value>, words: string) => Promise<TicketActOutcome>): void => {
    const written = replies.of(ticket.id);
    if (written.trim() === '' || limit.stops(written)) answer.current?.focus();
    else void act((api) => tell(api, written.trim()), written);
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
        !over && (
          <div class="with">
            <ReplyField
              field={answer}
              label={t(resolved ? 'ticket.whatRemains' : 'ticket.answer')}
              error={limit.error}
              value={replies.of(ticket.id)}
              onInput={(text) => replies.set(ticket.id, text)}
              onLeave={limit.left}
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
        <TicketFacts ticket={ticket} />
        {!over && ticket.priority?.reason && <p class="mute">{ticket.priority.reason}</p>}
        <hr class="rule" />
        <TicketHistory ticket={ticket} />
        <CopyButton label="chat.copy" done="chat.copied" text={chat} />
        {!over && holder && ladder[holder.step] && (
          <>
            <hr class="rule" />
            <div class="stack">
              <h3>{t('ladder')}</h3>
              <LadderSteps
                isSent
                here={holder.step}
                history={ticket.history}
                passing={(step) => passedIn(panel, ticket.askedFirst, step)}
              />
            </div>
          </>
        )}
      </div>
    </Frame>
  );
}
