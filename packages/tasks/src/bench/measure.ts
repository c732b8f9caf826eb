/** One line of the bench's table. */
export interface Row {
  what: string;
  ours: number;
  unit: 'bytes' | 'ms' | 'taps' | 'per s' | 'exponent' | 'score';
  /** Measured in the same run, so that the ratio means something on any machine. */
  anchor?: { name: string; value: number };
  /** From the project's budgets. `ratio` is ours by the anchor. */
  target?: { atMost?: number; atLeast?: number; ratioAtMost?: number; ratioAtLeast?: number };
  /** Spread, count or caveat, in a few words. */
  note?: string;
}

export interface BenchOptions {
  /** Fewer repetitions and smaller sizes, for CI: shows that the measures work, not what they say. */
  short: boolean;
}

/** A group of rows that are measured together. */
export interface Measure {
  name: string;
  run(options: BenchOptions): Promise<Row[]>;
}

/** Whether a row reaches its target; `undefined` where it has none. */
export function isReached({ ours, anchor, target }: Row): boolean | undefined {
  if (!target) return undefined;
  const ratio = anchor ? ours / anchor.value : NaN;
  const checks = [
    target.atMost === undefined || ours <= target.atMost,
    target.atLeast === undefined || ours >= target.atLeast,
    target.ratioAtMost === undefined || ratio <= target.ratioAtMost,
    target.ratioAtLeast === undefined || ratio >= target.ratioAtLeast,
  ];
  return checks.every(Boolean);
}

/** The middle value; of an even number the lower middle one, which is a value that was seen. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  if (middle === undefined) throw new Error('no value was measured');
  return middle;
}
