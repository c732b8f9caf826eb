import type { Border } from './borders.ts';
import type { TextParts } from './text-parts.ts';

/** A stretch of a text, in UTF-16 code units, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** Its words: the first, and the one after the last. */
  readonly from: number;
  readonly to: number;
}

/**
 * The problems between cuts, without what joins them: greetings, connecting words, list marks. Without a cut the one
 * problem is the whole text.
 */
export function spansOf({ text, words, borders }: TextParts, cuts: readonly Border[]): Span[] {
  if (cuts.length === 0) return [{ start: 0, end: text.length, from: 0, to: words.length }];
  return [...borders.slice(0, 1), ...cuts].map(({ body }, at) => {
    const to = cuts[at]?.lead ?? words.length;
    return {
      start: openedAt(text, words[body]?.start ?? 0),
      end: closedAt(text, words[to - 1]?.end ?? text.length),
      from: body,
      to,
    };
  });
}

/** Takes in a quotation mark or bracket that opens right before. */
function openedAt(text: string, start: number): number {
  return start > 0 && '«"“(['.includes(text.charAt(start - 1)) ? start - 1 : start;
}

/** Takes in the punctuation that ends a sentence, a few characters at most. */
function closedAt(text: string, end: number): number {
  let at = end;
  while (at < text.length && at < end + 4 && '.!?…»"”)]'.includes(text.charAt(at))) at++;
  return at;
}
