import { numberOf } from './names.ts';

/** A word or a number of a text, folded. */
export interface Word {
  /** Where it begins, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly low: string;
  /** The number of what is left of it when its ending is forgotten; what the learned weights are kept by. */
  readonly stem: number;
}

/** Longer words differ in their endings more than in their meaning. */
const stemLength = 5;

/** The letters from «а» to «я», one byte each instead of two: the word lists are much of what is shipped. */
const letters = 'ABVGDEJZIYKLMNOPRSTUFHCQWXqyxeua';

/**
 * A text in one case, «ё» as «е», with capital letters of the Latin alphabet for Russian ones, so that «Печать» is
 * `PEQATx`. Every character keeps its place. Word lists and expressions are folded the same way when they are made.
 */
export function fold(text: string): string {
  const low = text.toLowerCase();
  // A few letters of other alphabets grow when they are made small; places matter more than they do.
  return (low.length === text.length ? low : text).replace(
    /[а-яё]/g,
    (letter) => letters[letter.charCodeAt(0) - 0x430] ?? 'E',
  );
}

/** The words of a folded text, in order. Everything between them is read from the text by its place. */
export function wordsOf(folded: string): Word[] {
  return Array.from(folded.matchAll(/[\p{L}\p{N}]+/gu), ({ 0: low, index }) => ({
    start: index,
    end: index + low.length,
    low,
    // Numbers differ in every message: only that there is one says anything.
    stem: numberOf(/^\d/.test(low) ? '%' : low.slice(0, stemLength)),
  }));
}
