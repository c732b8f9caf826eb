import type { Lexicon } from './model.ts';
import type { Word } from './words.ts';

/**
 * What lies between two words, the strongest first: an empty line, a new line, the end of a sentence, a semicolon,
 * a colon, a dash, a bracket, a comma, nothing but space.
 */
export type Join = 'P' | 'N' | 'S' | ';' | ':' | '-' | '(' | ',' | '_';

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

const strength = '_,(-:;SNP';

/** All borders of a folded text in order. One word after another is no border unless it connects. */
export function bordersOf(text: string, words: readonly Word[], lexicon: Lexicon): Border[] {
  const borders: Border[] = [];
  for (let at = 0; at < words.length; at++) {
    const join = joinBefore(text, words, at);
    if (at > 0 && join === '_' && !lexicon.bare.test(words[at]?.low ?? '') && !isNext(text, words[at])) continue;
    const border = borderAt(text, words, at, join, lexicon);
    borders.push(border);
    at = border.body;
  }
  return borders;
}

/** Whether a border lies within a sentence. */
export function isWeak({ join, listed }: Border): boolean {
  return !listed && !'PNS;'.includes(join);
}

/** Steps over list marks and connecting words, but never over all that is left. */
function borderAt(text: string, words: readonly Word[], lead: number, join: Join, lexicon: Lexicon): Border {
  let body = lead;
  let strongest = join;
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
    if (strength.indexOf(within) > strength.indexOf(strongest)) strongest = within;
  }
  return { lead, body, join: strongest, listed };
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
  return (
    /\d/.test(low) &&
    !'_,'.includes(join) &&
    (text.startsWith('. ', end) || (text.startsWith(' ', end) && join !== 'S'))
  );
}

/** `2. ` in the middle of a line, where `1. ` stood not far before. */
function isNext(text: string, { low, start, end }: Word = { low: '', start: 0, end: 0, stem: '' }): boolean {
  return (
    /^[2-9]$/.test(low) &&
    text.startsWith('. ', end) &&
    text.slice(Math.max(0, start - 300), start).includes(`${Number(low) - 1}. `)
  );
}

/** How a word is joined to the one before it. */
function joinBefore(text: string, words: readonly Word[], index: number): Join {
  if (index === 0) return 'P';
  const gap = gapBefore(text, words, index);
  if (/\n\s*\n/.test(gap)) return 'P';
  if (/[\n\r]/.test(gap)) return 'N';
  if (/[!?…]|[.]["»”)\]]*\s/.test(gap)) return 'S';
  if (gap.includes(';')) return ';';
  if (/:\s/.test(gap)) return ':';
  if (/\s-+\s|[–—→+]/.test(gap)) return '-';
  if (/[()]/.test(gap)) return '(';
  return gap.includes(',') ? ',' : '_';
}

/** What stands before a word; of a very long gap its two ends, so that no expression has much to look at. */
function gapBefore(text: string, words: readonly Word[], index: number): string {
  const [from, to] = [words[index - 1]?.end ?? 0, words[index]?.start ?? text.length];
  return to - from > 40 ? text.slice(from, from + 20) + text.slice(to - 20, to) : text.slice(from, to);
}
