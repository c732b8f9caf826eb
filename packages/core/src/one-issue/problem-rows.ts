import { eachBit } from './cues.ts';
import type { Said } from './facts.ts';
import { placeOf } from './names.ts';
import type { Span } from './spans.ts';
import type { TextParts } from './text-parts.ts';
import { tellPlaces } from './text-parts.ts';

/**
 * What a problem is known by when its category and its gravity are asked: what its words are known by, and of the whole
 * the cues of its first two words (`^`), a question mark (`?`), phrases (`~`).
 */
export function rowsOfProblem({ folded, words }: TextParts, { start, end, from, to }: Span, said: Said): Set<number> {
  const all = new Set<number>();
  let head = 0;
  for (let at = from; at < to; at++) {
    tellPlaces(words, at, (place) => all.add(place));
    if (at < from + 2) head |= words[at]?.cues ?? 0;
  }
  eachBit(head, (bit) => all.add(placeOf('^', bit)));
  if (folded.slice(start, end).includes('?')) all.add(placeOf('?', 0));
  said.forEach((isSaid, at) => isSaid && all.add(placeOf('~', at)));
  return all;
}

/** Which phrases a problem holds. */
export function saidIn({ folded, lexicon }: TextParts, { start, end }: Pick<Span, 'start' | 'end'>): Said {
  const text = folded.slice(start, end);
  return lexicon.phrases.map((phrase) => phrase.test(text));
}
