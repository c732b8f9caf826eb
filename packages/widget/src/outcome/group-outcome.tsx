import { Frame } from '../panel/frame.tsx';
import { Icon } from '../panel/icons.tsx';
import { CallLine } from '../panel/parts.tsx';
import { usePanel } from '../panel/panel-context.ts';
import { useListed } from '../panel/use-listed.ts';
import type { SentTicket } from '../panel/send-ticket.ts';
import { GroupHead } from './group-head.tsx';
import { GroupPart } from './group-part.tsx';
import { countStates, partOutcome } from './group-state.ts';

/**
 * What has become of the parts of one message: each with its number, holder and date as they come, or with what is
 * true of it instead. One that fails takes nothing away from the others.
 */
export function GroupOutcome({ group }: { group: readonly SentTicket[] }) {
  const { t, close, goHome, push, client } = usePanel();
  const listed = useListed();
  const parts = group.map((ticket) => partOutcome(ticket, listed));
  const counts = countStates(parts);
  const inMemory = parts.some(({ state, ticket }) => state !== 'registered' && ticket.entry?.durable === false);
  const stands = counts.refused + counts.signIn + counts.waiting > 0;
  return (
    <Frame
      title={t('dialog')}
      footer={
        <div class="row">
          <button
            type="button"
            class="btn plain out"
            onClick={() => {
              goHome();
              push({ name: 'tickets' });
            }}
          >
            <Icon name="list" />
            {t('tickets')}
          </button>
          {counts.waiting > 0 && (
            <button type="button" class="btn plain" onClick={retry}>
              {t('queued.sendNow')}
            </button>
          )}
          <button type="button" class="btn last" onClick={close}>
            {t('button.close')}
          </button>
        </div>
      }
    >
      <div class="stack wide-gap">
        <GroupHead counts={counts} total={parts.length} inMemory={inMemory} />
        <ol class="group-parts">
          {parts.map((part) => (
            <li key={part.ticket.ticketId}>
              <GroupPart part={part} />
            </li>
          ))}
        </ol>
        {stands && <CallLine />}
        {counts.registered === parts.length && (
          <p class="meta">
            {t('triage')} {t('triage.later')}
          </p>
        )}
      </div>
    </Frame>
  );

  /** Only what waits: a refused part would be refused again. */
  function retry(): void {
    for (const { ticket, state } of parts) {
      if (state === 'waiting' && ticket.ticketId !== undefined) void client.peek()?.outbox.retryNow(ticket.ticketId);
    }
  }
}
