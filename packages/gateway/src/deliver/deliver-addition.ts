import { guardedCall } from '../helpdesks/guarded-call.ts';
import type { DeskMessage } from '../helpdesks/help-desk.ts';
import type { StoredTicket } from '../store/store.ts';
import { afterTrouble, done, later } from './after-outcome.ts';
import { defaultSettleMs, type DeliveryDeps } from './delivery-deps.ts';
import { finish, hasEarlier, issueOf, markIntent, type DeliveryRow, type Lease } from './delivery-row.ts';
import { toDeskFile, toDeskMessage, toLinkMessage } from './to-desk-ticket.ts';
import { nextSearchMs } from './waits.ts';

/** A look now and then at what should have been woken long ago. */
const patienceMs = 600_000;

/** A file that has not come within a week will not come. */
const fileLifeMs = 7 * 24 * 3_600_000;

/**
 * Adds to a ticket's issue what the reporter said or sent later. The message carries a reference and
 * the adapter looks for it first, so a repetition after a crash adds nothing.
 */
export async function deliverAddition(
  deps: DeliveryDeps,
  row: DeliveryRow,
  lease: Lease,
  ticket: StoredTicket,
): Promise<void> {
  const { store, desk, probe } = deps;
  const issueId = await issueOf(store.sql, ticket.no, desk.name);
  if (issueId === undefined || (await hasEarlier(store.sql, row, desk.name))) {
    return later(deps, lease, { afterMs: patienceMs, waiting: 'issue' });
  }
  const message = await messageOf[row.kind](deps, row, ticket);
  if (message === 'gone') {
    await finish(store.sql, lease, { state: 'dead', error: 'nothing to send any more' });
    return;
  }
  if (message === 'not_yet') return later(deps, lease, { afterMs: patienceMs, waiting: 'files' });
  const settleMs = desk.settleMs ?? defaultSettleMs;
  if (row.intentAgeMs !== undefined && row.intentAgeMs < settleMs) {
    // The earlier call may still be at work; its note would not be seen yet, and come twice.
    return later(deps, lease, { afterMs: nextSearchMs(Math.max(row.intentAgeMs, settleMs - 1), settleMs) });
  }
  if (!(await markIntent(store.sql, lease))) return;
  probe?.('intended', row.id);
  const outcome = await guardedCall((signal) => desk.append(issueId, message, signal), deps.callLimitMs);
  probe?.('called', row.id);
  if (outcome.status !== 'accepted') return afterTrouble(deps, { lease, row }, outcome, true);
  await done(deps, { lease, row });
  probe?.('finished', row.id);
}

type Addition = DeskMessage | 'gone' | 'not_yet';

const messageOf: Record<DeliveryRow['kind'], (...of: [DeliveryDeps, DeliveryRow, StoredTicket]) => Promise<Addition>> =
  {
    event: eventMessage,
    file: fileMessage,
    link: linkMessage,
    // A ticket is no addition to itself; its row goes another way.
    ticket: () => Promise.resolve('gone'),
  };

/** A part of the same message that has an issue now. */
async function linkMessage({ store, desk }: DeliveryDeps, row: DeliveryRow): Promise<Addition> {
  const other = await store.getTicket(row.item);
  const issueId = other && (await issueOf(store.sql, other.no, desk.name));
  return other && issueId !== undefined ? toLinkMessage(other, issueId) : 'gone';
}

async function eventMessage({ store }: DeliveryDeps, row: DeliveryRow, ticket: StoredTicket): Promise<Addition> {
  const event = (await store.listEvents(ticket.no)).find(({ no }) => no === row.item);
  return event ? toDeskMessage(ticket, event) : 'gone';
}

async function fileMessage({ store }: DeliveryDeps, row: DeliveryRow, ticket: StoredTicket): Promise<Addition> {
  const file = (await store.listAttachments(ticket.no)).find(({ n }) => n === row.item);
  if (!file) return 'gone';
  if (!file.complete) return row.ageMs < fileLifeMs ? 'not_yet' : 'gone';
  return { ref: `file:${file.n}`, kind: 'file', text: '', files: [toDeskFile(store, ticket.no, file)] };
}
