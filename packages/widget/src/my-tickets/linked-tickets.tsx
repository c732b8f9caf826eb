import type { TicketView } from '@mis-support/protocol';
import { TicketNumber } from '../panel/ticket-number.tsx';
import { usePanel } from '../panel/panel-context.ts';
import { partsInOrder } from './parts-in-order.ts';

/** The other tickets that the same message was split into, each a way to its screen. */
export function LinkedTickets({ ticket }: { ticket: TicketView }) {
  const { t, tickets, entries, push } = usePanel();
  const { groupId, id } = ticket;
  if (groupId === undefined) return null;
  const listed = tickets.value && 'tickets' in tickets.value ? tickets.value.tickets : [];
  const waiting = entries.value.filter((entry) => !listed.some((one) => one.id === entry.id));
  const parts = partsInOrder<{ id: string; groupId?: string | undefined; number?: string; title: string }>(
    [...listed, ...waiting].filter((one) => one.groupId === groupId && one.id !== id),
  );
  if (parts.length === 0) return null;
  return (
    <>
      <dt>{t('ticket.linked')}</dt>
      <dd>
        <ul class="linked">
          {parts.map((one) => (
            <li key={one.id}>
              <button type="button" class="link" onClick={() => push({ name: 'ticket', id: one.id })}>
                {one.number === undefined ? one.title : <TicketNumber number={one.number} />}
              </button>
              {one.number !== undefined && <span class="meta">{one.title}</span>}
            </li>
          ))}
        </ul>
      </dd>
    </>
  );
}
