import type { Timers } from '../guard/timers.ts';
import type { Exclusive } from '../outbox/exclusive.ts';
import { turnTimeoutMs } from '../outbox/lease.ts';

/**
 * Turns by Web Locks, with a lease inside: a tab that was stopped by the system keeps its lock for
 * ever, so after some seconds the lease alone decides. Of a stopped tab it has run out; one that
 * comes back finds another owner at its next heartbeat and stops.
 *
 * @param withLease turns by lease, used inside the lock and, alone, where there are no locks.
 */
export function createLockTurns(locks: LockManager | undefined, withLease: Exclusive, timers: Timers): Exclusive {
  if (!locks) return withLease;

  return async (part, signal, work) => {
    const name = `mis-support:1:${part}`;
    const patience = new AbortController();
    const giveUp = (): void => patience.abort();
    const timer = timers.set(giveUp, turnTimeoutMs);
    signal.addEventListener('abort', giveUp);
    const inTurn = (): Promise<Awaited<ReturnType<typeof work>> | undefined> => {
      timers.clear(timer);
      signal.removeEventListener('abort', giveUp);
      return withLease(part, signal, work) as Promise<Awaited<ReturnType<typeof work>> | undefined>;
    };
    try {
      return await locks.request(name, { signal: patience.signal }, inTurn);
    } catch (error) {
      if ((error as DOMException | undefined)?.name !== 'AbortError') throw error;
      return signal.aborted || !patience.signal.aborted ? undefined : await withLease(part, signal, work);
    } finally {
      timers.clear(timer);
      signal.removeEventListener('abort', giveUp);
    }
  };
}
