import type { Said } from './facts.ts';
import { cue, cueNames, sizeLetter } from './cues.ts';
import type { Span } from './spans.ts';
import type { TextParts } from './text-parts.ts';

/**
 * What a problem is known by when its category and its gravity are asked: its stems, `#` with the cues found anywhere in
 * it, `^` with those of its first two words, `@` with the groups of the things named, `#?` for a question mark, `=` with
 * its length.
 */
export function rowsOfProblem(
  { folded, words, cues, objects }: TextParts,
  { start, end, from, to }: Span,
  said: Said,
): Set<string> {
  const rows = new Set(['=' + sizeLetter(to - from)]);
  let [all, head, things] = [0, 0, 0];
  for (let at = from; at < to; at++) {
    rows.add(words[at]?.stem ?? '');
    all |= cues[at] ?? 0;
    things |= objects[at] ?? 0;
    if (at < from + 2) head |= cues[at] ?? 0;
  }
  for (let bit = 0; bit < 32; bit++) {
    const name = cueNames.charAt(bit);
    if ((all >> bit) & 1) rows.add('#' + name);
    if ((head >> bit) & 1) rows.add('^' + name);
    if ((things >>> bit) & 1) rows.add('@' + bit);
  }
  if (folded.slice(start, end).includes('?')) rows.add('#?');
  for (const [at, isSaid] of said.entries()) if (isSaid) rows.add('~' + at);
  if (things & 1024 && all & cue('M')) rows.add('~');
  return rows;
}

/** Which phrases a problem holds. */
export function saidIn({ folded, lexicon }: TextParts, { start, end }: Span): Said {
  const text = folded.slice(start, end);
  return lexicon.phrases.map((phrase) => phrase.test(text));
}
