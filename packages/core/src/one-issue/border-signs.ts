import { allBits, countBits, cue, sizeOf } from './cues.ts';
import type { TextParts } from './text-parts.ts';
import { categories } from './text-analysis.ts';

/** What is known of the problem that would end at a border: all words since the last cut. */
export interface Before {
  /** Its first word. */
  from: number;
  cues: number;
  objects: number;
  words: number;
  readonly stems: Set<number>;
}

/**
 * Tells everything that can be seen at a border: of which kind it is, and its number. What each is worth is learned.
 *
 * | kind | what |
 * | --- | --- |
 * | `j` `l` `n` | how the border is marked (9: a list mark), the first connecting word, both |
 * | `k` | what is said before and after: a failure, an errand, a question … |
 * | `o` | what is said right after, with how the border is marked and joined |
 * | `g` | things named in the clause against those before; with what is claimed of them |
 * | `e` | how many things are named before, how many others from here on |
 * | `d` `s` `b` | how many things, sentences and borders there are in all |
 * | `u` | whether what comes is about the same as what was, and how surely |
 * | `+` | how many words are new |
 * | `w` `v` | how many words are in the clause after, in the problem before |
 * | `F` `A` | stems: the first two, the new ones in the sentence |
 */
export function tellSigns(
  parts: TextParts,
  index: number,
  before: Before,
  sign: (kind: string, seen: number) => unknown,
): void {
  const { words, borders, cues, objects } = parts;
  const { lead = 0, body = 0, join = 0, listed = false } = borders[index] ?? {};
  const clauseEnd = borders[index + 1]?.lead ?? words.length;
  const sentenceEnd = parts.sentenceEnds[index] ?? clauseEnd;

  const mark = listed ? 9 : join;
  const soft = Number(mark < 2);
  const first = words[lead];
  const joined = lead === body || !first ? 0 : first.low.length > 1 ? 1 : first.low.charCodeAt(0);
  sign('j', mark);
  sign('l', joined && (first?.stem ?? 0));
  sign('n', mark + 10 * joined);

  const said = saidBy(before.cues);
  const next = saidBy(allBits(cues, body, clauseEnd));
  const after = saidBy(allBits(cues, body, sentenceEnd));
  sign('k', said + 10 * after);
  sign('o', next + 10 * mark + 100 * joined);

  const things = thingsOf(allBits(objects, body, clauseEnd), before.objects);
  sign('g', things + 10 * soft);
  sign('g', 20 + things + 10 * claims(next) + (said && 40));
  const later = parts.objectsAfter[index] ?? 0;
  sign('e', sizeOf(countBits(before.objects)) + 10 * sizeOf(countBits(later & ~before.objects)));
  sign('d', sizeOf(countBits(later | before.objects | allBits(objects, 0, before.from))));
  sign('s', sizeOf(parts.sentenceCount));
  sign('b', sizeOf(borders.length));
  sign('u', agreement(parts, before.from, lead, body, sentenceEnd));

  let fresh = 0;
  for (let at = body; at < sentenceEnd; at++) {
    const { low = '', stem = 0 } = words[at] ?? {};
    if (before.stems.has(stem)) continue;
    sign('A', stem);
    if (low.length > 3) fresh++;
  }
  sign('+', sizeOf(fresh));
  sign('w', sizeOf(clauseEnd - body) + 10 * Math.min(mark, 2 + 7 * Number(listed)));
  sign('v', sizeOf(before.words) + 10 * soft);
  for (let at = body; at < Math.min(body + 2, clauseEnd); at++) sign('F', words[at]?.stem ?? 0);
}

/** What may be said, the first that is found: an attempt, a wish, an errand, a question, a failure … */
const sayings = [...'TWRQGFNOA'].map(cue);

/** The one thing that is said, counted from 1; nothing is 0. */
function saidBy(bits: number): number {
  return 1 + sayings.findIndex((saying) => bits & saying);
}

/** Whether somebody claims something: an errand, a question, a wish, a failure. */
function claims(said: number): number {
  return Number(said > 1 && said < 8);
}

/** No thing named, the first one, the same as before, new ones beside the same, only new ones. */
function thingsOf(after: number, before: number): number {
  if (!before) return after ? 1 : 0;
  if (!after) return 2;
  if (!(after & before)) return 3;
  return after & ~before ? 4 : 5;
}

/** How sure it is in tenths what comes is about, doubled, and one more if that is what was spoken of before. */
function agreement({ spoken }: TextParts, from: number, lead: number, body: number, end: number): number {
  const between = (start: number, stop: number) =>
    categories.map((_, column) => (spoken[stop]?.[column] ?? 0) - (spoken[start]?.[column] ?? 0));
  const [was, comes] = [between(from, lead), between(body, end)];
  const top = Math.max(...comes);
  const same = was[comes.indexOf(top)] === Math.max(...was);
  return 2 * Math.floor(10 / comes.reduce((sum, score) => sum + Math.exp(score - top), 0)) + Number(same);
}
