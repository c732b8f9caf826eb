import { HttpProblem } from './http-problem.ts';

/** How much work the gateway takes on at once. */
export interface AdmissionOptions {
  /** Registrations in work at the same time. */
  maxConcurrent: number;
  /** Registrations a second that this machine is good for; sets the length of the queue and the pace after it. */
  perSecond: number;
  now: () => number;
}

/** Waits for a place; the function it gives frees the place. */
export type Admission = () => Promise<() => void>;

/**
 * A bounded queue before the database: about two seconds of work. Whoever comes on top is told to
 * come back at a time of her own: times are dealt out one after another at 80 % of the capacity, so
 * that the crowd does not come back together. (A constant `Retry-After` makes a storm worse.)
 */
export function createAdmission({ maxConcurrent, perSecond, now }: AdmissionOptions): Admission {
  const maxWaiting = Math.max(1, Math.round(2 * perSecond));
  const waiting: (() => void)[] = [];
  let working = 0;
  let slot = 0;

  return async function admit() {
    if (working < maxConcurrent) {
      working++;
    } else if (waiting.length < maxWaiting) {
      // The place is handed over by whoever leaves, so `working` does not change.
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else {
      slot = Math.max(slot, now() + 2_000) + 1_000 / (0.8 * perSecond);
      throw new HttpProblem('busy', { retryAfterMs: Math.round(slot - now()) });
    }
    let left = false;
    return () => {
      if (left) return;
      left = true;
      const next = waiting.shift();
      if (next) next();
      else working--;
    };
  };
}
