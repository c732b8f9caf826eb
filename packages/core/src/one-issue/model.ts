/**
 * What is known of the language, by names that a person can read. Made by `pnpm train:one-issue` from the word lists and
 * the labelled texts of the repository, kept in `weights.ts`. All words are folded.
 */
export interface Model {
  /** Word lists made by hand. */
  readonly lexicon: Lexicon;
  /** Stem of a word → the bit of the group of things that it names one of; by hand too. */
  readonly objects: ReadonlyMap<string, number>;
  /** What a problem is known by (see `problem-rows.ts`) → what it says, a number for each column. Learned. */
  readonly words: ReadonlyMap<string, readonly number[]>;
  /** Sign of a border (see `border-signs.ts`) → how much it speaks for a cut. Learned. */
  readonly signs: ReadonlyMap<string, number>;
}

/** Expressions for words and phrases. */
export interface Lexicon {
  /** What single words give away, one expression for each of `cueNames`. */
  readonly cues: readonly RegExp[];
  /** Words that stand for a border with nothing before them: «и», «также». */
  readonly bare: RegExp;
  /** What joins two problems and belongs to neither, tried at one place: «кроме того», «во-вторых». */
  readonly lead: RegExp;
  /** What may follow it: «вопрос», «момент». */
  readonly going: RegExp;
  /** The scopes a text may tell of, in the order of `tellableScopes`. */
  readonly scopes: readonly RegExp[];
  /** The milder stoppages, in the order of `tellableStoppages`. */
  readonly stoppages: readonly RegExp[];
  /** What tells how grave a problem is. */
  readonly gravities: readonly RegExp[];
}

/**
 * What a word of a problem may speak for: the categories in their order, then that work is blocked or many are hit, that
 * it is a critical failure.
 */
export const columnCount = 13;
export const blockedColumn = 11;
export const criticalColumn = 12;

/** The name of what holds for every text. */
export const bias = '#';
