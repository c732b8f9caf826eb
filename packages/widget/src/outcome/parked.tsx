import { Frame } from '../panel/frame.tsx';
import { CallLine, Note } from '../panel/parts.tsx';
import { useDates } from '../panel/dates.ts';
import { usePanel } from '../panel/panel-context.ts';
import { useConfig } from '../panel/use-config.ts';
import { cancelSent, retrySent, type SentTicket } from '../panel/send-ticket.ts';
import { mayGoAsItIs, parkedWords } from './parked-words.ts';
import { CopyButton } from '../panel/copy-button.tsx';
import { Step } from '../panel/step.tsx';
import { SavedStep, YourText } from './pieces.tsx';
import { textOf } from '../panel/ticket-text.ts';

/** Saved, but it tries no more by itself: why, and what would help. */
export function Parked({ ticket }: { ticket: SentTicket }) {
  const panel = usePanel();
  const { t, close } = panel;
  const { help, limits } = useConfig();
  const dates = useDates();
  const reason = ticket.entry?.parked ?? 'invalid';
  const { kind, icon, title, text } = parkedWords(t, reason, {
    phone: help.phone,
    size: ticket.submission.attachments.length > 0 ? dates.size(limits.attachmentMaxBytes) : undefined,
  });
  const auth = reason === 'auth';
  return (
    <Frame
      title={t('dialog')}
      focusTitle
      footer={
        <div class="row">
          <CopyButton label="text.copy" done="text.copied" text={() => textOf(t, ticket.submission)} />
          <button type="button" class="btn last" onClick={close}>
            {t('button.close')}
          </button>
        </div>
      }
    >
      <div class="stack wide-gap">
        <Note kind={kind} icon={icon} alert>
          <p>
            <b>{title}</b>
          </p>
          <p>{text}</p>
          <div class="row">
            {mayGoAsItIs(reason) && (
              <button type="button" class="btn small" onClick={() => retrySent(panel)}>
                {t('queued.sendNow')}
              </button>
            )}
            <button type="button" class="btn plain small" onClick={() => void cancelSent(panel)}>
              {t('queued.cancel')}
            </button>
          </div>
        </Note>
        <YourText ticket={ticket} />
        <ol class="steps">
          <SavedStep ticket={ticket} />
          <Step
            state={auth ? 'wait' : 'fail'}
            icon={auth ? 'key' : 'cross'}
            title={t(auth ? 'step.signIn' : 'step.stopped')}
            note={t(auth ? 'step.signIn.note' : 'step.stopped.note')}
          />
          <Step state="todo" title={t('step.number')} note={t('step.numberLater')} />
        </ol>
        <CallLine />
      </div>
    </Frame>
  );
}
