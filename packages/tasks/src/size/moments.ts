import type { Chunk } from './chunk-graph.ts';
import { closureOf, isNamed } from './chunk-graph.ts';

/** What may arrive until one moment in a person's use of the widget, as `.config/size-budgets.json` says it. */
export interface Moment {
  name: string;
  /** Names of the chunks that are imported then. */
  chunks?: readonly string[];
  /** Names of chunks that have arrived before: they and what they need are not counted again. */
  over?: readonly string[];
  /** Instead of `chunks`: every built script but these. */
  allBut?: readonly string[];
  maxBytes: number;
  /** Where it should get to; shown beside, never a failure. */
  aimBytes?: number;
}

/** A moment with what was found. */
export interface MeasuredMoment {
  name: string;
  bytes: number;
  maxBytes: number;
  aimBytes?: number;
  files: string[];
}

/** Adds up what arrives until a moment, each file once. */
export function measureMoment(
  chunks: readonly Chunk[],
  { chunks: wanted = [], over = [], allBut, ...moment }: Moment,
): MeasuredMoment {
  const before = closureOf(chunks, over);
  const arriving = allBut
    ? chunks.map(({ file }) => file).filter((file) => !allBut.some((name) => isNamed(file, name)))
    : [...closureOf(chunks, wanted)];
  const files = arriving.filter((file) => !before.has(file));
  const sizes = new Map(chunks.map(({ file, gzipBytes }) => [file, gzipBytes]));
  const bytes = files.reduce((sum, file) => sum + (sizes.get(file) ?? 0), 0);
  return { ...moment, bytes, files };
}
