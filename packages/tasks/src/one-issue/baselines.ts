import type { Prediction } from './score.ts';

/** The naive ways, to compare with: each says where the problems of a text begin. */
export const baselines: Readonly<Record<string, (text: string) => Prediction>> = {
  'never split': (text) => cutAt(text, []),
  'every sentence': (text) =>
    cutAt(
      text,
      [...text.matchAll(/[.!?;]\s+(?=\S)|\n+(?=\S)/g)].map(({ index, 0: gap }) => index + gap.length),
    ),
  'marker words': (text) =>
    cutAt(
      text,
      [...text.matchAll(/(?<![\p{L}\p{N}])(?:также|ещ[её]|кроме того|во-вторых)(?![\p{L}\p{N}])|\n\s*\d+[.)]/giu)].map(
        ({ index }) => index,
      ),
    ),
};

function cutAt(text: string, starts: readonly number[]): Prediction {
  const all = [0, ...starts.filter((start) => start > 0)];
  const segments = all.map((start, at) => ({ start, end: all[at + 1] ?? text.length }));
  return { segments, category: 'incident', urgency: 'normal' };
}
