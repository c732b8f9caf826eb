/** What the training tool of this repository needs beside the public function. Not published. */
export { analyseWith } from './analyse-text.ts';
export { cueNames } from './cues.ts';
export { likelihoodOfCut, walkBorders } from './cuts.ts';
export type { Lexicon, Model } from './model.ts';
export { blockedColumn, columnCount, criticalColumn, cutColumn } from './model.ts';
export { rowsOfProblem, saidIn } from './problem-rows.ts';
export { partsOf } from './text-parts.ts';
export type { TextParts } from './text-parts.ts';
export { categories } from './text-analysis.ts';
export {
  levels,
  numberOf,
  classPlaceOf,
  packClasses,
  packWeights,
  placeOf,
  unpackClasses,
  unpackWeights,
} from './weight-codec.ts';
export { fold } from './words.ts';
