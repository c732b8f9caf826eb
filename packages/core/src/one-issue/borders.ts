import { cue } from './cues.ts';
import type { Lexicon } from './model.ts';
import type { Word } from './words.ts';

/**
 * What lies between two words, the stronger the higher: nothing but space, a comma, a bracket, a dash, a colon, a
 * semicolon, the end of a sentence, a new line, an empty line.
 */
export type Join = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** A place where one problem may end and the next begin. */
export interface Border {
  /** The first word after it. */
  readonly lead: number;
  /** The first word after list marks and connecting words: «во-вторых», «и ещё», «P.S.». */
  readonly body: number;
  /** The strongest of what stands before the lead and within it. */
  readonly join: Join;
  /** Whether a list mark stands here: `1.`, `а)`, `—` at the beginning of a line. */
  readonly listed: boolean;
}

const bare = cue('B');

/** All borders of a folded text in order. One word after another is no border unless it connects. */
export function bordersOf(text: string, words: readonly Word[], cues: readonly number[], lexicon: Lexicon): Border[] {
  const borders: Border[] = [];
  for (let at = 0; at < words.length; at++) {
    const join = joinBefore(text, words, at);
    if (at > 0 && !join && !((cues[at] ?? 0) & bare) && !isNext(text, words[at])) continue;
    const border = borderAt(text, words, at, join, lexicon);
    borders.push(border);
    at = border.body;
  }
  return borders;
}

/** Whether a border lies within a sentence. */
export function isWeak({ join, listed }: Border): boolean {
  return !listed && join < 5;
}

/** Steps over list marks and connecting words, but never over all that is left. */
function borderAt(text: string, words: readonly Word[], lead: number, joined: Join, lexicon: Lexicon): Border {
  let body = lead;
  let join = joined;
  const gap = gapBefore(text, words, lead);
  let listed = gap.includes('\n') && /[-–—•*·]$/.test(gap.trimEnd());
  while (body < words.length - 1) {
    let next = wordAfter(lexicon.lead, text, words, body);
    if (next === body && body > lead) next = wordAfter(lexicon.going, text, words, body);
    if (next === body && (isNext(text, words[body]) || isMark(text, words, body))) {
      listed = true;
      next++;
    }
    if (next === body || next >= words.length) break;
    body = next;
    const within = joinBefore(text, words, body);
    if (within > join) join = within;
  }
  return { lead, body, join, listed };
}

/** The word after a phrase that begins at a word, or that word where the phrase does not stand there. */
function wordAfter(phrase: RegExp, text: string, words: readonly Word[], index: number): number {
  phrase.lastIndex = words[index]?.start ?? 0;
  if (!phrase.test(text)) return index;
  let next = index;
  while ((words[next]?.start ?? Infinity) < phrase.lastIndex) next++;
  return next;
}

/** `1.`, `2)`, `а)`, or a bare number that begins a line. */
function isMark(text: string, words: readonly Word[], index: number): boolean {
  const { low = '', end = 0 } = words[index] ?? {};
  if (!/^(?:\d{1,2}|[ABVGDEa-e])$/.test(low)) return false;
  if (text.startsWith(')', end)) return true;
  const join = joinBefore(text, words, index);
  return /\d/.test(low) && join > 1 && (text.startsWith('. ', end) || (text.startsWith(' ', end) && join !== 6));
}

/** `2. ` in the middle of a line, where `1. ` stood not far before. */
function isNext(text: string, word?: Word): boolean {
  return (
    !!word &&
    /^[2-9]$/.test(word.low) &&
    text.startsWith('. ', word.end) &&
    text.slice(Math.max(0, word.start - 300), word.start).includes(`${Number(word.low) - 1}. `)
  );
}

/** How a word is joined to the one before it. */
function joinBefore(text: string, words: readonly Word[], index: number): Join {
  if (index === 0) return 8;
  const gap = gapBefore(text, words, index);
  if (gap === ' ') return 0;
  if (/\n\s*\n/.test(gap)) return 8;
  if (/[\n\r]/.test(gap)) return 7;
  if (/[!?…]|[.]["»”)\]]*\s/.test(gap)) return 6;
  if (gap.includes(';')) return 5;
  if (/:\s/.test(gap)) return 4;
  if (/\s-+\s|[–—→+]/.test(gap)) return 3;
  if (/[()]/.test(gap)) return 2;
  return gap.includes(',') ? 1 : 0;
}

/** What stands before a word; of a very long gap its two ends, so that no expression has much to look at. */
function gapBefore(text: string, words: readonly Word[], index: number): string {
  const [from, to] = [words[index - 1]?.end ?? 0, words[index]?.start ?? text.length];
  return to - from > 40 ? text.slice(from, from + 20) + text.slice(to - 20, to) : text.slice(from, to);
}
