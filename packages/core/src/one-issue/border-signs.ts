import type { Border } from './borders.ts';
import { cueNames } from './cues.ts';
import type { TextParts } from './text-parts.ts';
import type { TopicSum } from './topics.ts';

/** What is known of the problem that would end at a border: all words since the last cut. */
export interface Before {
  cues: number;
  words: number;
  readonly stems: Set<string>;
  readonly topics: TopicSum;
}

/** Receives the name of a sign, and for learned words the column too. */
export interface SignSink {
  sign(name: string): void;
  word(kind: 'first' | 'after' | 'before', stem: string): void;
}

const bit = (name: string) => 1 << cueNames.indexOf(name);
const [fails, negates, errand, asks, wishes, steps, tried, general, says] = [...'FNRQWATGO'].map(bit) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

/** Tells everything that can be seen at a border, by names. What each is worth is learned. */
export function tellSigns(
  parts: TextParts,
  index: number,
  before: Before,
  topicsAfter: TopicSum,
  { sign, word }: SignSink,
): void {
  const { words, borders, cues, text } = parts;
  const border = borders[index] as Border;
  const { lead, body, join } = border;
  const clauseEnd = borders[index + 1]?.lead ?? words.length;
  const sentenceEnd = parts.sentenceEnd(index);
  const clauseStart = borders[index - 1]?.body ?? 0;

  const j = border.listed ? 'L' : join;
  sign('j' + j);
  const first = words[body];
  const leads: string[] = [];
  for (let at = lead; at < body && at < lead + 4; at++) leads.push(words[at]?.low ?? '');
  const lead1 = leads[0] === undefined ? '0' : /^\d/.test(leads[0]) ? '1' : leads[0];
  sign('l' + lead1);
  if (leads.length > 1) sign('m' + leads[1]);
  const joined = lead1 === 'и' || lead1 === 'а' || lead1 === '0' ? lead1 : '+';
  sign(j + joined);
  const capital = first !== undefined && /\p{Lu}/u.test(text[first.start] ?? '') && !parts.shouting;
  if (capital) sign('^' + j);

  const clause = orBits(cues, body, clauseEnd);
  const sentence = orBits(cues, body, sentenceEnd);
  const head = orBits(cues, body, Math.min(body + 2, clauseEnd));
  const last = orBits(cues, clauseStart, lead);
  for (let n = 0; n < cueNames.length; n++) {
    const name = cueNames[n] as string;
    if ((head >> n) & 1) sign('h' + name);
    if ((clause >> n) & 1) sign('c' + name);
    if ((sentence >> n) & 1) sign('s' + name);
    if ((last >> n) & 1) sign('b' + name);
    if ((before.cues >> n) & 1) sign('x' + name);
  }
  const kindAfter = kindOf(sentence);
  const kindClause = kindOf(clause);
  const kindBefore = kindOf(before.cues);
  sign('k' + kindBefore + kindAfter);
  sign('q' + j + kindBefore + kindClause);
  sign('o' + j + joined + kindClause);
  if (
    words[sentenceEnd - 1] &&
    text.slice(words[sentenceEnd - 1]?.end, (words[sentenceEnd - 1]?.end ?? 0) + 3).includes('?')
  )
    sign('?');
  if (lead > 0 && text.slice(words[lead - 1]?.end, words[lead]?.start).includes('?')) sign('¿');

  let shared = 0;
  let fresh = 0;
  for (let at = body; at < sentenceEnd; at++) {
    const { low = '', stem = '' } = words[at] ?? {};
    if (low.length < 4) continue;
    if (before.stems.has(stem)) shared++;
    else fresh++;
  }
  sign('=' + Math.min(shared, 3) + (join === ',' || join === '_' ? ',' : '.'));
  sign('+' + bucket(fresh));
  sign('w' + bucket(clauseEnd - body) + (j === 'L' ? 'L' : j === ',' || j === '_' ? ',' : ''));
  sign('v' + bucket(before.words) + (j === ',' || j === '_' ? ',' : ''));
  sign('u' + bucket(lead - clauseStart));

  const topicBefore = before.topics.best();
  const topicAfter = topicsAfter.best();
  sign(topicBefore === topicAfter ? 't=' : 't!');
  sign('t' + topicAfter);
  const apart = before.topics.distanceTo(topicsAfter);
  sign('d' + Math.min(4, Math.floor(apart * 5)));

  for (const name of parts.signs) sign(name);
  if (border.listed) for (const name of parts.listSigns) sign(name);

  for (let at = body; at < Math.min(body + 2, clauseEnd); at++) word('first', words[at]?.stem ?? '');
  const told = new Set<string>();
  for (let at = body; at < sentenceEnd; at++) tellOnce('after', words[at]?.stem ?? '');
  told.clear();
  for (let at = Math.max(clauseStart, lead - 12); at < lead; at++) tellOnce('before', words[at]?.stem ?? '');

  function tellOnce(kind: 'after' | 'before', stem: string): void {
    if (told.has(stem)) return;
    told.add(stem);
    word(kind, stem);
  }
}

/** The one thing a stretch of words is: an errand, a question, a wish, a failure, a step, an attempt, or none. */
function kindOf(bits: number): string {
  if (bits & tried) return 'T';
  if (bits & wishes && bits & (errand | asks)) return 'W';
  if (bits & asks) return 'Q';
  if (bits & errand) return bits & general ? 'G' : 'R';
  if (bits & wishes) return 'W';
  if (bits & (fails | negates)) return 'F';
  if (bits & says) return 'O';
  if (bits & steps) return 'A';
  return '0';
}

function orBits(cues: readonly number[], from: number, to: number): number {
  let bits = 0;
  for (let at = from; at < to; at++) bits |= cues[at] ?? 0;
  return bits;
}

/** 0, 1, 2, 3, 5, 8, 13, 21 … as one digit: lengths matter by their size, not to the word. */
function bucket(count: number): number {
  return Math.min(8, count < 4 ? count : Math.floor(Math.log2(count) * 1.5) + 1);
}
