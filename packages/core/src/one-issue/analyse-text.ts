import { walkBorders, likelihoodOfCut } from './cuts.ts';
import { createCueReader } from './cues.ts';
import { criticalKindOf, scopeOf, stoppageOf, ticketTypeOf } from './facts.ts';
import type { Model } from './model.ts';
import { blockedColumn, columnCount, criticalColumn } from './model.ts';
import { rowsOfProblem } from './problem-rows.ts';
import { proposeTitle } from './propose-title.ts';
import { shippedModel } from './shipped-model.ts';
import type { Span } from './spans.ts';
import { spansOf } from './spans.ts';
import type { Problem, TextAnalysis } from './text-analysis.ts';
import { categories } from './text-analysis.ts';
import { partsOf } from './text-parts.ts';
import { wordsOf } from './words.ts';

/**
 * Finds the problems that a message holds, and says of each what it is about. Steps, symptoms of one cause, lists of
 * patients, what was tried and politeness stay one problem; other functions and other errands are other problems,
 * whether a word connects them or not.
 *
 * Pure, for any text, in time that grows with its length. Never throws.
 */
export function analyseText(text: string): TextAnalysis {
  return analyseWith(shippedModel(), text);
}

/** The same with weights of one's own: the training tool scores models that are not shipped. @internal */
export function analyseWith(model: Model, text: string): TextAnalysis {
  const parts = partsOf(text);
  const cuts: number[] = [];
  const confidences = [1];
  let single = 1;
  walkBorders(parts, model, (border, tell) => {
    const likelihood = likelihoodOfCut(model, tell);
    single *= 1 - likelihood;
    if (likelihood <= 0.5) return false;
    cuts.push(border);
    confidences.push(likelihood);
    return true;
  });
  const spans = spansOf(parts, cuts);
  return {
    // Many small doubts are no reason for a question: without a single likely cut the text stays under one half.
    severalLikelihood: cuts.length > 0 ? 1 - single : Math.min(0.5, 1 - single),
    problems: spans.map((span, index) => describe(model, text, span, confidences[index] ?? 1)),
  };
}

function describe(model: Model, whole: string, { start, end }: Span, confidence: number): Problem {
  const text = whole.slice(start, end);
  const words = wordsOf(text);
  const sums = new Array<number>(columnCount).fill(0);
  for (const row of rowsOfProblem(text, words, words.map(createCueReader()))) {
    const weights = model.words.get(row);
    if (weights) for (let at = 0; at < columnCount; at++) sums[at] = (sums[at] ?? 0) + (weights[at] ?? 0);
  }
  const topics = sums.slice(0, categories.length);
  const category = categories[topics.indexOf(Math.max(...topics))] ?? 'incident';
  const low = words.map((word) => word.low).join(' ');
  const scope = scopeOf(low);
  const isCritical = (sums[criticalColumn] ?? 0) > 0;
  const urgency = stoppageOf(low, isCritical || (sums[blockedColumn] ?? 0) > 0);
  return {
    start,
    end,
    confidence,
    title: proposeTitle(text),
    category,
    ticketType: isCritical ? 'incident' : ticketTypeOf(low, category),
    ...(scope ? { scope } : {}),
    ...(urgency ? { urgency } : {}),
    ...(isCritical ? { criticalKind: criticalKindOf(category) } : {}),
  };
}
