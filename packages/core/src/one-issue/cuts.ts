import type { Before } from './border-signs.ts';
import { tellSigns } from './border-signs.ts';
import type { Model } from './model.ts';
import { columnCount } from './model.ts';
import { placeOf } from './names.ts';
import type { TextParts } from './text-parts.ts';

/** Tells what is seen at a border: of which kind, and its number. */
export type Tell = (sign: (kind: string, seen: number) => unknown) => void;

/**
 * Goes over the borders from left to right and asks at each whether to cut, telling what can be seen there. What is seen
 * depends on where the last cut was; so the training tool walks the same way, along the cuts people made.
 */
export function walkBorders(parts: TextParts, isCut: (border: number, tell: Tell) => boolean): void {
  const { words, cues, objects, borders } = parts;
  let before = nothing(borders[0]?.body ?? 0);
  for (const [index, { body }] of borders.entries()) {
    const known = before;
    if (index > 0 && isCut(index, (sign) => tellSigns(parts, index, known, sign))) before = nothing(body);
    const end = borders[index + 1]?.lead ?? words.length;
    for (let at = body; at < end; at++) {
      before.cues |= cues[at] ?? 0;
      before.objects |= objects[at] ?? 0;
      before.words++;
      before.stems.add(words[at]?.stem ?? 0);
    }
  }
}

/** How likely a cut at a border is, by the signs seen there. */
export function likelihoodOfCut({ signs, biases }: Model, tell: Tell): number {
  let sum = biases[columnCount] ?? 0;
  tell((kind, seen) => (sum += signs.get(placeOf(kind, seen)) ?? 0));
  return 1 / (1 + Math.exp(-sum));
}

function nothing(from: number): Before {
  return { from, cues: 0, objects: 0, words: 0, stems: new Set() };
}
