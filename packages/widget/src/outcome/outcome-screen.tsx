import { usePanel } from '../panel/panel-context.ts';
import { useLaterStyles } from '../styles/use-later-styles.ts';
import { NotSaved } from './not-saved.tsx';
import { OnItsWay } from './on-its-way.tsx';
import { Parked } from './parked.tsx';
import { Registered } from './registered.tsx';

/**
 * What has become of the ticket: registered, on its way, waiting, stopped, or not saved at all. Only a
 * receipt of the server, or its own list, makes it registered.
 */
export function OutcomeScreen() {
  useLaterStyles();
  const { sending, tickets } = usePanel();
  const ticket = sending.sent.value;
  if (!ticket) return null;
  if (ticket.rejected) return <NotSaved ticket={ticket} code={ticket.rejected} />;
  if (ticket.receipt) return <Registered ticket={ticket} registration={ticket.receipt.registration} />;
  const listed = tickets.value && 'tickets' in tickets.value ? tickets.value.tickets : [];
  const found = listed.find(({ id }) => id === ticket.ticketId);
  if (found) return <Registered ticket={ticket} registration={found} />;
  return ticket.entry?.state === 'parked' ? <Parked ticket={ticket} /> : <OnItsWay ticket={ticket} />;
}
