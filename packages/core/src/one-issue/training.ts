/** What the training tool of this repository needs beside the public function. Not published. */
export { analyseWith } from './analyse-text.ts';
export type { Border } from './borders.ts';
export { cueNames } from './cues.ts';
export { likelihoodOfCut, walkBorders } from './cuts.ts';
export type { Lexicon, Model, Row } from './model.ts';
export { blockedColumn, columnCount, criticalColumn } from './model.ts';
export { beginningPlace, numberOf, placeOf, slotCount, slotOf } from './names.ts';
export { rowsOfProblem, saidIn } from './problem-rows.ts';
export type { PackedModel } from './shipped-model.ts';
export { firstColumn, readModel, rowLevels, signLevels } from './shipped-model.ts';
export { partsOf } from './text-parts.ts';
export type { TextParts } from './text-parts.ts';
export { categories } from './text-analysis.ts';
export type { CodeNumber } from './weight-codec.ts';
export { base, bitsSeen, codeSize, narrowest, numberReader, splitOf } from './weight-codec.ts';
export { fold } from './words.ts';
