/** Weights are kept as one printable character each; `P` is nothing. Finer steps score no better. */
const step = 0.25;
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

/** Names in order, each as the number of characters it shares with the one before and the rest. They hold no digits. */
export function packNames(names: readonly string[]): string {
  return names
    .map((name, at) => {
      const last = names[at - 1] ?? '';
      let shared = 0;
      while (shared < 9 && shared < last.length && last[shared] === name[shared]) shared++;
      return shared + name.slice(shared);
    })
    .join('');
}

/** The names again. */
export function unpackNames(packed: string): string[] {
  let name = '';
  return Array.from(
    packed.matchAll(/(\d)(\D*)/g),
    ([, shared, rest = '']) => (name = name.slice(0, Number(shared)) + rest),
  );
}
