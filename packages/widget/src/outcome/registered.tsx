import type { Receipt, TicketEvent } from '@mis-support/protocol';
import { useEffect, useRef } from 'preact/hooks';
import { priorityWords } from '../form/estimate.tsx';
import { Frame } from '../panel/frame.tsx';
import { CallLine, Note } from '../panel/parts.tsx';
import { TicketNumber } from '../panel/ticket-number.tsx';
import { useDates } from '../panel/dates.ts';
import { usePanel } from '../panel/panel-context.ts';
import { useConfig } from '../panel/use-config.ts';
import type { SentTicket } from '../panel/send-ticket.ts';
import { chatText } from '../ladder/chat-text.ts';
import { LadderSteps } from '../ladder/ladder-steps.tsx';
import { ladderAnswer, passedIn } from '../panel/passed-steps.ts';
import { CopyButton } from '../panel/copy-button.tsx';
import { FileStep } from './file-step.tsx';
import { OutcomeHead } from './pieces.tsx';

/** What the server has said of the ticket: its receipt, and the list once it has come. */
export type Registration = Pick<Receipt['registration'], 'number' | 'holder' | 'priority' | 'dueAt' | 'unverified'> & {
  history?: readonly TicketEvent[];
};

/** The server gave a number: the number large, who holds the ticket, by when, and why that priority. */
export function Registered({ ticket, registration }: { ticket: SentTicket; registration: Registration }) {
  const panel = usePanel();
  const { t, close } = panel;
  const dates = useDates();
  const { number, holder, priority, dueAt, unverified, history } = registration;
  const { draft, context } = ticket.submission;
  const chat = (): string => chatText(t, { title: ticket.entry?.title, ...draft, number, context });
  useSaid(holder && `${t('done.holder')}: ${holder.label}`);
  const { levels, urgencies } = useConfig().policy;
  const { phone: helpPhone } = panel.config.value.help;
  const phone = priority && levels[priority.level]?.phone;
  const call = phone ?? helpPhone;
  // Whoever has filed it is known to nobody: without a number there is none to call.
  const mustCall = unverified && (draft.contact ?? '').trim() === '';
  // Work has stopped, and the step that holds the ticket may be closed: there is somebody to call all the same.
  const isStopped = draft.criticalKind !== undefined || draft.urgency === urgencies[0];
  const words = priorityWords(t, ticket.submission.draft);
  const level = priority?.label.toLowerCase();
  const uploading = ticket.entry?.state === 'uploading' ? ticket.entry.attachments : [];
  return (
    <Frame
      title={t('dialog')}
      footer={
        <div class="row">
          <CopyButton label="chat.copy" done="chat.copied" text={chat} />
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
            <p>{t(!mustCall ? 'done.unverified' : call ? 'done.unverified.call' : 'done.unverified.note')}</p>
          </Note>
        )}
        {mustCall && <CallLine big number={call} />}
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
            {priority?.reason ??
              (words && ticket.submission.draft.type === 'incident'
                ? t('priority', { level, ...words })
                : t('priority.plain', { level }))}
          </p>
        )}
        {(phone ?? (isStopped && call)) && !mustCall && <CallLine number={call} />}
        {uploading.length > 0 && (
          <ol class="steps">
            {uploading.map((file) => (
              <FileStep key={file.n} ticket={ticket} file={file} uploading />
            ))}
          </ol>
        )}
        <hr class="rule" />
        <div class="stack">
          <h3>{t('ladder')}</h3>
          <LadderSteps
            isSent
            here={holder?.step}
            history={history}
            passing={(step) => passedIn(panel, draft.answers[ladderAnswer], step)}
          />
        </div>
        <hr class="rule" />
        <p class="meta">
          {t('triage')} {t('triage.later')}
        </p>
      </div>
    </Frame>
  );
}

/** Says a line when it changes while the person looks; the first one is on the screen she was led to. */
function useSaid(line: string | undefined): void {
  const { announce } = usePanel();
  const before = useRef(line);
  useEffect(() => {
    if (line !== undefined && line !== before.current) announce(line);
    before.current = line;
  }, [line]);
}
