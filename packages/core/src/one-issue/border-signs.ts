import type { Border } from './borders.ts';
import { countBits, cue, sizeOf } from './cues.ts';
import type { TextParts } from './text-parts.ts';
import { categories } from './text-analysis.ts';

/** What is known of the problem that would end at a border: all words since the last cut. */
export interface Before {
  /** Its first word. */
  from: number;
  /** Its cues and the groups of the things that it names. */
  cues: number;
  things: number;
  words: number;
  readonly stems: Set<number>;
}

/**
 * Tells everything that can be seen at a border: of which kind it is, and its number. What each is worth is learned.
 *
 * | kind | what |
 * | --- | --- |
 * | `j` `l` | how the border is marked (9: a list mark), the first connecting word |
 * | `k` | what is said before and after: a failure, an errand, a question … |
 * | `o` | what is said right after, with how the border is marked and joined |
 * | `g` | things named in the clause against those before; with what is claimed of them |
 * | `s` | how many sentences there are in all |
 * | `c` | how the clause ends that begins here |
 * | `u` | whether what comes is about the same as what was, and how surely |
 * | `+` | how many words are new |
 * | `w` `v` | how many words are in the clause after, in the problem before |
 * | `F` `A` | stems: the first two, the new ones in the sentence |
 */
export function tellSigns(
  { words, borders, spoken, sentences }: TextParts,
  { lead, body, join, listed, clauseEnd, sentenceEnd, thingsAfter }: Border,
  before: Before,
  sign: (kind: string, seen: number) => unknown,
): void {
  const mark = listed ? 9 : join;
  const soft = Number(mark < 2);
  const first = words[lead];
  const joined = lead === body || !first ? 0 : first.low.length > 1 ? 1 : first.low.charCodeAt(0);
  sign('j', mark);
  sign('l', joined && (first?.stem ?? 0));
  sign('n', mark + 10 * joined);

  let fresh = 0;
  let cues = 0;
  let clauseCues = 0;
  let clauseThings = 0;
  for (let at = body; at < clauseEnd || at < sentenceEnd; at++) {
    const word = words[at];
    if (!word) break;
    if (at < clauseEnd) {
      clauseCues |= word.cues;
      clauseThings |= word.things;
      if (at < body + 2) sign('F', word.stem);
    }
    if (at >= sentenceEnd) continue;
    cues |= word.cues;
    if (before.stems.has(word.stem)) continue;
    sign('A', word.stem);
    if (word.low.length > 3) fresh++;
  }
  const said = saidBy(before.cues);
  const next = saidBy(clauseCues);
  sign('k', said + 10 * saidBy(cues));
  sign('o', next + 10 * mark + 100 * joined);

  const things = thingsOf(clauseThings, before.things);
  sign('g', things + 10 * soft);
  sign('g', 20 + things + 10 * claims(next) + (said && 40));
  sign('e', sizeOf(countBits(before.things)) + 10 * sizeOf(countBits(thingsAfter & ~before.things)));
  sign('s', sizeOf(sentences));
  sign('b', sizeOf(borders.length));
  sign('c', mark + 10 * (words[clauseEnd]?.join ?? 9));
  sign('u', agreement(spoken, before.from, lead, body, sentenceEnd));
  sign('+', sizeOf(fresh));
  sign('w', sizeOf(clauseEnd - body) + 10 * Math.min(mark, 2 + 7 * Number(listed)));
  sign('v', sizeOf(before.words) + 10 * soft);
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
function agreement(spoken: TextParts['spoken'], from: number, lead: number, body: number, end: number): number {
  const gained = (column: number, start: number, stop: number) =>
    (spoken[stop]?.[column] ?? 0) - (spoken[start]?.[column] ?? 0);
  let top = -Infinity;
  let topBefore = -Infinity;
  let was = 0;
  const comes = categories.map((_, column) => {
    const before = gained(column, from, lead);
    const score = gained(column, body, end);
    topBefore = Math.max(topBefore, before);
    if (score > top) {
      top = score;
      was = before;
    }
    return score;
  });
  let sum = 0;
  for (const score of comes) sum += Math.exp(score - top);
  return 2 * Math.floor(10 / sum) + Number(was === topBefore);
}
