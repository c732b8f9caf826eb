import type { Before } from './border-signs.ts';
import { tellSigns } from './border-signs.ts';
import type { Model } from './model.ts';
import { bias } from './model.ts';
import type { TextParts } from './text-parts.ts';

/**
 * Goes over the borders from left to right and asks at each whether to cut, telling what can be seen there. What is seen
 * depends on where the last cut was; so the training tool walks the same way, along the cuts people made.
 */
export function walkBorders(
  parts: TextParts,
  isCut: (border: number, tell: (sign: (name: string) => unknown) => void) => boolean,
): void {
  const { words, cues, objects, borders } = parts;
  let before = nothing();
  for (const [index, { body }] of borders.entries()) {
    const known = before;
    if (index > 0 && isCut(index, (sign) => tellSigns(parts, index, known, sign))) before = nothing();
    const end = borders[index + 1]?.lead ?? words.length;
    for (let at = body; at < end; at++) {
      before.cues |= cues[at] ?? 0;
      before.objects |= objects[at] ?? 0;
      before.words++;
      before.stems.add(words[at]?.stem ?? '');
    }
  }
}

/** How likely a cut at a border is, by the signs seen there. */
export function likelihoodOfCut({ signs }: Model, tell: (sign: (name: string) => unknown) => void): number {
  // Half a step of the weights: the bias alone decides how many cuts there are, and whole steps are too coarse for it.
  let sum = (signs.get(bias) ?? 0) + 0.125;
  tell((name) => (sum += signs.get(name) ?? 0));
  return 1 / (1 + Math.exp(-sum));
}

function nothing(): Before {
  return { cues: 0, objects: 0, words: 0, stems: new Set() };
}
