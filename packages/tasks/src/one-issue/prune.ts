import type { Examples, FitOptions } from './minimize.ts';
import { fitWeights } from './minimize.ts';
import { nearestLevel } from './weights-file.ts';
import { levels } from '@mis-support/core/one-issue/training';

/** A table of what was seen, and how it is fitted. */
export interface PruneOptions extends FitOptions {
  /** How many weights may be left beside the biases. */
  keep: number;
}

/**
 * Fits weights of which few are left, as they are shipped: all of them first; then, twice, only those that did most, held
 * down less; then rounded to the levels that can be written; then the biases once more beside them.
 */
export function fitFew(
  examples: Examples,
  labels: readonly number[],
  classes: number,
  { keep, ...options }: PruneOptions,
): Float64Array {
  let weights = fitWeights(examples, labels, classes, options);
  let l2 = options.l2;
  const seen = seenOf(examples, options.features);
  for (const count of [keep * 2, keep]) {
    const worth = weights.map((weight, at) => Math.abs(weight) * (seen[Math.floor(at / classes)] ?? 0));
    const least = worth.slice(classes).sort().at(-count) ?? 0;
    const allowed = Uint8Array.from(worth, (each, at) => Number(at < classes || (each > 0 && each >= least)));
    l2 /= 1.5;
    const start = weights.map((weight, at) => (allowed[at] ? weight : 0));
    weights = fitWeights(examples, labels, classes, { ...options, l2, allowed, start });
  }
  return rounded(examples, labels, classes, options, weights);
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
  const start = weights.map((weight, at) => (at < classes ? weight : (levels[nearestLevel(weight) ?? -1] ?? 0)));
  const allowed = Uint8Array.from(start, (_, at) => Number(at < classes));
  return fitWeights(examples, labels, classes, { ...options, l1: 0, allowed, start });
}

/** How often each is seen, as a root and up to a measure: what is seen everywhere is not worth ever more. */
function seenOf(examples: Examples, features: number): Float64Array {
  const seen = new Float64Array(features);
  for (const row of examples) for (const feature of row) seen[feature] = (seen[feature] ?? 0) + 1;
  return seen.map((count) => Math.min(15, Math.sqrt(count)));
}
