import type { Model } from './model.ts';
import { unpackClasses, unpackWeights } from './weight-codec.ts';
import * as weights from './weights.ts';

let model: Model | undefined;

/** The model of `weights.ts`, read when it is first needed. */
export function shippedModel(): Model {
  model ??= {
    lexicon: weights.lexicon,
    classes: unpackClasses(weights.classes),
    weights: unpackWeights(weights.packed),
    biases: weights.biases,
  };
  return model;
}
