/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index lies within its array; a default beside each would hide a wrong one */
/** Rows of a training table: which features each example has; all of them count one. */
export type Examples = readonly (readonly number[])[];

export interface FitOptions {
  features: number;
  /** Pulls all weights towards zero; per example. */
  l2: number;
  /** Leaves out the weights that explain little; per example. @default 0 */
  l1?: number;
  /** How hard each feature is left out, by which `l1` is multiplied. @default 1 each */
  thrift?: readonly number[];
  rounds: number;
  /** The feature that is not pulled: what holds for every example. */
  bias: number;
  /** How much each example counts. @default 1 each */
  importance?: readonly number[];
  /** Which weights may change, as they are returned; the others stay as they start. @default all */
  allowed?: Uint8Array;
  /** Where to start. @default nothing */
  start?: Float64Array;
}

/**
 * Softmax regression by gradient steps, wider for rarer features, with momentum that starts anew when it overshoots.
 * There is no chance in it: the same examples give the same weights.
 *
 * @returns weights by feature, those of all classes together; with one class, the weights of yes against no
 */
export function fitWeights(
  examples: Examples,
  labels: readonly number[],
  classes: number,
  { features, l2, l1 = 0, thrift, rounds, bias, importance, allowed, start }: FitOptions,
): Float64Array {
  const { starts, flat } = flatten(examples);
  const size = features * classes;
  let weights = start?.slice() ?? new Float64Array(size);
  const ahead = weights.slice();
  const gradient = new Float64Array(size);
  const scores = new Float64Array(classes);
  const count = examples.length;
  // Curvature is at most one half (softmax) or one quarter (yes or no) of what this sums up; rare features may step wider.
  const steps = new Float64Array(features);
  for (let at = 0; at < count; at++) {
    const [from, to] = [starts[at]!, starts[at + 1]!];
    for (let i = from; i < to; i++) steps[flat[i]!]! += ((importance?.[at] ?? 1) * (to - from)) / count;
  }
  for (let at = 0; at < features; at++) steps[at] = 1 / ((classes > 1 ? 0.5 : 0.25) * steps[at]! + l2 + 1e-9);
  let momentum = 1;
  for (let round = 0; round < rounds; round++) {
    gradient.fill(0);
    for (let at = 0; at < count; at++) {
      const [from, to] = [starts[at]!, starts[at + 1]!];
      scores.fill(0);
      for (let i = from; i < to; i++) for (let k = 0; k < classes; k++) scores[k]! += ahead[flat[i]! * classes + k]!;
      toSlopes(scores, labels[at]!);
      const weight = (importance?.[at] ?? 1) / count;
      for (let i = from; i < to; i++)
        for (let k = 0; k < classes; k++) gradient[flat[i]! * classes + k]! += scores[k]! * weight;
    }
    const next = new Float64Array(size);
    let uphill = 0;
    for (let at = 0; at < size; at++) {
      const feature = Math.floor(at / classes);
      const step = steps[feature]!;
      const pulled = feature === bias ? 0 : 1;
      if (allowed?.[at] === 0) {
        next[at] = weights[at]!;
        continue;
      }
      const moved = ahead[at]! - step * (gradient[at]! + pulled * l2 * ahead[at]!);
      next[at] = Math.sign(moved) * Math.max(0, Math.abs(moved) - pulled * step * l1 * (thrift?.[feature] ?? 1));
      uphill += ((ahead[at]! - next[at]!) * (next[at]! - weights[at]!)) / step;
    }
    const nextMomentum = uphill > 0 ? 1 : (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
    const carry = uphill > 0 ? 0 : (momentum - 1) / nextMomentum;
    for (let at = 0; at < size; at++) ahead[at] = next[at]! + carry * (next[at]! - weights[at]!);
    weights = next;
    momentum = nextMomentum;
  }
  return weights;
}

/** Turns scores into the slope of the loss by each of them. */
function toSlopes(scores: Float64Array, label: number): void {
  if (scores.length === 1) {
    scores[0] = 1 / (1 + Math.exp(-scores[0]!)) - label;
    return;
  }
  const top = Math.max(...scores);
  let total = 0;
  for (let k = 0; k < scores.length; k++) total += scores[k] = Math.exp(scores[k]! - top);
  for (let k = 0; k < scores.length; k++) scores[k] = scores[k]! / total - (label === k ? 1 : 0);
}

function flatten(examples: Examples): { starts: Int32Array; flat: Int32Array } {
  const starts = new Int32Array(examples.length + 1);
  for (const [at, row] of examples.entries()) starts[at + 1] = starts[at]! + row.length;
  const flat = new Int32Array(starts[examples.length] ?? 0);
  for (const [at, row] of examples.entries()) flat.set(row, starts[at]);
  return { starts, flat };
}
