import type { Timers } from '../guard/timers.ts';
import type { Exclusive } from './exclusive.ts';
import type { OutboxStore } from './outbox-store.ts';
import { storeKeys } from './store-keys.ts';

/** How long a lease holds without a heartbeat, and how often it is renewed. */
const leaseMs = 30_000;
const heartbeatMs = 10_000;
/** How long a tab waits for its turn, and how often it looks. */
export const turnTimeoutMs = 10_000;
const pollMs = 500;

export interface LeaseDeps {
  store: OutboxStore;
  now: () => number;
  timers: Timers;
  /** Names this tab. */
  owner: string;
}

/** Who holds the turn. `fence` grows with every change of hands, so that a late heartbeat cannot win it back. */
interface Lease {
  owner: string;
  until: number;
  fence: number;
}

/**
 * Turns by a lease in the store, for pages without Web Locks (plain HTTP). Taking and renewing is
 * compare-and-set in one transaction. A holder that was stopped loses it after `leaseMs` and learns
 * so at its next heartbeat; what it still sends meanwhile is harmless, for the server knows the id.
 */
export function createLeaseTurns(deps: LeaseDeps): Exclusive {
  const { store, now, timers, owner } = deps;

  return async (part, signal, work) => {
    const giveUpAt = now() + turnTimeoutMs;
    let fence = await take(part);
    while (fence === undefined) {
      if (signal.aborted || now() >= giveUpAt) return undefined;
      await pause(timers, pollMs, signal);
      if (signal.aborted) return undefined;
      fence = await take(part);
    }
    return holdLease(part, fence, signal, work);
  };

  async function holdLease<T>(
    part: string,
    fence: number,
    signal: AbortSignal,
    work: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const held = new AbortController();
    const lose = (): void => held.abort();
    signal.addEventListener('abort', lose);
    // The person may have changed while we waited for our turn; an event that is over is not told again.
    if (signal.aborted) lose();
    let timer: unknown;
    const beat = (): void => {
      timer = timers.set(() => {
        write(part, fence, leaseMs).then(
          (mine) => (mine ? beat() : lose()),
          // The store failed: whether the lease still holds is not known, so it does not.
          lose,
        );
      }, heartbeatMs);
    };
    beat();
    try {
      return await work(held.signal);
    } finally {
      timers.clear(timer);
      signal.removeEventListener('abort', lose);
      // A failed release costs the next tab some seconds, nothing more.
      await write(part, fence, 0).catch(() => undefined);
    }
  }

  async function take(part: string): Promise<number | undefined> {
    let fence: number | undefined;
    await store.change('ctl', storeKeys.lease(part), (raw) => {
      fence = undefined;
      const current = readLease(raw);
      // One that reaches further than any lease can comes from a clock that was wrong.
      const held = current && current.until > now() && current.until <= now() + 2 * leaseMs;
      if (held && current.owner !== owner) return undefined;
      fence = (current?.fence ?? 0) + 1;
      return [
        { area: 'ctl', key: storeKeys.lease(part), value: { owner, until: now() + leaseMs, fence } satisfies Lease },
      ];
    });
    return fence;
  }

  function write(part: string, fence: number, forMs: number): Promise<boolean> {
    return store.change('ctl', storeKeys.lease(part), (raw) => {
      const current = readLease(raw);
      if (current?.owner !== owner || current.fence !== fence) return undefined;
      return [
        { area: 'ctl', key: storeKeys.lease(part), value: { owner, until: now() + forMs, fence } satisfies Lease },
      ];
    });
  }
}

function readLease(raw: unknown): Lease | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const { owner, until, fence } = raw as Partial<Record<keyof Lease, unknown>>;
  return typeof owner === 'string' && typeof until === 'number' && typeof fence === 'number'
    ? { owner, until, fence }
    : undefined;
}

function pause(timers: Timers, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = timers.set(done, ms);
    signal.addEventListener('abort', done);
    function done(): void {
      timers.clear(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
  });
}
