import type { Model } from './model.ts';
import { columnCount } from './model.ts';
import { slotCount } from './names.ts';
import type { CodeNumber } from './weight-codec.ts';
import { codeSize, numberReader } from './weight-codec.ts';
import { biases, lexicon, weights } from './weights.ts';

/** What the training tool has written. */
export interface PackedModel extends Pick<Model, 'biases' | 'lexicon'> {
  readonly weights: string;
}

/** What a weight of a row may be: few values, because each costs bytes; finer ones score no better. */
export const rowLevels: readonly number[] = [-2, -1, -0.5, 0.5, 1, 2, 4];

/** What a sign may weigh beside nothing. Most weigh nothing: few say much alone, many say a little together. */
export const signLevels: readonly number[] = [0.3, -0.3, 0.6, -0.6, 0.9, -0.9, 1.5, -1.5];

/** Whether a row says anything of a column is a context of its own for each, after all others. */
export const firstColumn = 9;

let model: Model | undefined;

/** The model of `weights.ts`, read when it is first needed. */
export function shippedModel(): Model {
  return (model ??= readModel({ biases, lexicon, weights }));
}

/** Reads it. The training tool scores what comes out here, so that it scores what is shipped. */
export function readModel({ weights: packed, ...kept }: PackedModel): Model {
  const read = numberReader(packed);
  const signs = Array.from({ length: slotCount }, () => (read(1, 0) ? (signLevels[read(3, 1)] ?? 0) : 0));
  const rows = readPlaces(read, () => {
    const row: [number, number][] = [];
    for (let column = 0; column < columnCount; column++)
      if (read(1, firstColumn + column)) row.push([column, rowLevels[read(3, 4)] ?? 0]);
    return row;
  });
  const classes = readPlaces(read, () => read(6, 6));
  return { ...kept, signs, rows, classes };
}

/** Places in order, each with how far it is from the one before; first how many there are. */
function readPlaces<T>(read: CodeNumber, next: () => T): Map<number, T> {
  const places = new Map<number, T>();
  let place = -1;
  for (let left = read(12, 2); left > 0; left--) places.set((place += codeSize(read, 7)), next());
  return places;
}
