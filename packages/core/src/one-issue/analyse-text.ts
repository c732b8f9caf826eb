import type { Border } from './borders.ts';
import { likelihoodOfCut, walkBorders } from './cuts.ts';
import { describeProblems } from './describe-problems.ts';
import type { Model } from './model.ts';
import { shippedModel } from './shipped-model.ts';
import { spansOf } from './spans.ts';
import type { TextAnalysis } from './text-analysis.ts';
import { partsOf } from './text-parts.ts';

/**
 * Finds the problems that a message holds, and says of each what it is about. Steps, symptoms of one cause, lists of
 * patients, what was tried and politeness stay one problem; other functions and other errands are other problems,
 * whether a word connects them or not.
 *
 * Pure, for any text, in time that grows with its length. Never throws.
 */
export function analyseText(text: string): TextAnalysis {
  return analyseWith(shippedModel(), typeof text === 'string' ? text : '');
}

/** The same with a model of one's own: the training tool scores models that are not shipped. @internal */
export function analyseWith(model: Model, text: string): TextAnalysis {
  const parts = partsOf(text, model);
  let none = 1;
  let likeliest = 0;
  walkBorders(parts, (_, tell) => {
    const likelihood = likelihoodOfCut(model, tell);
    none *= 1 - likelihood;
    likeliest = Math.max(likeliest, likelihood);
    return false;
  });
  // Each item of a list against the one before alone: a seventh problem is no less one than the second. What leads the
  // list in, up to its colon, goes with the first.
  const isItem = ({ listed, lead }: Border) => listed && !parts.words[lead]?.gap.includes(':');
  let forList = 0;
  if (parts.borders.some(isItem))
    walkBorders(parts, (border, tell) => {
      if (isItem(border)) forList += likelihoodOfCut(model, tell) - 0.3;
      return border.listed;
    });
  const severalLikelihood = Math.max(1 - none ** independence, forList > 0 ? 0.9 : 0);
  const cuts: Border[] = [];
  const confidences = [1];
  if (severalLikelihood > 0.5)
    walkBorders(parts, (border, tell) => {
      const likelihood = likelihoodOfCut(model, tell);
      if (!(forList > 0 && isItem(border)) && likelihood < Math.min(0.2, likeliest)) return false;
      cuts.push(border);
      confidences.push(likelihood);
      return true;
    });
  return { severalLikelihood, problems: describeProblems(model, parts, spansOf(parts, cuts), confidences) };
}

/**
 * Borders of one text do not speak independently of each other, so together they count for less. Chosen so that of
 * messages with one problem about one in twenty is taken for several.
 */
const independence = 0.7;
