/** Weights are kept as one printable character each, in steps of a tenth; `P` is nothing. Finer steps score no better. */
const step = 0.1;
const zero = 80;
const most = 45;

/** The weight that a character code stands for. */
export function weightOf(code: number): number {
  return (code - zero) * step;
}

/** The character of a weight, the nearest there is. */
export function characterOf(weight: number): string {
  return String.fromCharCode(zero + Math.max(-most, Math.min(most, Math.round(weight / step))));
}
