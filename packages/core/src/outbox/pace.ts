import type { Pace } from '@mis-support/protocol';
import { isObject } from '../guard/is-object.ts';

/** How this computer paces itself towards the gateway. Survives reloads, so that a reload is no way round a wait. */
export interface PaceState {
  /** The server asked for quiet until then. */
  notBefore: number;
  capMs: number;
  splayMs: number;
}

/** Longest wait a server may impose, and the age at which a stored wait must come from a clock that was wrong. */
const longestWaitMs = 6 * 3_600_000;

const initialPace: PaceState = { notBefore: 0, capMs: 300_000, splayMs: 120_000 };

/**
 * Full jitter: anything between nothing and a ceiling that doubles. A fixed or merely trembling delay
 * keeps all clients of an outage in step; this one spreads them over the whole interval.
 *
 * @param attempts failed attempts so far, from 1
 */
export function backoffMs(attempts: number, random: () => number, capMs = initialPace.capMs): number {
  return Math.round(random() * Math.min(capMs, 2000 * 2 ** Math.min(attempts, 30)));
}

/** `Retry-After` within 1 s … 6 h, and up to a tenth later, so that those told the same do not return together. */
export function retryAfterMs(askedMs: number, random: () => number): number {
  return Math.round(Math.min(longestWaitMs, Math.max(1000, askedMs)) * (1 + random() / 10));
}

/**
 * A stored moment to wait for. One further away than such a wait can be comes from a clock that ran ahead and has
 * been set right since: it is not waited for.
 *
 * @param longestMs the longest wait of this kind; default: what a server may impose
 */
export function isPast(at: number, now: number, longestMs = longestWaitMs): boolean {
  return at <= now || at > now + longestMs * 1.2;
}

/** Reads what was stored; nonsense gives the defaults. */
export function readPace(raw: unknown): PaceState {
  const stored = (isObject(raw) ? raw : {}) as Partial<Record<keyof PaceState, unknown>>;
  const number = (value: unknown, fallback: number): number =>
    typeof value === 'number' && value >= 0 ? value : fallback;
  return {
    notBefore: number(stored.notBefore, initialPace.notBefore),
    capMs: number(stored.capMs, initialPace.capMs),
    splayMs: number(stored.splayMs, initialPace.splayMs),
  };
}

/** The pace after an answer that carried the gateway's wishes and, perhaps, a time to come back at. */
export function nextPace(
  state: PaceState,
  now: number,
  random: () => number,
  wish: Pace | undefined,
  afterMs: number | undefined,
): PaceState {
  const quietMs = Math.max(wish?.pauseMs ?? 0, afterMs ?? 0);
  return {
    notBefore: quietMs > 0 ? now + retryAfterMs(quietMs, random) : isPast(state.notBefore, now) ? 0 : state.notBefore,
    capMs: clamp(wish?.capMs ?? state.capMs, 1000, 3_600_000),
    splayMs: clamp(wish?.splayMs ?? state.splayMs, 0, 3_600_000),
  };
}

function clamp(value: number, from: number, to: number): number {
  return Number.isFinite(value) ? Math.min(to, Math.max(from, value)) : from;
}
