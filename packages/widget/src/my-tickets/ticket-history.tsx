import { ladderFor, textIn, type OrderedStep, type TicketEvent, type TicketView } from '@mis-support/protocol';
import { firstStep } from '../ladder/ladder-steps.tsx';
import { readPassed } from '../panel/passed-steps.ts';
import { Step } from '../panel/step.tsx';
import { useDates } from '../panel/dates.ts';
import { usePanel } from '../panel/panel-context.ts';
import { useConfig } from '../panel/use-config.ts';

/**
 * «История»: whom she has asked or passed by before she wrote, then every public event, oldest first. With the first
 * stands the step at which the ticket began.
 */
export function TicketHistory({ ticket }: { ticket: TicketView }) {
  const panel = usePanel();
  const { t, locale } = panel;
  const dates = useDates();
  const { ladder } = useConfig();
  const labelOf = (step: OrderedStep): string => textIn(step.label, locale.value);
  const first = firstStep(ladderFor(ladder, {}), ticket, labelOf);
  // One that is hidden now, or was renamed since, has its name all the same.
  const isMoved = ticket.history.some(({ kind }) => kind === 'holder');
  const startedAt = first ? labelOf(first) : isMoved ? undefined : ticket.holder?.label;
  const all = Object.entries(ladder).map(([id, step]) => ({ id, ...step }));
  const zone = ticket.history.map(({ at }) => dates.zone(at)).find((word) => word !== '');
  const title = (event: TicketEvent): string => {
    if (event.kind === 'delay') return t('delay.moved');
    if (event.kind === 'holder') return t('ticket.handedOn', { holder: event.text ?? '' });
    if (event.kind === 'priority') return t('ticket.recounted');
    if (event.kind === 'status' && event.status) return t(`status.${event.status}`);
    return t(`ticket.message.${event.by}`);
  };
  return (
    <div class="stack">
      <h3>
        {t('ticket.history')} {zone !== undefined && <span class="meta">{zone}</span>}
      </h3>
      <ol class="steps">
        {ticket.askedFirst?.map((line) => {
          const { how, name, words } = readPassed(panel, line, all);
          return <Step key={line} state={how === 'skipped' ? 'skip' : 'done'} title={name} note={words} />;
        })}
        {ticket.history.map((event, index) => (
          <Step
            key={`${event.at}${index}`}
            state={event.kind === 'delay' ? 'wait' : 'done'}
            icon={event.kind === 'delay' ? 'clock' : event.kind === 'message' ? 'person' : undefined}
            title={title(event)}
            pill={<span class="meta num">{dates.happened(event.at)}</span>}
            note={index === 0 && startedAt !== undefined && t('ticket.startedAt', { holder: startedAt })}
          >
            {event.text && event.kind !== 'holder' && <div class="say">{event.text}</div>}
          </Step>
        ))}
      </ol>
    </div>
  );
}
