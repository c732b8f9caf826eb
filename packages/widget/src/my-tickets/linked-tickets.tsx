import type { TicketView } from '@mis-support/protocol';
import { TicketNumber } from '../panel/ticket-number.tsx';
import { usePanel } from '../panel/panel-context.ts';

/** The other tickets that the same message was split into, each a way to its screen. */
export function LinkedTickets({ ticket }: { ticket: TicketView }) {
  const { t, tickets, entries, push } = usePanel();
  const { groupId, id } = ticket;
  if (groupId === undefined) return null;
  const listed = tickets.value && 'tickets' in tickets.value ? tickets.value.tickets : [];
  // By their ids, which are as old as the tickets: the order of the message.
  const filed = listed
    .filter((one) => one.groupId === groupId && one.id !== id)
    .sort((one, other) => (one.id < other.id ? -1 : 1));
  const waiting = entries.value.filter(
    (entry) => entry.groupId === groupId && entry.id !== id && !listed.some((one) => one.id === entry.id),
  );
  if (filed.length + waiting.length === 0) return null;
  return (
    <>
      <dt>{t('ticket.linked')}</dt>
      <dd>
        <ul class="linked">
          {filed.map((one) => (
            <li key={one.id}>
              <button type="button" class="link" onClick={() => push({ name: 'ticket', id: one.id })}>
                <TicketNumber number={one.number} />
              </button>
              <span class="meta">{one.title}</span>
            </li>
          ))}
          {waiting.map((entry) => (
            <li key={entry.id}>
              <button type="button" class="link" onClick={() => push({ name: 'ticket', id: entry.id })}>
                {entry.title}
              </button>
            </li>
          ))}
        </ul>
      </dd>
    </>
  );
}
