import { useEffect } from 'preact/hooks';
import { usePriority } from '../panel/use-priority.ts';
import { Frame } from '../panel/frame.tsx';
import { CallLine, Note } from '../panel/parts.tsx';
import { useDates } from '../panel/dates.ts';
import { usePanel } from '../panel/panel-context.ts';
import { cancelSent, retrySent, type SentTicket } from '../panel/send-ticket.ts';
import { FileStep } from './file-step.tsx';
import { Step } from '../panel/step.tsx';
import { OutcomeHead, SavedStep, sayByPhone } from './pieces.tsx';

/** Saved, and either going up now or waiting for the network. */
export function OnItsWay({ ticket }: { ticket: SentTicket }) {
  const panel = usePanel();
  const { t, close } = panel;
  const dates = useDates();
  const entry = ticket.entry;
  const waiting = entry?.state === 'saved' && entry.attempts > 0;
  useEffect(() => {
    if (waiting) panel.announce(t('queued.heading'));
  }, [waiting]);
  const silent = entry?.lastError === 'busy' || entry?.lastError === 'timed_out';
  const cancel = (
    <button type="button" class="btn plain out" onClick={() => void cancelSent(panel)}>
      {t('queued.cancel')}
    </button>
  );
  const say = sayByPhone(t, ticket);
  const memory = entry && !entry.durable;
  const call = usePriority(ticket.submission.draft)?.level?.phone ?? panel.config.value.help.phone;

  return (
    <Frame
      title={t('dialog')}
      footer={
        <div class="row">
          {waiting && (
            <button type="button" class="btn plain out" onClick={() => retrySent(panel)}>
              {t('queued.sendNow')}
            </button>
          )}
          {cancel}
          <button type="button" class="btn last" onClick={close}>
            {t('button.close')}
          </button>
        </div>
      }
    >
      <div class="stack wide-gap">
        {waiting ? (
          <OutcomeHead icon="disk" mood="wait" text={t('queued')}>
            {t('queued.heading')}
          </OutcomeHead>
        ) : (
          <OutcomeHead icon="clock" mood="go" text={memory ? t('queued.memory') : t('send.closable')}>
            {t('send.heading')}
          </OutcomeHead>
        )}
        {waiting && (
          <Note kind="warn" icon={silent ? 'clock' : 'offline'}>
            <p>{memory ? t('queued.memory') : t(silent ? 'queued.busy' : 'queued.offline')}</p>
            {entry.nextAttemptAt !== undefined && (
              <p class="meta">{t('queued.next', { time: dates.time(entry.nextAttemptAt) })}</p>
            )}
          </Note>
        )}
        <ol class="steps">
          <SavedStep ticket={ticket} />
          {waiting ? (
            <Step
              state="wait"
              icon="clock"
              title={t('status.queued')}
              note={memory ? t('step.memory.note') : t('step.survives')}
            />
          ) : (
            <>
              <Step
                state={entry?.state === 'uploading' ? 'done' : 'go'}
                title={t('step.text')}
                note={t(entry?.state === 'uploading' ? 'step.passed' : 'step.passing')}
              />
              {entry?.attachments.map((file) => (
                <FileStep key={file.n} ticket={ticket} file={file} uploading={entry.state === 'uploading'} />
              ))}
            </>
          )}
          <Step state="todo" title={t('step.number')} note={t('step.numberLater')} />
        </ol>
        {waiting && call && (
          <>
            <hr class="rule" />
            <CallLine note={say && t('call.say', { text: say })} number={call} />
          </>
        )}
      </div>
    </Frame>
  );
}
