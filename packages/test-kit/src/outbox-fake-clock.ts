/** A clock that stands still until told, with the timers that hang on it. */
export interface FakeClock {
  now: () => number;
  timers: { set(callback: () => void, delayMs: number): unknown; clear(timer: unknown): void };
  /** Moves the time; timers on the way run in order, each with time for what it started. */
  advance(ms: number): Promise<void>;
  /** Waits for `promise`, moving the time to the next timer whenever nothing else goes on. */
  run<T>(promise: Promise<T>): Promise<T>;
  /** Lets everything that needs no time go on. */
  settle(): Promise<void>;
  /** Sets the wall clock off, as a person or a flat battery does. Timers keep their distance. */
  jump(ms: number): void;
}

/**
 * @param hasty lets other threads less time between two timers: quicker, for tests to which every order
 *   of events is as good as any other.
 */
export function createFakeClock({ start = Date.UTC(2026, 10, 24, 7), hasty = false } = {}): FakeClock {
  let elapsed = 0;
  let offset = start;
  let count = 0;
  const waiting = new Map<number, { at: number; callback: () => void }>();

  const settle = (): Promise<void> => letGo(hasty);
  const next = (): [number, { at: number; callback: () => void }] | undefined =>
    [...waiting].sort((a, b) => a[1].at - b[1].at || a[0] - b[0])[0];

  async function fire(): Promise<void> {
    const due = next();
    if (!due) return;
    waiting.delete(due[0]);
    elapsed = Math.max(elapsed, due[1].at);
    due[1].callback();
    await settle();
  }

  async function advance(ms: number): Promise<void> {
    const until = elapsed + ms;
    await settle();
    let fired = 0;
    for (let due = next(); due && due[1].at <= until; due = next()) {
      // A real page would be warm by now; nothing we write may wake this often.
      if (++fired > 3_000) throw new Error(`Something spins: the next timer is ${due[1].callback.toString()}`);
      await fire();
    }
    elapsed = until;
  }

  async function run<T>(promise: Promise<T>): Promise<T> {
    let settled = false;
    const mark = (): void => {
      settled = true;
    };
    promise.then(mark, mark);
    for (let turns = 0; turns < 10_000; turns++) {
      await settle();
      if (settled) return promise;
      if (next()) await fire();
    }
    throw new Error('Nothing happens any more and the promise is still open');
  }

  return {
    now: () => offset + elapsed,
    timers: {
      set(callback, delayMs) {
        waiting.set(++count, { at: elapsed + Math.max(0, delayMs), callback });
        return count;
      },
      clear: (timer) => void waiting.delete(timer as number),
    },
    advance,
    run,
    settle,
    jump(ms) {
      offset += ms;
    },
  };
}

/** Several turns of the event loop: hashing and blobs come back from other threads. */
async function letGo(hasty: boolean): Promise<void> {
  for (let turn = 0; turn < 6; turn++) {
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(0);
    });
    if (hasty) continue;
    await new Promise<void>((resolve) => setTimeout(resolve));
    // On a busy machine the threads that hash are behind: when work of every one of them has come back, so has ours.
    await Promise.all([0, 1, 2, 3].map(() => crypto.subtle.digest('SHA-256', new Uint8Array(1))));
  }
}
