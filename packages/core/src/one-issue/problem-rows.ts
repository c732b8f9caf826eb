import { cue, eachBit } from './cues.ts';
import type { Said } from './facts.ts';
import { placeOf } from './names.ts';
import type { Span } from './spans.ts';
import type { TextParts } from './text-parts.ts';
import { tellPlaces } from './text-parts.ts';

/** The group of the national registers: that exchange with them has stopped is told by their name and many documents. */
const registers = 1 << 10;

/** Which of the phrases tells a number of documents, people, cabinets. */
const many = 5;

/**
 * What a problem is known by when its category and its gravity are asked: what its words are known by, and of the whole
 * the cues of its first two words (`^`), a question mark (`?`), phrases (`~`).
 */
export function rowsOfProblem({ folded, words }: TextParts, { start, end, from, to }: Span, said: Said): Set<number> {
  const all = new Set<number>();
  let [head, cues, things] = [0, 0, 0];
  for (let at = from; at < to; at++) {
    tellPlaces(words, at, (place) => all.add(place));
    cues |= words[at]?.cues ?? 0;
    things |= words[at]?.things ?? 0;
    if (at < from + 2) head = cues;
  }
  eachBit(head, (bit) => all.add(placeOf('^', bit)));
  if (folded.slice(start, end).includes('?')) all.add(placeOf('?', 0));
  said.forEach((isSaid, at) => isSaid && all.add(placeOf('~', at)));
  if (things & registers && (said[many] || cues & cue('M'))) all.add(placeOf('?', 1));
  return all;
}

/** Which phrases a problem holds. */
export function saidIn({ folded, lexicon }: TextParts, { start, end }: Pick<Span, 'start' | 'end'>): Said {
  const text = folded.slice(start, end);
  return lexicon.phrases.map((phrase) => phrase.test(text));
}
