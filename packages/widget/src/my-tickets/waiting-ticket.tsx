import type { OutboxEntry } from '@mis-support/core';
import { useEffect, useState } from 'preact/hooks';
import { Step } from '../panel/step.tsx';
import { Frame } from '../panel/frame.tsx';
import { CallLine, Note } from '../panel/parts.tsx';
import { useDates } from '../panel/dates.ts';
import { usePanel } from '../panel/panel-context.ts';
import { useConfig } from '../panel/use-config.ts';
import { cancelSent } from '../panel/send-ticket.ts';
import { mayGoAsItIs, parkedWords } from '../outcome/parked-words.ts';
import { entryWords } from './ticket-words.ts';

/** A ticket that this computer still holds: why, when the next attempt is, and the ways out. */
export function WaitingTicket({ entry }: { entry: OutboxEntry | undefined }) {
  const panel = usePanel();
  const { t, back, client } = panel;
  const [asks, setAsks] = useState(false);
  const dates = useDates();
  const { help, limits } = useConfig();
  useEffect(() => {
    // It has gone, or was registered and the list is not here yet: the list is the place to look.
    if (!entry) back();
  }, [entry === undefined]);
  if (!entry) return null;
  const { word, line, mood, icon } = entryWords(t, entry);
  const why =
    entry.parked &&
    parkedWords(t, entry.parked, {
      phone: help.phone,
      size: entry.attachments.length > 0 ? dates.size(limits.attachmentMaxBytes) : undefined,
    }).text;
  const outbox = client.value?.outbox;
  const registered = entry.state === 'registered';
  const cancel = async (): Promise<void> => {
    const { sent } = panel.sending;
    const mine = [sent.peek(), ...(sent.peek()?.group ?? [])].find((one) => one?.ticketId === entry.id);
    // Sent a moment ago, its text comes back; of an older one only the outbox knows, and she is asked.
    if (mine && panel.blank.peek()) return void cancelSent(panel, mine);
    if (!asks) return setAsks(true);
    if (await outbox?.cancel(entry.id)) panel.announce(t('queued.removed'));
    else panel.announce(t('queued.tooLate'));
  };
  return (
    <Frame
      title={word}
      sub={entry.title}
      onBack={back}
      focusTitle
      footer={
        !registered && (
          <div class="row">
            {asks && (
              <p class="meta" role="alert">
                {t('queued.cancel.ask')}
              </p>
            )}
            <button type="button" class={`btn ${asks ? 'tonal' : 'plain out'}`} onClick={() => void cancel()}>
              {t('queued.cancel')}
            </button>
            {asks && (
              <button type="button" class="btn last" onClick={() => setAsks(false)}>
                {t('queued.cancel.keep')}
              </button>
            )}
            {!asks && (!entry.parked || mayGoAsItIs(entry.parked)) && (
              <button type="button" class="btn main" data-main onClick={() => void outbox?.retryNow(entry.id)}>
                {t('queued.sendNow')}
              </button>
            )}
          </div>
        )
      }
    >
      <div class="stack wide-gap">
        <Note kind={mood === 'danger' || mood === 'ok' ? mood : 'warn'} icon={icon}>
          <p>{why ?? line}</p>
          {entry.nextAttemptAt !== undefined && entry.state === 'saved' && (
            <p class="meta">{t('queued.next', { time: dates.time(entry.nextAttemptAt) })}</p>
          )}
        </Note>
        <ol class="steps">
          {entry.durable ? (
            <Step state="done" title={t('step.saved')} note={dates.time(entry.savedAt)} />
          ) : (
            <Step state="wait" icon="warn" title={t('step.memory')} note={t('step.memory.note')} />
          )}
          {registered ? (
            <Step state="done" title={t('status.registered')} note={line} />
          ) : (
            <Step state="todo" title={t('step.number')} note={t('step.numberLater')} />
          )}
        </ol>
        <CallLine />
      </div>
    </Frame>
  );
}
