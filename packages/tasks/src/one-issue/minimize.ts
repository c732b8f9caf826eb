/** Rows of a training table: which features each example has; all of them count one. */
export type Examples = readonly (readonly number[])[];

export interface FitOptions {
  features: number;
  classes: number;
  /** Pulls all weights towards zero; per example. */
  l2: number;
  /** Leaves out the weights that explain little; per example. */
  l1: number;
  rounds: number;
  /** Features that are not pulled: the bias. */
  free?: number;
  /** How much each example counts. @default 1 each */
  importance?: readonly number[];
}

/**
 * Softmax regression by proximal gradient steps with momentum (FISTA), which restart when they overshoot. The same
 * numbers on every machine of the same make: no chance in it.
 *
 * @returns weights by feature, one for each class after another
 */
export function fitSoftmax(
  examples: Examples,
  labels: readonly number[],
  { features, classes, l2, l1, rounds, free, importance }: FitOptions,
): Float64Array {
  const size = features * classes;
  let weights = new Float64Array(size);
  let ahead = new Float64Array(size);
  const gradient = new Float64Array(size);
  const scores = new Float64Array(classes);
  const count = examples.length;
  // The curvature of softmax is at most half the squared length of an example.
  const meanLength = examples.reduce((sum, row) => sum + row.length, 0) / count;
  const step = 1 / (0.5 * meanLength * 1.5 + l2);
  let momentum = 1;
  for (let round = 0; round < rounds; round++) {
    gradient.fill(0);
    for (let at = 0; at < count; at++) {
      const row = examples[at] as readonly number[];
      scores.fill(0);
      for (const feature of row)
        for (let k = 0; k < classes; k++) scores[k] = (scores[k] ?? 0) + (ahead[feature * classes + k] ?? 0);
      const top = Math.max(...scores);
      let total = 0;
      for (let k = 0; k < classes; k++) total += scores[k] = Math.exp((scores[k] ?? 0) - top);
      const weight = (importance?.[at] ?? 1) / count;
      for (let k = 0; k < classes; k++) {
        const slope = ((scores[k] ?? 0) / total - (labels[at] === k ? 1 : 0)) * weight;
        for (const feature of row) gradient[feature * classes + k] = (gradient[feature * classes + k] ?? 0) + slope;
      }
    }
    const next = new Float64Array(size);
    let uphill = 0;
    for (let at = 0; at < size; at++) {
      const pulled = free !== undefined && Math.floor(at / classes) === free ? 0 : 1;
      const moved = (ahead[at] ?? 0) - step * ((gradient[at] ?? 0) + pulled * l2 * (ahead[at] ?? 0));
      const shrink = pulled * step * l1;
      next[at] = moved > shrink ? moved - shrink : moved < -shrink ? moved + shrink : 0;
      uphill += ((ahead[at] ?? 0) - (next[at] ?? 0)) * ((next[at] ?? 0) - (weights[at] ?? 0));
    }
    const nextMomentum = uphill > 0 ? 1 : (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
    const carry = uphill > 0 ? 0 : (momentum - 1) / nextMomentum;
    for (let at = 0; at < size; at++) ahead[at] = (next[at] ?? 0) + carry * ((next[at] ?? 0) - (weights[at] ?? 0));
    weights = next;
    momentum = nextMomentum;
  }
  return weights;
}

/** The same for yes and no: one weight for each feature. */
export function fitLogistic(
  examples: Examples,
  labels: readonly boolean[],
  { features, l2, l1, rounds, free, importance }: Omit<FitOptions, 'classes'>,
): Float64Array {
  let weights = new Float64Array(features);
  const ahead = new Float64Array(features);
  const gradient = new Float64Array(features);
  const count = examples.length;
  const meanLength = examples.reduce((sum, row) => sum + row.length, 0) / count;
  const step = 1 / (0.25 * meanLength * 1.5 + l2);
  let momentum = 1;
  for (let round = 0; round < rounds; round++) {
    gradient.fill(0);
    for (let at = 0; at < count; at++) {
      const row = examples[at] as readonly number[];
      let score = 0;
      for (const feature of row) score += ahead[feature] ?? 0;
      const slope = ((1 / (1 + Math.exp(-score)) - (labels[at] ? 1 : 0)) * (importance?.[at] ?? 1)) / count;
      for (const feature of row) gradient[feature] = (gradient[feature] ?? 0) + slope;
    }
    const next = new Float64Array(features);
    let uphill = 0;
    for (let at = 0; at < features; at++) {
      const pulled = at === free ? 0 : 1;
      const moved = (ahead[at] ?? 0) - step * ((gradient[at] ?? 0) + pulled * l2 * (ahead[at] ?? 0));
      const shrink = pulled * step * l1;
      next[at] = moved > shrink ? moved - shrink : moved < -shrink ? moved + shrink : 0;
      uphill += ((ahead[at] ?? 0) - (next[at] ?? 0)) * ((next[at] ?? 0) - (weights[at] ?? 0));
    }
    const nextMomentum = uphill > 0 ? 1 : (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
    const carry = uphill > 0 ? 0 : (momentum - 1) / nextMomentum;
    for (let at = 0; at < features; at++) ahead[at] = (next[at] ?? 0) + carry * ((next[at] ?? 0) - (weights[at] ?? 0));
    weights = next;
    momentum = nextMomentum;
  }
  return weights;
}
