import type { Receipt, TicketView } from '@mis-support/protocol';
import { Frame } from '../panel/frame.tsx';
import { Icon, type IconName } from '../panel/icons.tsx';
import { CallLine, Note } from '../panel/parts.tsx';
import { TicketNumber } from '../panel/ticket-number.tsx';
import { useDates } from '../panel/dates.ts';
import { usePanel } from '../panel/panel-context.ts';
import type { SentTicket } from '../panel/send-ticket.ts';
import { OutcomeHead } from './pieces.tsx';

type Registration = Pick<Receipt['registration'], 'number' | 'holder' | 'dueAt'>;

/**
 * What has become of the parts of one message: each with its number, holder and date as they come, or with what is
 * true of it instead. One that fails takes nothing away from the others.
 */
export function GroupOutcome({ group }: { group: readonly SentTicket[] }) {
  const panel = usePanel();
  const { t, close, goHome, push, tickets, client } = panel;
  const listed = tickets.value && 'tickets' in tickets.value ? tickets.value.tickets : [];
  const parts = group.map((ticket) => ({ ticket, registration: registrationOf(ticket, listed) }));
  const done = parts.filter(({ registration }) => registration).length;
  const open = parts.filter(({ registration }) => !registration).map(({ ticket }) => ticket.entry);
  const isWaiting = open.some((entry) => entry?.state === 'saved' && entry.attempts > 0);
  const isStopped = open.some((entry) => entry?.state === 'parked');
  const inMemory = open.some((entry) => entry?.durable === false);
  const all = done === group.length;
  return (
    <Frame
      title={t('dialog')}
      footer={
        <div class="row">
          <button
            type="button"
            class="btn plain out"
            onClick={() => {
              goHome();
              push({ name: 'tickets' });
            }}
          >
            <Icon name="list" />
            {t('tickets')}
          </button>
          {(isWaiting || isStopped) && (
            <button type="button" class="btn plain" onClick={() => retry()}>
              {t('queued.sendNow')}
            </button>
          )}
          <button type="button" class="btn last" onClick={close}>
            {t('button.close')}
          </button>
        </div>
      }
    >
      <div class="stack wide-gap">
        {all ? (
          <OutcomeHead icon="check" text={t('split.linked')}>
            {t('done.registered')}
          </OutcomeHead>
        ) : isWaiting || isStopped ? (
          <OutcomeHead icon="disk" mood="wait" text={t('split.done', { n: done, total: group.length })}>
            {t(isWaiting ? 'queued.heading' : 'error.notSent')}
          </OutcomeHead>
        ) : (
          <OutcomeHead icon="clock" mood="go" text={t(inMemory ? 'queued.memory' : 'send.closable')}>
            {t('send.heading')}
          </OutcomeHead>
        )}
        {isWaiting && (
          <Note kind="warn" icon="offline">
            <p>{t(inMemory ? 'queued.memory' : open.some(isSilent) ? 'queued.busy' : 'offline')}</p>
          </Note>
        )}
        <ol class="group-parts">
          {parts.map(({ ticket, registration }) => (
            <li key={ticket.ticketId}>
              <div>
                <p>
                  <b>{ticket.entry?.title ?? ticket.submission.draft.title}</b>
                </p>
                {registration ? <Filed registration={registration} /> : <Waiting ticket={ticket} />}
              </div>
            </li>
          ))}
        </ol>
        {!all && (isWaiting || isStopped) && <CallLine />}
        {all && (
          <p class="meta">
            {t('triage')} {t('triage.later')}
          </p>
        )}
      </div>
    </Frame>
  );

  function retry(): void {
    for (const { ticket, registration } of parts) {
      if (!registration && ticket.ticketId !== undefined) void client.peek()?.outbox.retryNow(ticket.ticketId);
    }
  }
}

function Filed({ registration }: { registration: Registration }) {
  const { t } = usePanel();
  const dates = useDates();
  const { number, holder, dueAt } = registration;
  return (
    <>
      <p class="big">
        <TicketNumber number={number} />
      </p>
      <p class="mute">
        {[
          holder && `${t('done.holder')}: ${holder.label}`,
          dueAt ? `${t('done.due')} ${dates.due(dueAt)}` : t('sla.none'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </>
  );
}

function Waiting({ ticket: { entry, ticketId } }: { ticket: SentTicket }) {
  const { t, push } = usePanel();
  const { word, mood, icon, line } = describe();
  return (
    <>
      <p class="row">
        <span class={`pill ${mood}`}>
          <Icon name={icon} size="s" />
          {word}
        </span>
        {entry?.state === 'parked' && ticketId !== undefined && (
          <button type="button" class="btn plain small" onClick={() => push({ name: 'ticket', id: ticketId })}>
            {t('button.open')}
          </button>
        )}
      </p>
      <p class="mute">{line}</p>
    </>
  );

  function describe(): { word: string; mood: string; icon: IconName; line: string } {
    if (entry?.state === 'parked') {
      return entry.parked === 'auth'
        ? { word: t('status.queued'), mood: 'warn', icon: 'key', line: t('error.signIn') }
        : { word: t('status.failed'), mood: 'danger', icon: 'warn', line: t('step.stopped.note') };
    }
    const saved = t(entry?.durable === false ? 'step.memory' : 'step.saved');
    return entry?.state === 'saved' && entry.attempts > 0
      ? { word: t('status.queued'), mood: '', icon: 'clock', line: saved }
      : { word: t('button.sending'), mood: 'accent', icon: 'clock', line: saved };
  }
}

/** The list is newer than the receipt: the ticket may have moved up since. */
function registrationOf(ticket: SentTicket, listed: readonly TicketView[]): Registration | undefined {
  const found = listed.find(({ id }) => id === ticket.ticketId);
  const first = ticket.receipt?.registration;
  return (first ?? found) ? ({ ...first, ...found } as Registration) : undefined;
}

function isSilent(entry: SentTicket['entry']): boolean {
  return entry?.lastError === 'busy' || entry?.lastError === 'timed_out';
}
