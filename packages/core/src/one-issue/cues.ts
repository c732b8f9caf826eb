import type { Lexicon } from './model.ts';
import type { Word } from './words.ts';

/**
 * What single words give away, one bit each: that something fails, a negation, an errand, a question, a wish, a step of
 * one's own, an attempt, something named before, what the screen says, courtesy, an errand that any message holds, many. The lists are in the training tool.
 */
export const cueNames = 'FNRQWATDOPGM';

/** The bit of a cue. */
export function cue(name: string): number {
  return 1 << cueNames.indexOf(name);
}

/** The cues of every word, as bits. Each different word is looked at once. */
export function cuesOf(words: readonly Word[], { cues }: Lexicon): number[] {
  const known = new Map<string, number>();
  return words.map(({ low }) => {
    let bits = known.get(low);
    if (bits === undefined) {
      bits = cues.reduce((sum, pattern, bit) => (pattern.test(low) ? sum | (1 << bit) : sum), 0);
      known.set(low, bits);
    }
    return bits;
  });
}

/** All that stands in a stretch of words. */
export function allBits(bits: readonly number[], from: number, to: number): number {
  let all = 0;
  for (let at = from; at < to; at++) all |= bits[at] ?? 0;
  return all;
}

/** A small number as a letter: 0, 1, 2, 3, then by halves of a doubling. Sizes matter, not units. */
export function sizeLetter(count: number): string {
  return 'abcdefghi'.charAt(Math.min(8, count < 4 ? count : Math.floor(Math.log2(count) * 1.5) + 1));
}
