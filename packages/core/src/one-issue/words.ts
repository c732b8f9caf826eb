/** A word or a number of a text. */
export interface Word {
  /** Where it begins, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** In small letters, «ё» as «е». */
  readonly low: string;
  /** What is left of it when its ending is forgotten; what the learned weights are kept by. */
  readonly stem: string;
}

/** Longer words differ in their endings more than in their meaning; five letters was the best of four to seven. */
const stemLength = 5;

/** A text as words, in order. Everything between them is read from the text by its place. */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), ({ 0: word, index }) => {
    const low = word.toLowerCase().replaceAll('ё', 'е');
    return { start: index, end: index + word.length, low, stem: stemOf(low) };
  });
}

/** Numbers differ in every message: only whether there is one says anything. */
function stemOf(low: string): string {
  return /^\d/.test(low) ? '0' : low.slice(0, stemLength);
}
