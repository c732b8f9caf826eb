/** What the training tool of this repository needs beside the public function. Not published. */
export { analyseWith } from './analyse-text.ts';
export type { Border } from './borders.ts';
export { cueNames } from './cues.ts';
export { likelihoodOfCut, walkBorders } from './cuts.ts';
export type { Lexicon, Model, Row } from './model.ts';
export { blockedColumn, columnCount, criticalColumn } from './model.ts';
export { beginningPlace, numberOf, placeOf } from './names.ts';
export { rowsOfProblem, saidIn } from './problem-rows.ts';
export type { PackedModel } from './shipped-model.ts';
export { mostWeights, readModel } from './shipped-model.ts';
export { partsOf } from './text-parts.ts';
export type { TextParts } from './text-parts.ts';
export { categories } from './text-analysis.ts';
export type { Packed } from './weight-codec.ts';
export { levels, pack } from './weight-codec.ts';
export { fold } from './words.ts';
