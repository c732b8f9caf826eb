import type { DeskRefusal, DeskRetry } from '../helpdesks/help-desk.ts';
import type { Store } from '../store/store.ts';
import { maxAttempts, type DeliveryDeps } from './delivery-deps.ts';
import { finish, postpone, wakeWaiting, type DeliveryRow, type Lease } from './delivery-row.ts';
import { pauseDesk, readPause, resumeDesk } from './desk-state.ts';
import { backoffMs } from './waits.ts';

/** Gives a row back for later, with the job that will look at it, in one transaction. */
export async function later(
  { store, schedule }: DeliveryDeps,
  lease: Lease,
  change: Parameters<typeof postpone>[2],
): Promise<void> {
  await store.transaction(async (tx) => {
    if (await postpone(tx.sql, lease, change)) await schedule(tx.sql, lease.rowId, change.afterMs);
  });
}

/**
 * A row is delivered. In the same transaction go what follows from it, and those that waited for it.
 *
 * @returns false where the lease was lost: somebody else has found, or will find, the same issue.
 */
export async function done(
  deps: DeliveryDeps,
  { lease, row }: { lease: Lease; row: DeliveryRow },
  { externalId, also }: { externalId?: string | undefined; also?: ((tx: Store) => Promise<number[]>) | undefined } = {},
): Promise<boolean> {
  const { store, desk, schedule } = deps;
  const kept = await store.transaction(async (tx) => {
    if (!(await finish(tx.sql, lease, { state: 'done', externalId }))) return false;
    const following = also ? await also(tx) : [];
    const woken = await wakeWaiting(tx.sql, { ticketNo: row.ticketNo, target: desk.name, waiting: 'issue' });
    for (const id of new Set([...following, ...woken])) await schedule(tx.sql, id, 0);
    return true;
  });
  await noteAnswer(deps);
  return kept;
}

/** The desk has answered something sensible: whatever was wrong with it is over. */
export async function noteAnswer({ store, desk, log }: Pick<DeliveryDeps, 'store' | 'desk' | 'log'>): Promise<void> {
  if (await resumeDesk(store.sql, desk.name)) log.info({ desk: desk.name }, 'the help desk answers again');
}

/**
 * The desk has not taken it. What is wrong with the desk pauses the desk and burns nothing; what is
 * wrong with this row counts against the row and leaves the others alone.
 */
export async function afterTrouble(
  deps: DeliveryDeps,
  { lease, row }: { lease: Lease; row: DeliveryRow },
  outcome: DeskRetry | DeskRefusal,
  /** True when the call would have changed something: then `maybeDone` matters. */
  changing: boolean,
): Promise<void> {
  const error = `${outcome.status === 'retry' ? outcome.reason : outcome.code}: ${outcome.detail ?? ''}`;
  const forRow =
    outcome.status === 'refused' && (outcome.code === 'ticket_invalid' || outcome.code === 'issue_missing');
  if (forRow) {
    await noteAnswer(deps);
    if (row.attempts + 1 >= maxAttempts) return giveUp(deps, { lease, row }, error);
    const afterMs = backoffMs(row.attempts + 4, 3_600_000, deps.random);
    return later(deps, lease, { afterMs, intent: 'none', attempt: true, error });
  }
  const pauseMs = await pause(deps, outcome, error);
  // Its own pause grows too, so that a ticket on which a desk chokes does not keep the others back.
  const ownMs = backoffMs(row.tries, 900_000, deps.random);
  const uncertain = changing && outcome.status === 'retry' && outcome.maybeDone;
  await later(deps, lease, {
    afterMs: Math.max(pauseMs, ownMs),
    intent: !changing || uncertain ? 'kept' : 'none',
    error,
  });
}

/** Leaves the whole desk alone for a while. */
export async function pause(
  { store, desk, log, random }: Pick<DeliveryDeps, 'store' | 'desk' | 'log' | 'random'>,
  outcome: DeskRetry | DeskRefusal,
  reason: string,
): Promise<number> {
  const { failures } = await readPause(store.sql, desk.name);
  const refused = outcome.status === 'refused';
  // A lost right or a wrong setting is for people to repair: asked often enough to go on soon after.
  const forMs = refused ? 60_000 : Math.max(outcome.afterMs ?? 0, backoffMs(failures, 300_000, random));
  await pauseDesk(store.sql, desk.name, { forMs, reason });
  const facts = { desk: desk.name, reason, pausedForMs: Math.round(forMs) };
  if (refused) log.error(facts, 'the help desk refuses us: tickets are kept until this is repaired');
  else log.warn(facts, 'the help desk does not answer: tickets are kept');
  return forMs;
}

async function giveUp(
  { store, desk, log, bury, schedule }: DeliveryDeps,
  { lease, row }: { lease: Lease; row: DeliveryRow },
  error: string,
): Promise<void> {
  await store.transaction(async (tx) => {
    if (!(await finish(tx.sql, lease, { state: 'dead', error }))) return;
    await bury(tx.sql, lease.rowId);
    // Later words of the reporter must not wait for ever for one that cannot be told.
    for (const id of await wakeWaiting(tx.sql, { ticketNo: row.ticketNo, target: desk.name, waiting: 'issue' })) {
      await schedule(tx.sql, id, 0);
    }
  });
  const facts = { desk: desk.name, delivery: row.id, kind: row.kind, ticketNo: row.ticketNo, error };
  log.error(facts, 'the help desk takes everything but this: given up, somebody has to look');
}
