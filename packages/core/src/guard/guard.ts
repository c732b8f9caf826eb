import { SupportError, isSupportError } from '@mis-support/protocol';
import type { Timers } from './timers.ts';

/** The one way in from the host: whatever goes wrong behind it, the host's program does not notice. */
export interface Guard {
  /** Tells `onError`, once per error. */
  report(error: unknown): void;
  /** Runs `work`; on failure reports and gives `fallback` of the error instead. Never rejects. */
  run<T>(work: () => T | Promise<T>, fallback: (error: SupportError) => T): Promise<T>;
  /** Calls a function of the host. Its throw, rejection or silence of `timeoutMs` gives `undefined`. */
  ask<T>(name: string, call: () => T | Promise<T>, timeoutMs: number): Promise<T | undefined>;
}

export function createGuard(onError: ((error: SupportError) => void) | undefined, timers: Timers): Guard {
  const told = new WeakSet<SupportError>();

  function report(error: unknown): void {
    const wrapped = toSupportError(error);
    if (told.has(wrapped)) return;
    told.add(wrapped);
    try {
      onError?.(wrapped);
    } catch {
      // The host's own listener failed; telling it so would fail again.
    }
  }

  async function run<T>(work: () => T | Promise<T>, fallback: (error: SupportError) => T): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const wrapped = toSupportError(error);
      report(wrapped);
      return fallback(wrapped);
    }
  }

  async function ask<T>(name: string, call: () => T | Promise<T>, timeoutMs: number): Promise<T | undefined> {
    let timer: unknown;
    const silence = new Promise<never>((_resolve, reject) => {
      timer = timers.set(() => {
        reject(new SupportError('internal', `${name} did not answer within ${timeoutMs} ms`));
      }, timeoutMs);
    });
    try {
      return await Promise.race([call(), silence]);
    } catch (error) {
      report(isSupportError(error) ? error : new SupportError('internal', `${name} failed`, error));
      return undefined;
    } finally {
      timers.clear(timer);
    }
  }

  return { report, run, ask };
}

/** Our error as it is; everything else as `internal` with the original as its cause. */
export function toSupportError(error: unknown): SupportError {
  return isSupportError(error) ? error : new SupportError('internal', 'Unexpected failure', error);
}
