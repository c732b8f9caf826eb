/**
 * What is known of the language, by the numbers of names that a person can read. Made by `pnpm train:one-issue` from the word lists and
 * the labelled texts of the repository, kept in `weights.ts`. All words are folded.
 */
export interface Model {
  /** Word lists made by hand. */
  readonly lexicon: Lexicon;
  /**
   * What words that begin in some way give away, by the place of the beginning (`classPlaceOf`), counted from 1: first
   * the cues in their order, then the groups of things that can be named. By hand too.
   */
  readonly classes: Uint8Array;
  /**
   * What a problem is known by (see `problem-rows.ts`), and in the last column the signs of a border (see
   * `border-signs.ts`) → how much it speaks for the column, in quarters; at the places of `placeOf`. Learned.
   */
  readonly weights: Int8Array;
  /** What holds for every text, by column. */
  readonly biases: readonly number[];
}

/** Expressions for words and phrases. */
export interface Lexicon {
  /** Endings that are a cue whatever the word: of an errand, of a step. */
  readonly endings: readonly RegExp[];
  /** What joins two problems and belongs to neither, tried at one place: «кроме того», «во-вторых». */
  readonly lead: RegExp;
  /** What may follow it: «вопрос», «момент». */
  readonly going: RegExp;
  /** What a whole problem may say: how grave it is, then the scopes and the milder stoppages of `facts.ts`. */
  readonly phrases: readonly RegExp[];
}

/**
 * What a word of a problem may speak for: the categories in their order, then that work is blocked or many are hit, that
 * it is a critical failure, that a problem ends here.
 */
export const columnCount = 14;
export const blockedColumn = 11;
export const criticalColumn = 12;
export const cutColumn = 13;
