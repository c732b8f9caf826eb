import type { Border } from './borders.ts';
import { bordersOf, isWeak } from './borders.ts';
import { cuesOf } from './cues.ts';
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
}

const longestSentence = 40;

/** Takes a text apart once. */
export function partsOf(text: string, { lexicon, objects }: Model): TextParts {
  const folded = fold(text);
  const words = wordsOf(folded);
  const cues = cuesOf(words, lexicon);
  const borders = bordersOf(folded, words, lexicon);
  return {
    text,
    lexicon,
    folded,
    words,
    cues,
    objects: words.map(({ stem }) => objects.get(stem) ?? 0),
    borders,
    sentenceEnds: sentenceEndsOf(borders, words.length),
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
