import { cueNames } from './cues.ts';
import { biasRow } from './model.ts';
import type { Word } from './words.ts';

/**
 * What a problem is known by when its category and its gravity are asked: its stems, `#` with the cues found anywhere in
 * it, `^` with those of its first two words, `#?` for a question mark.
 */
export function rowsOfProblem(text: string, words: readonly Word[], cues: readonly number[]): Set<string> {
  const rows = new Set([biasRow]);
  let [all, head] = [0, 0];
  for (const [at, { stem }] of words.entries()) {
    rows.add(stem);
    all |= cues[at] ?? 0;
    if (at < 2) head |= cues[at] ?? 0;
  }
  for (const [bit, name] of cueNames.entries()) {
    if ((all >> bit) & 1) rows.add('#' + name);
    if ((head >> bit) & 1) rows.add('^' + name);
  }
  if (text.includes('?')) rows.add('#?');
  rows.add('#' + Math.min(6, Math.floor(Math.log2(words.length + 1))));
  return rows;
}
