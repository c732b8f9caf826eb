import type { Timers } from '../guard/timers.ts';
import type { Exclusive } from '../outbox/exclusive.ts';
import { turnTimeoutMs } from '../outbox/lease.ts';

/**
 * Turns by Web Locks, with a lease inside: a tab that was stopped by the system keeps its lock for
 * ever, so after some seconds the lease alone decides. Of a stopped tab it has run out; one that
 * comes back finds another owner at its next heartbeat and stops. The same where locks are refused,
 * as in a sandboxed frame.
 *
 * @param withLease turns by lease, used inside the lock and, alone, where there are no locks.
 */
export function createLockTurns(locks: LockManager | undefined, withLease: Exclusive, timers: Timers): Exclusive {
  if (!locks) return withLease;

  return async <T>(part: string, signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>) => {
    const patience = new AbortController();
    const giveUp = (): void => patience.abort();
    const timer = timers.set(giveUp, turnTimeoutMs);
    signal.addEventListener('abort', giveUp);
    let begun: Promise<T | undefined> | undefined;
    try {
      await locks.request(`mis-support:1:${part}`, { signal: patience.signal }, () => {
        stopWaiting();
        begun = withLease(part, signal, work);
        return begun;
      });
    } catch {
      // Not granted. What went wrong after it was granted is in `begun` and comes out below.
    } finally {
      stopWaiting();
    }
    if (begun) return begun;
    return signal.aborted ? undefined : withLease(part, signal, work);

    function stopWaiting(): void {
      timers.clear(timer);
      signal.removeEventListener('abort', giveUp);
    }
  };
}
