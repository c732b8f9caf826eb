/** What the training tool of this repository needs beside the public function. Not published. */
export { analyseWith } from './analyse-text.ts';
export { cueNames } from './cues.ts';
export { likelihoodOfCut, walkBorders } from './cuts.ts';
export type { Lexicon, Model } from './model.ts';
export { bias, blockedColumn, columnCount, criticalColumn } from './model.ts';
export { rowsOfProblem } from './problem-rows.ts';
export { readLexicon } from './shipped-model.ts';
export { partsOf } from './text-parts.ts';
export type { TextParts } from './text-parts.ts';
export { categories } from './text-analysis.ts';
export { characterOf, packNames, weightOf } from './weight-codec.ts';
export { fold } from './words.ts';
