import type { Examples, FitOptions } from './minimize.ts';
import { fitWeights } from './minimize.ts';
import { nearestLevel } from './weights-file.ts';
import { rowLevels } from '@mis-support/core/one-issue/training';

/**
 * Fits weights of which each is one of a few levels. Rounding all at once would lose what many small ones say together;
 * so in each step those that lie nearest to a level stay there, and the others are fitted again beside them.
 *
 * @returns weights by feature; those of the first, the bias, may be any number
 */
export function fitLevels(
  examples: Examples,
  labels: readonly number[],
  allowedLevels: readonly number[],
  options: FitOptions,
): Float64Array {
  const nearest = (weight: number) =>
    allowedLevels.reduce((best, level) => (Math.abs(level - weight) < Math.abs(best - weight) ? level : best), 0);
  let weights = fitWeights(examples, labels, 1, options);
  const allowed = new Uint8Array(options.features).fill(1);
  for (const share of [0.5, 0.5, 0.5, 1]) {
    const open = [...allowed.keys()].slice(1).filter((at) => allowed[at]);
    const distance = (at: number) => Math.abs((weights[at] ?? 0) - nearest(weights[at] ?? 0));
    open.sort((a, b) => distance(a) - distance(b));
    const start = weights.slice();
    for (const at of open.slice(0, Math.ceil(open.length * share))) {
      start[at] = nearest(weights[at] ?? 0);
      allowed[at] = 0;
    }
    weights = fitWeights(examples, labels, 1, { ...options, allowed: allowed.slice(), start });
  }
  return weights;
}

/** Fits weights of which `l1` leaves few, as they are shipped: rounded, and the biases once more beside them. */
export function fitSparse(
  examples: Examples,
  labels: readonly number[],
  classes: number,
  options: FitOptions,
): Float64Array {
  const weights = fitWeights(examples, labels, classes, options);
  return rounded(examples, labels, classes, options, weights);
}

function rounded(
  examples: Examples,
  labels: readonly number[],
  classes: number,
  options: FitOptions,
  weights: Float64Array,
): Float64Array {
  const start = weights.map((weight, at) => (at < classes ? weight : (rowLevels[nearestLevel(weight) ?? -1] ?? 0)));
  const allowed = Uint8Array.from(start, (_, at) => Number(at < classes));
  return fitWeights(examples, labels, classes, { ...options, l1: 0, allowed, start });
}
