/** Searches after a call without an answer: at once, then after these pauses, then create. */
const searchPausesMs = [30_000, 120_000, 600_000];

/** When to look again for the effect of a call, given its age and how long it may take to show. */
export function nextSearchMs(intentAgeMs: number, settleMs: number): number {
  const next = searchPausesMs.find((pause) => pause > intentAgeMs) ?? settleMs;
  return Math.max(0, Math.min(next, settleMs) - intentAgeMs);
}

/** Full jitter, doubling from 2 s up to `capMs`, never under half a second. */
export function backoffMs(failures: number, capMs: number, random: () => number): number {
  return Math.max(500, random() * Math.min(capMs, 2000 * 2 ** Math.min(failures, 20)));
}
