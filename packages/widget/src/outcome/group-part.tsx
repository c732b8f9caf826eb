import { usePanel } from '../panel/panel-context.ts';
import { useConfig } from '../panel/use-config.ts';
import { useDates } from '../panel/dates.ts';
import { Icon, type IconName } from '../panel/icons.tsx';
import { CopyButton } from '../panel/copy-button.tsx';
import { TicketNumber } from '../panel/ticket-number.tsx';
import { cancelSent } from '../panel/send-ticket.ts';
import type { PartOutcome, PartRegistration } from './group-state.ts';
import { mayGoAsItIs, parkedWords } from './parked-words.ts';
import { textOf } from '../panel/ticket-text.ts';

/** One part of the message: what has become of it, why, and what can be done about it. */
export function GroupPart({ part }: { part: PartOutcome }) {
  const { ticket, registration, isListed } = part;
  const title = ticket.entry?.title ?? ticket.submission.draft.title ?? '';
  return (
    <div role="group" aria-label={title}>
      <p>
        <b>{title}</b>
      </p>
      {registration ? <Filed registration={registration} /> : <NotFiled part={part} />}
      {registration && isListed && ticket.ticketId !== undefined && <Open id={ticket.ticketId} title={title} />}
      {part.state === 'refused' && <RefusedActs part={part} />}
    </div>
  );
}

function Filed({ registration: { number, holder, dueAt } }: { registration: PartRegistration }) {
  const { t } = usePanel();
  const dates = useDates();
  const facts = [
    holder && `${t('done.holder')}: ${holder.label}`,
    dueAt ? `${t('done.due')} ${dates.due(dueAt)}` : t('sla.none'),
  ];
  return (
    <>
      <p class="big">
        <TicketNumber number={number} />
      </p>
      <p class="mute">{facts.filter(Boolean).join(' · ')}</p>
    </>
  );
}

function Open({ id, title }: { id: string; title: string }) {
  const { t, push } = usePanel();
  return (
    <div class="row">
      <button
        type="button"
        class="btn plain small out"
        aria-label={`${t('button.open')}: ${title}`}
        onClick={() => push({ name: 'ticket', id })}
      >
        {t('button.open')}
      </button>
    </div>
  );
}

function NotFiled({ part: { ticket, state } }: { part: PartOutcome }) {
  const { t } = usePanel();
  const { help, limits } = useConfig();
  const dates = useDates();
  const { entry } = ticket;
  const saved = t(entry?.durable === false ? 'step.memory' : 'step.saved');
  const stopped = parkedWords(t, entry?.parked ?? 'invalid', {
    phone: help.phone,
    size: ticket.submission.attachments.length > 0 ? dates.size(limits.attachmentMaxBytes) : undefined,
  });
  const looks: Record<
    Exclude<typeof state, 'registered'>,
    [word: string, mood: string, icon: IconName, line: string]
  > = {
    going: [t('button.sending'), 'accent', 'clock', saved],
    waiting: [t('status.queued'), '', 'clock', isSilent(entry) ? t('queued.busy') : saved],
    signIn: [t('status.queued'), 'warn', 'key', stopped.text],
    refused: [t('status.failed'), 'danger', stopped.icon, stopped.text],
  };
  const [word, mood, icon, line] = looks[state === 'registered' ? 'going' : state];
  return (
    <>
      <p>
        <span class={`pill ${mood}`}>
          <Icon name={icon} size="s" />
          {word}
        </span>
      </p>
      <p class="mute">{line}</p>
    </>
  );
}

/** A part that does not go by itself: taken back into the form to be mended, tried again where that may help, or copied. */
function RefusedActs({ part: { ticket } }: { part: PartOutcome }) {
  const panel = usePanel();
  const { t, client } = panel;
  const { ticketId, entry } = ticket;
  if (ticketId === undefined) return null;
  return (
    <div class="row">
      {mayGoAsItIs(entry?.parked ?? 'invalid') && (
        <button type="button" class="btn small" onClick={() => void client.peek()?.outbox.retryNow(ticketId)}>
          {t('button.retry')}
        </button>
      )}
      <button type="button" class="btn small" onClick={() => void cancelSent(panel, ticket)}>
        {t('split.takeBack')}
      </button>
      <CopyButton small label="text.copy" done="text.copied" text={() => textOf(t, ticket.submission)} />
    </div>
  );
}

function isSilent(entry: PartOutcome['ticket']['entry']): boolean {
  return entry?.lastError === 'busy' || entry?.lastError === 'timed_out';
}
