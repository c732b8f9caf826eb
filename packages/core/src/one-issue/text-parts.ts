import type { Border } from './borders.ts';
import { bordersOf } from './borders.ts';
import { cue, eachBit } from './cues.ts';
import type { Lexicon, Model, Row } from './model.ts';
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
  /** By word, and one more after the last: what all words before it speak for, by column. */
  readonly spoken: readonly (readonly number[])[];
  readonly borders: readonly Border[];
  /** How many sentences, items of lists and lines there are. */
  readonly sentences: number;
  /** How many items of lists there are, and how many of them begin with a step of one's own. */
  readonly items: number;
  readonly steps: number;
}

const negation = cue('N');

/** An item that is nothing but a name. A list of people, patients mostly, is one matter. */
const person = /^\p{Lu}\p{Ll}+ \p{Lu}[\p{Ll}.]*(?: ?\p{Lu}[\p{Ll}.]*)?\s*(?:[,;(\d]|$)/mu;

/** Takes a text apart once. */
export function partsOf(text: string, model: Model): TextParts {
  const { lexicon } = model;
  const folded = fold(text);
  const words = wordsOf(folded, model);
  // Who signs a letter has told all problems before, whatever her post and her phone.
  const farewell = words.findIndex(({ start }, at) => at > words.length - 13 && folded.startsWith('S UVAJ', start));
  if (farewell > 0) words.splice(farewell);
  const [all, sentences] = bordersOf(folded, words);
  const borders = all.filter(({ listed, body }, at) => !at || !listed || !person.test(text.slice(words[body]?.start)));
  const items = borders.filter(({ listed }) => listed);
  return {
    text,
    lexicon,
    folded,
    words,
    spoken: spokenBefore(words, model),
    borders,
    sentences,
    items: items.length,
    steps: items.filter(({ body }) => ((words[body]?.cues ?? 0) | (words[body + 1]?.cues ?? 0)) & cue('A')).length,
  };
}

/** A word is known by its stem (`w`, after a negation `n` too), its cues (`#`) and the groups of the things it names (`@`). */
export function tellPlaces(words: readonly Word[], at: number, tell: (place: number) => unknown): void {
  const { stem = 0, cues = 0, things = 0 } = words[at] ?? {};
  if ((words[at - 1]?.cues ?? 0) & negation) tell(placeOf('n', stem));
  tell(placeOf('w', stem));
  eachBit(cues, (bit) => tell(placeOf('#', bit)));
  eachBit(things, (bit) => tell(placeOf('@', bit)));
}

/** Adds what a row says to what was said before, where there is one. */
export function addRow(sums: number[], row: Row | undefined): void {
  row?.forEach(([column, weight]) => (sums[column] = (sums[column] ?? 0) + weight));
}

function spokenBefore(words: readonly Word[], { rows }: Model): number[][] {
  const sums = new Array<number>(columnCount).fill(0);
  return [
    sums.slice(),
    ...words.map((_, at) => {
      tellPlaces(words, at, (place) => addRow(sums, rows.get(place)));
      return sums.slice();
    }),
  ];
}
