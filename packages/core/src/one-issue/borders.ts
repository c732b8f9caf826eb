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

/** Connecting words that stand for a border by themselves, with no comma before them. */
const bare = wordSet(
  'и а еще также плюс кстати вдобавок заодно попутно подскажите прошу просим второе второй вторая третье третий третья четвертое четвертый and also plus',
);
const opening = wordSet(
  'и а еще также плюс кстати да ну к при по во кроме помимо наряду вдобавок заодно попутно отдельно дополнительно параллельно одновременно дальше далее потом затем теперь наконец равно p ps пс постскриптум первое первый первая второе второй вторая третье третий третья четвертое четвертый четвертая пятое пятый последнее следующее следующий другое другой кейс пункт вопрос проблема and also plus besides another second secondly third finally first firstly',
);
const going = wordSet(
  'так же того этому этого тому как с от всего s первых вторых третьих четвертых пятых одно один одна момент вопрос вопросик вопросы проблема просьба тема замечание пункт предложение пожелание раз сразу спрошу хотела хотел спросить самое мелочь совсем простое то что thing one more of all issue question',
);

/** All borders of a text in order. A word after another with nothing between them is no border unless it connects. */
export function bordersOf(text: string, words: readonly Word[]): Border[] {
  const borders: Border[] = [];
  for (let lead = 0; lead < words.length; lead++) {
    const join = joinBefore(text, words, lead);
    if (lead > 0 && join === '_' && !bare.has(words[lead]?.low ?? '')) continue;
    const border = leadFrom(text, words, lead, join);
    borders.push(border);
    lead = border.body;
  }
  return borders;
}

/** Steps over list marks and connecting words, but never over all that is left. */
function leadFrom(text: string, words: readonly Word[], lead: number, join: Join): Border {
  let body = lead;
  let strongest = join;
  let listed = /[\n\r]\s*[-–—•*·]\s*$/.test(gapBefore(text, words, lead));
  while (body < words.length - 1) {
    const { low = '' } = words[body] ?? {};
    if (isMark(text, words, body, body === lead ? join : joinBefore(text, words, body))) listed = true;
    else if (!(opening.has(low) || (body > lead && going.has(low)))) break;
    body++;
    const within = joinBefore(text, words, body);
    if (strength.indexOf(within) > strength.indexOf(strongest)) strongest = within;
  }
  return { lead, body, join: strongest, listed };
}

/** `1.`, `2)`, `а)`, or a bare number that begins a line. */
function isMark(text: string, words: readonly Word[], index: number, join: Join): boolean {
  const { low = '', end = 0 } = words[index] ?? {};
  if (!/^(?:\d{1,2}|[а-еa-e])$/.test(low)) return false;
  const after = text.slice(end, end + 2);
  if (after.startsWith(')')) return true;
  return /\d/.test(low) && join !== '_' && join !== ',' && (/^\.\s/.test(after) || (/^\s/.test(after) && join !== 'S'));
}

/** What stands before a word; of a very long gap its two ends, so that no expression has much to look at. */
function gapBefore(text: string, words: readonly Word[], index: number): string {
  const [from, to] = [words[index - 1]?.end ?? 0, words[index]?.start ?? text.length];
  return to - from > 40 ? text.slice(from, from + 20) + text.slice(to - 20, to) : text.slice(from, to);
}

/** How a word is joined to the one before it. */
export function joinBefore(text: string, words: readonly Word[], index: number): Join {
  if (index === 0) return 'P';
  const gap = gapBefore(text, words, index);
  if (/\n\s*\n/.test(gap)) return 'P';
  if (/[\n\r]/.test(gap)) return 'N';
  if (/[.!?…]["»”)\]]*\s/.test(gap) || /[!?…]/.test(gap)) return 'S';
  if (gap.includes(';')) return ';';
  if (/:\s/.test(gap)) return ':';
  if (/\s[-–—→]+\s|[–—→]/.test(gap)) return '-';
  if (/[()]/.test(gap)) return '(';
  return gap.includes(',') ? ',' : '_';
}

function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
