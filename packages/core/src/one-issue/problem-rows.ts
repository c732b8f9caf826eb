import { cue, cueNames, sizeLetter } from './cues.ts';
import { bias } from './model.ts';
import type { Span } from './spans.ts';
import type { TextParts } from './text-parts.ts';

/**
 * What a problem is known by when its category and its gravity are asked: its stems, `#` with the cues found anywhere in
 * it, `^` with those of its first two words, `@` with the groups of the things named, `#?` for a question mark, `=` with
 * its length.
 */
export function rowsOfProblem(
  { folded, words, cues, objects, lexicon }: TextParts,
  { start, end, from, to }: Span,
): Set<string> {
  const rows = new Set([bias, '=' + sizeLetter(to - from)]);
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
    if ((things >>> bit) & 1) rows.add('@' + String.fromCharCode(65 + bit));
  }
  const text = folded.slice(start, end);
  if (text.includes('?')) rows.add('#?');
  for (const [at, words] of [...lexicon.gravities, ...lexicon.scopes].entries())
    if (words.test(text)) rows.add('~' + String.fromCharCode(65 + at));
  if (things & 1024 && all & cue('M')) rows.add('~~');
  return rows;
}
