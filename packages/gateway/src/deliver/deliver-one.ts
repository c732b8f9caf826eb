import { randomUUID } from 'node:crypto';
import { deliverAddition } from './deliver-addition.ts';
import { deliverTicket } from './deliver-ticket.ts';
import { later } from './after-outcome.ts';
import type { DeliveryDeps } from './delivery-deps.ts';
import { claimDelivery } from './delivery-row.ts';
import { readPause } from './desk-state.ts';

/**
 * Takes one step with one row: delivers it, or puts it off together with the job that will look
 * again. A row that is not due, done, or in somebody else's hands is left alone.
 *
 * Rejects only when our own database does; the job is then repeated by its queue.
 */
export async function deliverOne(deps: DeliveryDeps, rowId: number): Promise<void> {
  const { store, desk, random, probe } = deps;
  const lease = { rowId, leaseId: randomUUID() };
  const row = await claimDelivery(store.sql, desk.name, lease);
  if (!row) return;
  probe?.('claimed', rowId);
  const { leftMs } = await readPause(store.sql, desk.name);
  // Spread: those that waited through an outage must not all knock in the second it ends.
  if (leftMs > 0) return later(deps, lease, { afterMs: leftMs + random() * 2000 });
  const ticket = await store.getTicket(row.ticketNo);
  if (!ticket) return; // its rows go with a ticket, so this one has just gone
  if (row.kind === 'ticket') await deliverTicket(deps, row, lease, ticket);
  else await deliverAddition(deps, row, lease, ticket);
}
