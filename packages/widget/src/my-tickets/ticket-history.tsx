import type { TicketEvent, TicketView } from '@mis-support/protocol';
import { Step } from '../panel/step.tsx';
import { useDates } from '../panel/dates.ts';
import { usePanel } from '../panel/panel-context.ts';

/** «История»: every public event, oldest first. */
export function TicketHistory({ ticket }: { ticket: TicketView }) {
  const { t } = usePanel();
  const dates = useDates();
  const title = (event: TicketEvent): string => {
    if (event.kind === 'delay') return t('delay.moved');
    if (event.kind === 'holder') return t('ticket.handedOn', { holder: event.text ?? '' });
    if (event.kind === 'priority') return t('ticket.recounted');
    if (event.kind === 'status' && event.status) return t(`status.${event.status}`);
    return t(`ticket.message.${event.by}`);
  };
  return (
    <div class="stack">
      <h3>{t('ticket.history')}</h3>
      <ol class="steps">
        {ticket.history.map((event, index) => (
          <Step
            key={`${event.at}${index}`}
            state={event.kind === 'delay' ? 'wait' : 'done'}
            icon={event.kind === 'delay' ? 'clock' : event.kind === 'message' ? 'person' : undefined}
            title={title(event)}
            pill={<span class="meta num">{dates.past(event.at)}</span>}
          >
            {event.text && event.kind !== 'holder' && <div class="say">{event.text}</div>}
          </Step>
        ))}
      </ol>
    </div>
  );
}
