import type { Model } from './model.ts';
import { beginningPlace, numberAfter, numberOf } from './names.ts';
import type { Word } from './words.ts';

/**
 * What single words give away, one bit each: that something fails, a negation, an errand, a question, a wish, a step of
 * one's own, an attempt, something named before, what the screen says, courtesy, an errand that any message holds, many,
 * a border with nothing before it. The lists are in the training tool.
 */
export const cueNames = 'FNRQWATDOPGMB';

/** The bit of a cue. */
export function cue(name: string): number {
  return 1 << cueNames.indexOf(name);
}

/** Which cues the endings are. */
const endingCues = [cue('R'), cue('A')];

/** Beginnings are as long as this. */
const [shortest, longest] = [3, 7];

/** The cues of every word and the groups of the things it names, as bits: by all its beginnings, and itself with `$`. */
export function classesOf(
  words: readonly Word[],
  { classes, lexicon }: Pick<Model, 'classes' | 'lexicon'>,
): [cues: number[], things: number[]] {
  const all: [number[], number[]] = [[], []];
  for (const { low } of words) {
    const bits: [number, number] = [0, 0];
    const look = (number: number) => {
      const one = classes.get(beginningPlace(number)) ?? -1;
      if (one >= cueNames.length) bits[1] |= 1 << (one - cueNames.length);
      else if (one >= 0) bits[0] |= 1 << one;
    };
    let number = numberOf('');
    for (let at = 0; at < low.length && at < longest; at++) {
      number = numberAfter(number, low.charCodeAt(at));
      if (at + 1 >= shortest) look(number);
    }
    if (low.length <= longest) look(numberAfter(number, 36));
    for (const [at, ending] of lexicon.endings.entries()) if (ending.test(low)) bits[0] |= endingCues[at] ?? 0;
    all[0].push(bits[0]);
    all[1].push(bits[1]);
  }
  return all;
}

/** All that stands in a stretch of words. */
export function allBits(bits: readonly number[], from: number, to: number): number {
  let all = 0;
  for (let at = from; at < to; at++) all |= bits[at] ?? 0;
  return all;
}

/** How many bits are set. */
export function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left; left &= left - 1) count++;
  return count;
}

/** A small number by its size: 0, 1, 2, 3, then by halves of a doubling, up to 8. Sizes matter, not units. */
export function sizeOf(count: number): number {
  return Math.min(8, count < 4 ? count : Math.floor(Math.log2(count) * 1.5) + 1);
}
