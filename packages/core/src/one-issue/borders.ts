import { cue } from './cues.ts';
import type { Join, Word } from './words.ts';

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
  /** The word after the clause that begins here: the lead of the next border, or the end of the text. */
  clauseEnd: number;
  /** The word after the sentence that begins here, at most 40 words on. */
  sentenceEnd: number;
}

const courtesy = cue('P');
const bare = cue('B');
const connects = bare | cue('L');
const longestSentence = 40;

/**
 * All borders of a folded text in order, and how many sentences, items of lists and lines there are. One word after
 * another is no border unless it connects; those of a greeting are left out, so that politeness moves no cut.
 */
export function bordersOf(text: string, words: readonly Word[]): [borders: Border[], sentences: number] {
  const borders: Border[] = [];
  let past = 0;
  words.forEach((word, at) => {
    if (at < past || (!word.join && !(word.cues & bare) && !isNext(text, word))) return;
    const border = borderAt(text, words, at);
    borders.push(border);
    past = border.body + 1;
  });
  let clauseEnd = words.length;
  let sentenceEnd = clauseEnd;
  for (const border of borders.reverse()) {
    border.clauseEnd = clauseEnd;
    border.sentenceEnd = Math.min(sentenceEnd, border.body + longestSentence);
    clauseEnd = border.lead;
    if (beginsSentence(border)) sentenceEnd = clauseEnd;
  }
  borders.reverse();
  const isGreeting = ({ body, clauseEnd: end }: Border) =>
    end - body < 3 && words.slice(body, end).some(({ cues }) => cues & courtesy);
  const first = borders.findIndex((border, at) => at > borders.length - 2 || !isGreeting(border));
  const kept = borders.slice(Math.max(0, first));
  return [kept, kept.filter((border, at) => !at || beginsSentence(border)).length];
}

function beginsSentence({ listed, join }: Border): boolean {
  return listed || join > 4;
}

/** Steps over list marks and connecting words, but never over all that is left. */
function borderAt(text: string, words: readonly Word[], lead: number): Border {
  let body = lead;
  let join: Join = 0;
  let listed = false;
  for (let word = words[lead]; word; word = words[body]) {
    if (word.join > join) join = word.join;
    if (body === lead) listed = word.gap.includes('\n') && /[-–—•*·]$/.test(word.gap.trimEnd());
    if (body === words.length - 1) break;
    if (isNext(text, word) || isMark(text, word)) listed = true;
    else if (!(word.cues & connects) && !(goesOn(word) && goesOn(words[body > lead ? body : body + 1]))) break;
    body++;
  }
  return { lead, body, join, listed, clauseEnd: 0, sentenceEnd: 0 };
}

/** Whether a word may stand between a connecting word and the problem: «во-вторых, момент»; two such words connect too. */
function goesOn(word: Word | undefined): boolean {
  return Boolean(word && word.cues & cue('K'));
}

/** `1.`, `2)`, `а)`, or a bare number that begins a line. */
function isMark(text: string, { low, end, join }: Word): boolean {
  if (!/^(?:\d{1,2}|[ABVGDEa-e])$/.test(low)) return false;
  if (text.startsWith(')', end)) return true;
  return /\d/.test(low) && join > 1 && (text.startsWith('. ', end) || (text.startsWith(' ', end) && join !== 6));
}

/** `2. ` or `2) ` in the middle of a line, where `1. ` or `1) ` stood not far before. */
function isNext(text: string, { low, start, end }: Word): boolean {
  const mark = text.slice(end, end + 2);
  return (
    /^(?:[2-9]|1\d)$/.test(low) &&
    /[.)] /.test(mark) &&
    text.slice(Math.max(0, start - 300), start).includes(Number(low) - 1 + mark)
  );
}
