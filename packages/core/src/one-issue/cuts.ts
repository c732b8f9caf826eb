import type { SignSink } from './border-signs.ts';
import { tellSigns } from './border-signs.ts';
import type { Model } from './model.ts';
import { biasRow, signColumns } from './model.ts';
import type { TextParts } from './text-parts.ts';
import { createTopicSum } from './topics.ts';

/** A border where one problem ends and the next begins. */
export interface Cut {
  /** Its place in `borders`. */
  readonly border: number;
  /** 0 to 1. */
  readonly confidence: number;
}

/**
 * Goes over the borders from left to right and asks at each whether to cut, telling what can be seen there. What is seen
 * depends on where the last cut was; so the training tool walks the same way, along the cuts people made.
 */
export function walkBorders(
  parts: TextParts,
  model: Model,
  isCut: (border: number, tell: (sink: SignSink) => void) => boolean,
): void {
  const { words, cues, borders } = parts;
  const before = { cues: 0, words: 0, stems: new Set<string>(), topics: createTopicSum(model) };
  const after = createTopicSum(model);
  for (const [index, border] of borders.entries()) {
    if (index > 0) {
      after.clear();
      for (const stem of new Set(words.slice(border.body, parts.sentenceEnd(index)).map(({ stem: each }) => each)))
        after.add(stem);
      if (isCut(index, (sink) => tellSigns(parts, index, before, after, sink))) {
        before.cues = before.words = 0;
        before.stems.clear();
        before.topics.clear();
      }
    }
    const end = borders[index + 1]?.lead ?? words.length;
    for (let at = border.body; at < end; at++) {
      const { stem = '' } = words[at] ?? {};
      before.cues |= cues[at] ?? 0;
      before.words++;
      if (before.stems.has(stem)) continue;
      before.stems.add(stem);
      before.topics.add(stem);
    }
  }
}

/** How likely a cut at a border is, by the signs seen there. */
export function likelihoodOfCut(model: Model, tell: (sink: SignSink) => void): number {
  let sum = model.signs.get(biasRow) ?? 0;
  tell({
    sign: (name) => void (sum += model.signs.get(name) ?? 0),
    word: (kind, stem) => void (sum += model.words.get(stem)?.[signColumns[kind]] ?? 0),
  });
  return 1 / (1 + Math.exp(-sum));
}
