/**
 * What single words give away, one bit each: that something fails, a negation, an errand, a question, a wish, a step of
 * one's own, an attempt, something named before, what the screen says, courtesy, an errand that any message holds, many,
 * a border with nothing before it. The lists are in the training tool.
 */
export const cueNames = 'FNRQWATDOPGMBLK';

/** The bit of a cue. */
export function cue(name: string): number {
  return 1 << cueNames.indexOf(name);
}

/** A small number by its size: 0, 1, 2, 3, then by halves of a doubling, up to 8. Sizes matter, not units. */
export function sizeOf(count: number): number {
  return Math.min(8, count < 4 ? count : Math.floor(Math.log2(count) * 1.5) + 1);
}

/** The numbers of the bits that are set. */
export function eachBit(bits: number, take: (bit: number) => void): void {
  for (let left = bits; left; left &= left - 1) take(31 - Math.clz32(left & -left));
}
