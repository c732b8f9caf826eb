import type { Model } from './model.ts';
import { columnWeights, signNames, signWeights, wordList } from './weights.ts';
import { weightOf } from './weight-codec.ts';

let model: Model | undefined;

/** The model of `weights.ts`, read when it is first needed. */
export function shippedModel(): Model {
  model ??= {
    words: new Map(
      wordList.split(' ').map((word, at) => [word, columnWeights.map((column) => weightOf(column.charCodeAt(at)))]),
    ),
    signs: new Map(signNames.split(' ').map((name, at) => [name, weightOf(signWeights.charCodeAt(at))])),
  };
  return model;
}
