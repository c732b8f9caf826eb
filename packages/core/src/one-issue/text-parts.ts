import type { Border } from './borders.ts';
import { bordersOf } from './borders.ts';
import { createCueReader, cueNames } from './cues.ts';
import type { Word } from './words.ts';
import { wordsOf } from './words.ts';

/** A text with all that is looked at more than once. */
export interface TextParts {
  readonly text: string;
  readonly words: readonly Word[];
  /** Cue bits by word. */
  readonly cues: readonly number[];
  readonly borders: readonly Border[];
  /** Signs that hold for the whole text, and those that matter at list marks. */
  readonly signs: readonly string[];
  readonly listSigns: readonly string[];
  /** Whether there are hardly any small letters, so that capitals say nothing. */
  readonly shouting: boolean;
  /** The word after the sentence that begins at a border, at most 40 words on. */
  sentenceEnd(border: number): number;
}

const longestSentence = 40;
const bit = (name: string) => 1 << cueNames.indexOf(name);

/** Takes a text apart once. */
export function partsOf(text: string): TextParts {
  const words = wordsOf(text);
  const read = createCueReader();
  const cues = words.map(read);
  const borders = bordersOf(text, words);
  const parts = {
    text,
    words,
    cues,
    borders,
    shouting: isShouting(text.slice(0, 400)),
    sentenceEnd(border: number) {
      const from = borders[border]?.body ?? 0;
      let next = border + 1;
      while (next < borders.length && isWeak(borders[next]) && (borders[next]?.lead ?? 0) < from + longestSentence)
        next++;
      return Math.min(borders[next]?.lead ?? words.length, from + longestSentence);
    },
  };
  return { ...parts, signs: textSigns(parts), listSigns: listSigns(parts) };
}

function isWeak(border: Border | undefined): boolean {
  return border !== undefined && !border.listed && !'PNS;'.includes(border.join);
}

function isShouting(text: string): boolean {
  const small = text.match(/\p{Ll}/gu)?.length ?? 0;
  return small < (text.match(/\p{Lu}/gu)?.length ?? 0);
}

/** How long the text is, and whether it says by itself that several things follow. */
function textSigns({ words, borders }: Pick<TextParts, 'words' | 'borders'>): string[] {
  const signs = [`z${Math.min(7, Math.floor(Math.log2(words.length + 1)))}`];
  const opening = words
    .slice(0, 25)
    .map(({ low }) => low)
    .join(' ');
  if (
    /(?:дв[аеу]|обе|три|четыре|пять|несколько|следующ\S*|накопил\S*|список|сводка|все сразу) (?:\S+ )?(?:вопрос|проблем|замечани|заяв|вещ|пункт|момент|просьб|накоп|утр)/.test(
      opening,
    )
  )
    signs.push('aN');
  if (/перв(?:ое|ых|ый|ая)/.test(opening)) signs.push('a1');
  signs.push(`y${Math.min(5, borders.filter((border) => !isWeak(border)).length)}`);
  return signs;
}

/** What the items of a list are like: problems, or steps. */
function listSigns({ words, cues, borders }: Pick<TextParts, 'words' | 'cues' | 'borders'>): string[] {
  let [items, problems, steps] = [0, 0, 0];
  for (const [index, { body, listed }] of borders.entries()) {
    if (!listed) continue;
    items++;
    let [bits, head] = [0, 0];
    const end = Math.min(borders.slice(index + 1).find((next) => !isWeak(next))?.lead ?? words.length, body + 15);
    for (let at = body; at < end; at++) bits |= cues[at] ?? 0;
    for (let at = body; at < Math.min(end, body + 2); at++) head |= cues[at] ?? 0;
    if (bits & (bit('F') | bit('N') | bit('R') | bit('Q') | bit('W'))) problems++;
    if (head & bit('A')) steps++;
  }
  return [
    `i${Math.min(items, 6)}`,
    `p${Math.round((problems / Math.max(1, items)) * 3)}`,
    `e${Math.round((steps / Math.max(1, items)) * 3)}`,
  ];
}
