import { cue, cueNames } from './cues.ts';
import type { Model } from './model.ts';
import { beginningPlace, numberAfter, numberOf } from './names.ts';

/**
 * What lies between two words, the stronger the higher: nothing but space, a comma, a bracket, a dash, a colon, a
 * semicolon, the end of a sentence, a new line, an empty line.
 */
export type Join = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** A word or a number of a text, folded. */
export interface Word {
  /** Where it begins, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly low: string;
  /** What stands before it, and how it is joined to the word before by that. */
  readonly gap: string;
  readonly join: Join;
  /** The number of what is left of it when its ending is forgotten; what the learned weights are kept by. */
  readonly stem: number;
  /** The cues that it is, as bits. */
  readonly cues: number;
  /** The groups of things that it names, as bits. */
  readonly things: number;
}

/** Longer words differ in their endings more than in their meaning. */
const stemLength = 5;

/** Word lists know words by beginnings as long as this. */
const shortest = 3;
const longest = 7;

/** The letters from «а» to «я», one byte each instead of two: the word lists are much of what is shipped. */
const letters = 'ABVGDEJZIYKLMNOPRSTUFHCQWXqyxeua';

/**
 * A text in one case, «ё» as «е», with capital letters of the Latin alphabet for Russian ones, so that «Печать» is
 * `PEQATx`. Every character keeps its place. Word lists and expressions are folded the same way when they are made.
 */
export function fold(text: string): string {
  // The one letter that grows when it is made small; places matter more than it does.
  const low = text.replace(/İ/g, 'I').toLowerCase();
  let folded = '';
  for (let at = 0; at < low.length; at++) {
    const letter = low.charCodeAt(at) - 0x430;
    folded += letter === 33 ? 'E' : (letters[letter] ?? low.charAt(at));
  }
  return folded;
}

/** Which cues the endings of the lexicon are. */
const endingCues = [cue('R'), cue('A')];

/** The words of a folded text, in order, with what can be told of each by itself. «Во вторых» is one, as «во-вторых». */
export function wordsOf(folded: string, { classes, lexicon }: Pick<Model, 'classes' | 'lexicon'>): Word[] {
  const words: Word[] = [];
  let last = 0;
  for (const { 0: written, index } of folded.matchAll(/(?:VO?(?:-| (?=\w{4}yH)))?[\p{L}\p{N}\xAD]+/gu)) {
    const low = written.replace(' ', '-').replace(/\xAD/g, '');
    let cues = 0;
    let things = 0;
    const look = (beginning: number) => {
      const one = classes.get(beginningPlace(beginning)) ?? -1;
      if (one >= cueNames.length) things |= 1 << (one - cueNames.length);
      else if (one >= 0) cues |= 1 << one;
    };
    let number = numberOf('');
    let stem = 0;
    for (let at = 0; at < low.length && at < longest; at++) {
      number = numberAfter(number, low.charCodeAt(at));
      if (at < stemLength) stem = number;
      if (at + 1 >= shortest) look(number);
    }
    // Whole words stand in the lists with a `$` behind them.
    if (low.length <= longest) look(numberAfter(number, 36));
    lexicon.endings.forEach((ending, at) => {
      if (ending.test(low)) cues |= endingCues[at] ?? 0;
    });
    // Numbers differ in every message: only that there is one says anything.
    if (/^\d/.test(low)) stem = numberOf('%');
    const end = index + written.length;
    const gap = gapOf(folded, last, index);
    // An initial is neither «а» nor «и».
    if (/^[A-Z]$/.test(low) && folded.startsWith('.', end)) cues = 0;
    words.push({
      start: index,
      end,
      low,
      gap,
      join: words.length ? joinOf(gap) : 8,
      stem,
      cues,
      things,
    });
    last = end;
  }
  return words;
}

/** What stands before a word; of a very long gap its two ends, so that no expression has much to look at. */
function gapOf(text: string, from: number, to: number): string {
  return to - from > 40 ? text.slice(from, from + 20) + text.slice(to - 20, to) : text.slice(from, to);
}

/** From an empty line down to a comma, see `Join`. */
const joins = [/\n\s*\n/, /[\n\r]/, /[!?…]|[.]["»”)\]]*\s/, /;/, /:\s/, /\s[-/]+\s|[–—→+]/, /[()]/, /,/];

function joinOf(gap: string): Join {
  const found = gap === ' ' ? -1 : joins.findIndex((join) => join.test(gap));
  return (found < 0 ? 0 : 8 - found) as Join;
}
