import type { Border } from './borders.ts';
import { bordersOf, isWeak } from './borders.ts';
import { classesOf, cue, cueNames } from './cues.ts';
import type { Lexicon, Model } from './model.ts';
import { columnCount } from './model.ts';
import { placeOf } from './names.ts';
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
  /** By word: the places of the rows it is known by. */
  readonly rows: readonly (readonly number[])[];
  /** By word, and one more after the last: what all words before it speak for, by column. */
  readonly spoken: readonly (readonly number[])[];
  readonly borders: readonly Border[];
  /** By border: the word after the sentence that begins there, at most 40 words on. */
  readonly sentenceEnds: readonly number[];
  /** By border: the groups of all things named after it. */
  readonly objectsAfter: readonly number[];
  /** How many sentences, items of lists and lines there are. */
  readonly sentenceCount: number;
}

const longestSentence = 40;
const negation = cue('N');

/** Takes a text apart once. */
export function partsOf(text: string, model: Model): TextParts {
  const { lexicon } = model;
  const folded = fold(text);
  const words = wordsOf(folded);
  const [cues, objects] = classesOf(words, model);
  const rows = words.map(({ stem }, at) => [
    ...((cues[at - 1] ?? 0) & negation ? [placeOf('n', stem)] : []),
    ...rowsOfWord(stem, cues[at] ?? 0, objects[at] ?? 0),
  ]);
  const borders = bordersOf(folded, words, cues, lexicon);
  return {
    text,
    lexicon,
    folded,
    words,
    cues,
    objects,
    rows,
    spoken: spokenBefore(rows, model),
    borders,
    ...lookBack(borders, objects),
  };
}

/** A word is known by its stem (`w`, after a negation `n` too), its cues (`#`) and the groups of the things it names (`@`). */
function rowsOfWord(stem: number, cues: number, objects: number): number[] {
  const rows = [placeOf('w', stem)];
  for (let bit = 0; bit < 32; bit++) {
    if (bit < cueNames.length && (cues >> bit) & 1) rows.push(placeOf('#', bit));
    if ((objects >>> bit) & 1) rows.push(placeOf('@', bit));
  }
  return rows;
}

function spokenBefore(rows: readonly (readonly number[])[], model: Model): number[][] {
  let sums = new Array<number>(columnCount).fill(0);
  return [
    sums,
    ...rows.map((places) => {
      for (const place of places) {
        const row = model.rows.get(place);
        if (row) sums = sums.map((sum, column) => sum + (row[column] ?? 0));
      }
      return sums;
    }),
  ];
}

/** What is known of borders from what comes after them. */
function lookBack(
  borders: readonly Border[],
  objects: readonly number[],
): Pick<TextParts, 'sentenceEnds' | 'objectsAfter' | 'sentenceCount'> {
  const [sentenceEnds, objectsAfter]: [number[], number[]] = [[], []];
  let [end, after, from, sentenceCount] = [objects.length, 0, objects.length, 0];
  for (let at = borders.length - 1; at >= 0; at--) {
    const border = borders[at];
    if (!border) continue;
    while (from > border.body) after |= objects[--from] ?? 0;
    objectsAfter[at] = after;
    sentenceEnds[at] = Math.min(end, border.body + longestSentence);
    if (isWeak(border)) continue;
    end = border.lead;
    sentenceCount++;
  }
  return { sentenceEnds, objectsAfter, sentenceCount };
}
