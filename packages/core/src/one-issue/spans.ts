import { cue } from './cues.ts';
import type { TextParts } from './text-parts.ts';

/** A stretch of a text, in UTF-16 code units, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** Its words: the first, and the one after the last. */
  readonly from: number;
  readonly to: number;
}

const courtesy = cue('P');

/**
 * The problems between cuts, without what joins them: greetings, connecting words, list marks. Without a cut the one
 * problem is the whole text.
 */
export function spansOf(parts: TextParts, cuts: readonly number[]): Span[] {
  const { text, words, borders } = parts;
  if (cuts.length === 0) return [{ start: 0, end: text.length, from: 0, to: words.length }];
  return [firstBorder(parts, cuts[0] ?? 0), ...cuts].map((border, index) => {
    const next = cuts[index];
    const from = borders[border]?.body ?? 0;
    const to = next === undefined ? words.length : (borders[next]?.lead ?? from);
    return {
      start: openedAt(text, words[from]?.start ?? 0),
      end: closedAt(text, words[to - 1]?.end ?? text.length),
      from,
      to,
    };
  });
}

/** Steps over «Здравствуйте!», but never over all before the first cut. */
function firstBorder({ borders, words, cues }: TextParts, firstCut: number): number {
  let border = 0;
  while (border + 1 < firstCut) {
    const [from, to] = [borders[border]?.body ?? 0, borders[border + 1]?.lead ?? words.length];
    if (to - from > 4 || !((cues[from] ?? 0) & courtesy)) break;
    border++;
  }
  return border;
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
