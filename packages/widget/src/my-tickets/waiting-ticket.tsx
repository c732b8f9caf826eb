import type { OutboxEntry } from '@mis-support/core';
import { useEffect } from 'preact/hooks';
import { Step } from '../panel/step.tsx';
import { Frame } from '../panel/frame.tsx';
import { CallLine, Note } from '../panel/parts.tsx';
import { useDates } from '../panel/dates.ts';
import { usePanel } from '../panel/panel-context.ts';
import { useConfig } from '../panel/use-config.ts';
import { mayGoAsItIs, parkedWords } from '../outcome/parked-words.ts';
import { entryWords } from './ticket-words.ts';

/** A ticket that this computer still holds: why, when the next attempt is, and the ways out. */
export function WaitingTicket({ entry }: { entry: OutboxEntry | undefined }) {
  const { t, back, client } = usePanel();
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
  return (
    <Frame
      title={word}
      sub={entry.title}
      onBack={back}
      focusTitle
      footer={
        !registered && (
          <div class="row">
            <button type="button" class="btn plain out" onClick={() => void outbox?.cancel(entry.id)}>
              {t('queued.cancel')}
            </button>
            {(!entry.parked || mayGoAsItIs(entry.parked)) && (
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
            <Step state="done" title={t('step.saved')} note={dates.past(entry.savedAt)} />
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
