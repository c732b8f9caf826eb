import type { Lexicon, Model } from './model.ts';
import { unpackNames, weightOf } from './weight-codec.ts';
import * as weights from './weights.ts';

let model: Model | undefined;

/** The model of `weights.ts`, read when it is first needed. */
export function shippedModel(): Model {
  const at = (text: string, index: number) => text.charCodeAt(index);
  model ??= {
    lexicon: readLexicon(weights.expressions),
    objects: new Map(
      unpackNames(weights.objectStems).map((stem, index) => [stem, 1 << (at(weights.objectGroups, index) - 65)]),
    ),
    words: new Map(
      unpackNames(weights.rows).map((row, index) => [
        row,
        weights.columns.map((column) => weightOf(at(column, index))),
      ]),
    ),
    signs: new Map(unpackNames(weights.signs).map((sign, index) => [sign, weightOf(at(weights.signWeights, index))])),
  };
  return model;
}

/** Compiles the expressions, which stand in the order of `Lexicon`: several of a kind in a list. */
export function readLexicon([
  cues,
  scopes,
  stoppages,
  gravities,
  bare,
  lead,
  going,
]: typeof weights.expressions): Lexicon {
  const all = (sources: readonly string[]) => sources.map((source) => new RegExp(source));
  return {
    cues: all(cues),
    scopes: all(scopes),
    stoppages: all(stoppages),
    gravities: all(gravities),
    bare: new RegExp(bare),
    lead: new RegExp(lead, 'y'),
    going: new RegExp(going, 'y'),
  };
}
