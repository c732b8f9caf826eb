import type { Receipt } from '@mis-support/protocol';
import { priorityWords } from '../form/estimate.tsx';
import { Frame } from '../panel/frame.tsx';
import { Note } from '../panel/parts.tsx';
import { TicketNumber } from '../panel/ticket-number.tsx';
import { useDates } from '../panel/dates.ts';
import { usePanel } from '../panel/panel-context.ts';
import type { SentTicket } from '../panel/send-ticket.ts';
import { Ladder } from './ladder.tsx';
import { FileStep } from './file-step.tsx';
import { CopyButton, OutcomeHead } from './pieces.tsx';
import { chatTextOf } from './ticket-text.ts';

type Registration = Pick<Receipt['registration'], 'number' | 'holder' | 'priority' | 'dueAt' | 'unverified'>;

/** The server gave a number: the number large, who holds the ticket, by when, and why that priority. */
export function Registered({ ticket, registration }: { ticket: SentTicket; registration: Registration }) {
  const { t, close } = usePanel();
  const dates = useDates();
  const { number, holder, priority, dueAt, unverified } = registration;
  const words = priorityWords(t, ticket.submission.draft);
  const level = priority?.label.toLowerCase();
  const uploading = ticket.entry?.state === 'uploading' ? ticket.entry.attachments : [];
  return (
    <Frame
      title={t('dialog')}
      footer={
        <div class="row">
          <CopyButton label="chat.copy" done="chat.copied" text={() => chatTextOf(t, number, ticket.submission)} />
          <button type="button" class="btn last" onClick={close}>
            {t('button.close')}
          </button>
        </div>
      }
    >
      <div class="stack wide-gap">
        <OutcomeHead icon="check" lead={t('done.registered')} big>
          <TicketNumber number={number} />
        </OutcomeHead>
        {unverified && (
          <Note icon="info">
            <p>{t('done.unverified')}</p>
          </Note>
        )}
        <dl class="facts">
          {holder && (
            <>
              <dt>{t('done.holder')}</dt>
              <dd>
                <b>{holder.label}</b>
              </dd>
            </>
          )}
          <dt>{t('done.due')}</dt>
          <dd>
            <b>{dueAt ? dates.due(dueAt) : t('sla.none')}</b>
          </dd>
        </dl>
        {level && (
          <p class="mute">
            {words && ticket.submission.draft.type === 'incident'
              ? t('priority', { level, ...words })
              : t('priority.plain', { level })}
          </p>
        )}
        {uploading.length > 0 && (
          <ol class="steps">
            {uploading.map((file) => (
              <FileStep key={file.n} ticket={ticket} file={file} uploading />
            ))}
          </ol>
        )}
        <hr class="rule" />
        <Ladder here={holder?.step} />
        <hr class="rule" />
        <p class="meta">
          {t('triage')} {t('triage.later')}
        </p>
      </div>
    </Frame>
  );
}
