import type { TicketView } from '@mis-support/protocol';
import type { ComponentChildren } from 'preact';
import type { MessageKey } from '../messages/ru.ts';
import type { Translate } from '../messages/translate.ts';
import { useDates } from '../panel/dates.ts';
import { usePanel } from '../panel/panel-context.ts';
import { isOver, waitsForYou } from './ticket-words.ts';
import { LinkedTickets } from './linked-tickets.tsx';

/** Who has the ticket, until when, how many are affected and how urgent it is. Of one that is over, only what still matters. */
export function TicketFacts({ ticket }: { ticket: TicketView }) {
  const { t } = usePanel();
  const dates = useDates();
  const { status, holder, dueAt, priority, externalNumber, scope, pausedSince } = ticket;
  const over = isOver(status);
  return (
    <dl class="facts">
      {!over && (
        <>
          <Fact name={t('done.holder')}>{waitsForYou(status) ? t('ticket.you') : holder?.label}</Fact>
          <Fact name={t('done.due')}>
            {dueAt ? dates.due(dueAt) : pausedSince && t('ticket.paused', { time: dates.due(pausedSince) })}
          </Fact>
          <Fact name={t('ticket.priority')}>{priority?.label.toLowerCase()}</Fact>
        </>
      )}
      <Fact name={t('scope')}>{scope && scopeWord(t, scope.claimed)}</Fact>
      <Fact name={t('ticket.scopeConfirmed')}>{scope?.confirmed && scopeWord(t, scope.confirmed)}</Fact>
      <Fact name={t('ticket.number')}>
        {externalNumber && externalNumber !== ticket.number && <span class="num">{externalNumber}</span>}
      </Fact>
      <LinkedTickets ticket={ticket} />
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  if (!children) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** A region's own scope without a text shows as it is rather than as our key. */
function scopeWord(t: Translate, scope: string): string {
  const key = `scope.${scope}`;
  const text = t(key as MessageKey);
  const word = text === key ? scope : text;
  return word.charAt(0).toLowerCase() + word.slice(1);
}
