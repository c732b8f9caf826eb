import type { Border } from './borders.ts';
import { cue, sizeOf } from './cues.ts';
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
 * | `j` `L` | how the border is marked (9: a list mark), the first connecting word |
 * | `n` | how it is marked, with whether and how it is joined |
 * | `k` | what is said before and after: a failure, an errand, a question … |
 * | `g` | things named in the clause against those before; with what is claimed of them |
 * | `s` `l` | how many sentences there are in all; how many items of lists, how many of them steps |
 * | `c` | how the clause ends that begins here |
 * | `u` `p` | how surely it is known what comes is about and whether that is what was; both categories |
 * | `f` | how many words are new |
 * | `w` `v` `r` | how many words are in the clause after, in the problem before; before and in all that is left |
 * | `F` | the first two stems |
 *
 * Kinds in capitals are about words, of which there are many, and have their own slots.
 */
export function tellSigns(
  { words, spoken, sentences, items, steps }: TextParts,
  { lead, body, join, listed, clauseEnd, sentenceEnd }: Border,
  before: Before,
  sign: (kind: string, seen: number) => unknown,
): void {
  const mark = listed ? 9 : join;
  const soft = Number(mark < 2);
  const first = words[lead];
  const joined = lead === body || !first ? 0 : first.low.length > 1 ? 1 : first.low.charCodeAt(0);
  sign('j', mark);
  sign('L', joined && (first?.stem ?? 0));
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
    if (word.low.length > 3 && !before.stems.has(word.stem)) fresh++;
  }
  const said = saidBy(before.cues);
  const next = saidBy(clauseCues);
  sign('k', said + 10 * saidBy(cues));

  const things = thingsOf(clauseThings, before.things);
  sign('g', things + 10 * soft);
  sign('g', 20 + things + 10 * claims(next) + (said && 40));
  sign('s', sizeOf(sentences));
  sign('l', items && (listed ? 50 : 100) + 10 * Math.min(4, items) + Math.min(3, steps));
  sign('c', mark + 10 * (words[clauseEnd]?.join ?? 9));
  const coming = gained(spoken, body, sentenceEnd);
  const comes = topOf(coming);
  const was = topOf(gained(spoken, before.from, lead));
  sign('u', 2 * Math.floor(10 * surenessOf(coming, comes)) + Number(was === comes));
  sign('p', was * 16 + comes);
  sign('f', sizeOf(fresh));
  sign('w', sizeOf(clauseEnd - body) + 10 * Math.min(mark, 2 + 7 * Number(listed)));
  sign('v', sizeOf(before.words) + 10 * soft);
  sign('r', sizeOf(before.words) + 10 * sizeOf(words.length - lead) + 100 * Number(mark > 4));
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

/** By category: how much words speak for it. */
function gained(spoken: TextParts['spoken'], from: number, to: number): number[] {
  return categories.map((_, column) => (spoken[to]?.[column] ?? 0) - (spoken[from]?.[column] ?? 0));
}

function topOf(scores: readonly number[]): number {
  return scores.indexOf(Math.max(...scores));
}

/** How likely the category is that scores highest, 0 to 1. */
function surenessOf(scores: readonly number[], top: number): number {
  return 1 / scores.reduce((sum, score) => sum + Math.exp(score - (scores[top] ?? 0)), 0);
}
