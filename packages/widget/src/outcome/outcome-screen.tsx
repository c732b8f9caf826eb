import { usePanel } from '../panel/panel-context.ts';
import { useListed } from '../panel/use-listed.ts';
import { useLaterStyles } from '../styles/use-later-styles.ts';
import { GroupOutcome } from './group-outcome.tsx';
import { NotSaved } from './not-saved.tsx';
import { OnItsWay } from './on-its-way.tsx';
import { Parked } from './parked.tsx';
import { Registered, type Registration } from './registered.tsx';

/**
 * What has become of the ticket: registered, on its way, waiting, stopped, or not saved at all. Only a
 * receipt of the server, or its own list, makes it registered.
 */
export function OutcomeScreen() {
  useLaterStyles();
  const { sending } = usePanel();
  const listed = useListed();
  const ticket = sending.sent.value;
  if (!ticket) return null;
  if (ticket.group) return <GroupOutcome group={ticket.group} />;
  if (ticket.rejected) return <NotSaved ticket={ticket} code={ticket.rejected} />;
  const found = listed.find(({ id }) => id === ticket.ticketId);
  const first = ticket.receipt?.registration;
  // The list is newer than the receipt: the ticket may have moved up since.
  if (first ?? found) return <Registered ticket={ticket} registration={{ ...first, ...found } as Registration} />;
  return ticket.entry?.state === 'parked' ? <Parked ticket={ticket} /> : <OnItsWay ticket={ticket} />;
}
