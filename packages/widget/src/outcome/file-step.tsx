import type { OutboxEntry } from '@mis-support/core';
import { useDates } from '../panel/dates.ts';
import { usePanel } from '../panel/panel-context.ts';
import type { SentTicket } from '../panel/send-ticket.ts';
import { Step } from '../panel/step.tsx';

/** One file on its way: the picture by its kind, any other by its name, and how much has arrived. */
export function FileStep(props: { ticket: SentTicket; file: OutboxEntry['attachments'][number]; uploading: boolean }) {
  const { t } = usePanel();
  const dates = useDates();
  const { sent, size, lost, n } = props.file;
  const attached = props.ticket.submission.attachments[n];
  const name = attached?.kind === 'file' ? attached.name : t('step.file');
  const done = sent >= size;
  return (
    <Step
      state={lost ? 'fail' : !props.uploading ? 'todo' : done ? 'done' : 'go'}
      title={<span class="file-name">{name}</span>}
      note={
        lost ? (
          t('step.lost')
        ) : (
          <span class="num">{t('step.bytes', { sent: dates.size(sent), size: dates.size(size) })}</span>
        )
      }
    >
      {props.uploading && !lost && !done && <progress max={size} value={sent} aria-label={name} />}
    </Step>
  );
}
