/**
 * What is known of the language. Made by `pnpm train:one-issue` from the word lists and the labelled texts of the
 * repository, kept in `weights.ts` by the numbers of names; `--explain` tells them by name. All words are folded.
 */
export interface Model {
  /** Expressions made by hand. */
  readonly lexicon: Lexicon;
  /**
   * What words that begin in some way give away, by the place of the beginning (`beginningPlace`): first
   * the cues in their order, then the groups of things that can be named. By hand too.
   */
  readonly classes: ReadonlyMap<number, number>;
  /** What a problem is known by (see `problem-rows.ts`) → what it speaks for. Learned. */
  readonly rows: ReadonlyMap<number, Row>;
  /** By the slot of a sign of a border (see `border-signs.ts`): how much it speaks for a cut. Learned. */
  readonly signs: readonly number[];
  /** What holds for every text: by column, and last for every border. */
  readonly biases: readonly number[];
}

/** What a row speaks for and how much, by column; for the others it says nothing. */
export type Row = readonly (readonly [column: number, weight: number])[];

/** Expressions for words and phrases. */
export interface Lexicon {
  /** Endings that are a cue whatever the word: of an errand, of a step. */
  readonly endings: readonly RegExp[];
  /** What a whole problem may say: how grave it is, then the scopes and the milder stoppages of `facts.ts`. */
  readonly phrases: readonly RegExp[];
}

/**
 * What a row may speak for: the categories in their order, then that work is blocked or many are hit, that it is a
 * critical failure. The bias of cuts comes after them.
 */
export const columnCount = 13;
export const blockedColumn = 11;
export const criticalColumn = 12;
