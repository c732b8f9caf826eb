import type { Model } from './model.ts';
import { levels, unpack } from './weight-codec.ts';
import { biases, classes, lexicon, rows, signs } from './weights.ts';

/** What the training tool has written. */
export interface PackedModel extends Pick<Model, 'biases' | 'lexicon'> {
  readonly classes: string;
  readonly rows: string;
  readonly signs: string;
}

let model: Model | undefined;

/** The model of `weights.ts`, read when it is first needed. */
export function shippedModel(): Model {
  return (model ??= readModel({ biases, classes, lexicon, rows, signs }));
}

/** Reads it. The training tool scores what comes out here, so that it scores what is shipped. */
export function readModel(packed: PackedModel): Model {
  const classes = new Map<number, number>();
  unpack(packed.classes, 2, (place, isOne, next) => isOne && classes.set(place, next()));
  const rows = new Map<number, [number, number][]>();
  unpack(packed.rows, mostWeights, (place, count, next) => {
    const row = rows.get(place) ?? [];
    for (let at = 0; at < count; at++) {
      const weight = next();
      row.push([Math.floor(weight / levels.length), levels[weight % levels.length] ?? 0]);
    }
    rows.set(place, row);
  });
  const signs = new Map<number, number>();
  unpack(packed.signs, levels.length + 1, (place, level) => signs.set(place, levels[level - 1] ?? 0));
  return { lexicon: packed.lexicon, classes, rows, signs, biases: packed.biases };
}

/** A row of as many weights or more is written as two. */
export const mostWeights = 8;
