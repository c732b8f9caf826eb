/**
 * What has been learned, by names that a person can read. Made by `pnpm train:one-issue` from the labelled texts of the
 * repository, kept in `weights.ts`.
 */
export interface Model {
  /** Stem of a word, or `#` and a cue, → what it says, one number for each of `columns`. */
  readonly words: ReadonlyMap<string, readonly number[]>;
  /** Sign of a border (see `border-signs.ts`) → how much it speaks for a cut. */
  readonly signs: ReadonlyMap<string, number>;
}

/**
 * What a word may speak for: the categories in their order, then that work is blocked or many are hit, that it is one of
 * the critical failures, and that a problem begins with it, has it in its first sentence, or ends before it.
 */
export const columnCount = 16;
export const blockedColumn = 11;
export const criticalColumn = 12;
/** One of the two words a problem would begin with; in the sentence after the border; in the clause before it. */
export const signColumns = { first: 13, after: 14, before: 15 } as const;

/** The row of what holds for every text. */
export const biasRow = '#';
