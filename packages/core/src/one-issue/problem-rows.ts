import { allBits, cue, cueNames } from './cues.ts';
import type { Said } from './facts.ts';
import { placeOf } from './names.ts';
import type { Span } from './spans.ts';
import type { TextParts } from './text-parts.ts';

/** The group of the national registers: that exchange with them has stopped is told by their name and many documents. */
const registers = 1 << 10;

/** Which of the phrases tells a number of documents, people, cabinets. */
const many = 5;

/**
 * What a problem is known by when its category and its gravity are asked: what its words are known by, and of the whole
 * the cues of its first two words (`^`), a question mark (`?`), phrases (`~`).
 */
export function rowsOfProblem(
  { folded, cues, objects, rows }: TextParts,
  { start, end, from, to }: Span,
  said: Said,
): Set<number> {
  const all = new Set(rows.slice(from, to).flat());
  const head = allBits(cues, from, Math.min(to, from + 2));
  for (let bit = 0; bit < cueNames.length; bit++) if ((head >> bit) & 1) all.add(placeOf('^', bit));
  if (folded.slice(start, end).includes('?')) all.add(placeOf('?', 0));
  for (const [at, isSaid] of said.entries()) if (isSaid) all.add(placeOf('~', at));
  if (allBits(objects, from, to) & registers && (said[many] || allBits(cues, from, to) & cue('M')))
    all.add(placeOf('?', 1));
  return all;
}

/** Which phrases a problem holds. */
export function saidIn({ folded, lexicon }: TextParts, { start, end }: Pick<Span, 'start' | 'end'>): Said {
  const text = folded.slice(start, end);
  return lexicon.phrases.map((phrase) => phrase.test(text));
}
