import type { Border } from './borders.ts';
import { bordersOf, isWeak } from './borders.ts';
import { allBits, cue, cuesOf, sizeLetter } from './cues.ts';
import type { Lexicon, Model } from './model.ts';
import type { Word } from './words.ts';
import { fold, wordsOf } from './words.ts';

/** A text with all that is looked at more than once. */
export interface TextParts {
  readonly text: string;
  readonly lexicon: Lexicon;
  readonly folded: string;
  readonly words: readonly Word[];
  /** Cue bits by word, and the groups of the things that words name. */
  readonly cues: readonly number[];
  readonly objects: readonly number[];
  readonly borders: readonly Border[];
  /** By border: the word after the sentence that begins there, at most 40 words on. */
  readonly sentenceEnds: readonly number[];
  /** Signs that hold for the whole text, and those that matter at list marks. */
  readonly signs: readonly string[];
  readonly listSigns: readonly string[];
  /** Whether there are hardly any small letters, so that capitals say nothing. */
  readonly shouting: boolean;
}

const longestSentence = 40;

/** Takes a text apart once. */
export function partsOf(text: string, { lexicon, objects }: Model): TextParts {
  const folded = fold(text);
  const words = wordsOf(folded);
  const cues = cuesOf(words, lexicon);
  const borders = bordersOf(folded, words, lexicon);
  const sentenceEnds = sentenceEndsOf(borders, words.length);
  const strong = borders.filter((border) => !isWeak(border)).length;
  const signs = ['z' + sizeLetter(words.length), 'y' + sizeLetter(strong)];
  if (lexicon.announced.test(folded.slice(0, 200))) signs.push('a');
  const small = text.slice(0, 400).match(/\p{Ll}/gu)?.length ?? 0;
  return {
    text,
    lexicon,
    folded,
    words,
    cues,
    objects: words.map(({ stem }) => objects.get(stem) ?? 0),
    borders,
    sentenceEnds,
    signs,
    listSigns: listSigns(borders, cues, sentenceEnds),
    shouting: small < (text.slice(0, 400).match(/\p{Lu}/gu)?.length ?? 0),
  };
}

function sentenceEndsOf(borders: readonly Border[], wordCount: number): number[] {
  const ends: number[] = [];
  let end = wordCount;
  for (let at = borders.length - 1; at >= 0; at--) {
    const border = borders[at];
    if (!border) continue;
    ends[at] = Math.min(end, border.body + longestSentence);
    if (!isWeak(border)) end = border.lead;
  }
  return ends;
}

/** What the items of a list are like: how many, how many of them name a problem, how many a step. */
function listSigns(borders: readonly Border[], cues: readonly number[], ends: readonly number[]): string[] {
  const problem = cue('F') | cue('N') | cue('R') | cue('Q') | cue('W');
  let [items, problems, steps] = [0, 0, 0];
  for (const [index, { body, listed }] of borders.entries()) {
    if (!listed) continue;
    items++;
    const end = ends[index] ?? body;
    if (allBits(cues, body, Math.min(end, body + 15)) & problem) problems++;
    if (allBits(cues, body, Math.min(end, body + 2)) & cue('A')) steps++;
  }
  const share = (count: number) => 'abcd'.charAt(Math.round((count / Math.max(1, items)) * 3));
  return ['i' + sizeLetter(items), 'p' + share(problems), 'e' + share(steps)];
}
