import type { Before } from './border-signs.ts';
import type { Border } from './borders.ts';
import { tellSigns } from './border-signs.ts';
import type { Model } from './model.ts';
import { columnCount } from './model.ts';
import { slotOf } from './names.ts';
import type { TextParts } from './text-parts.ts';

/** Tells what is seen at a border: of which kind, and its number. */
export type Tell = (sign: (kind: string, seen: number) => unknown) => void;

/**
 * Goes over the borders from left to right and asks at each whether to cut, telling what can be seen there. What is seen
 * depends on where the last cut was; so the training tool walks the same way, along the cuts people made.
 */
export function walkBorders(parts: TextParts, isCut: (border: Border, tell: Tell) => boolean): void {
  let before: Before | undefined;
  for (const border of parts.borders) {
    const last = before;
    const isSame = last && !isCut(border, (sign) => tellSigns(parts, border, last, sign));
    const now = isSame ? last : nothing(border.body);
    for (const { stem, cues, things } of parts.words.slice(border.body, border.clauseEnd)) {
      now.cues |= cues;
      now.things |= things;
      now.words++;
      now.stems.add(stem);
    }
    before = now;
  }
}

/** How likely a cut at a border is, by the signs seen there. */
export function likelihoodOfCut({ signs, biases }: Model, tell: Tell): number {
  let sum = biases[columnCount] ?? 0;
  tell((kind, seen) => (sum += signs[slotOf(kind, seen)] ?? 0));
  return 1 / (1 + Math.exp(-sum));
}

function nothing(from: number): Before {
  return { from, cues: 0, things: 0, words: 0, stems: new Set() };
}
