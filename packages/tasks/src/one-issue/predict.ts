import type { TextAnalysis } from '@mis-support/core/one-issue';
import type { Model } from '@mis-support/core/one-issue/training';
import { analyseWith } from '@mis-support/core/one-issue/training';
import { labelsOf } from './labels-of.ts';
import type { LabelledText } from './labelled-text.ts';
import type { Prediction, Scores } from './score.ts';
import { score } from './score.ts';
import { trainModel } from './train-model.ts';

/** What an analysis says in the words of the labelled texts. */
export function predictionOf(analysis: TextAnalysis): Prediction {
  return { segments: analysis.problems, ...labelsOf(analysis) };
}

/** How a model does on texts. */
export function scoreModel(model: Model, texts: readonly LabelledText[]): Scores {
  return score(texts.map((text) => [text, predictionOf(analyseWith(model, text.text))]));
}

/**
 * How the way of training does on texts of authors it has not seen: each author's texts are scored by a model made
 * without them.
 *
 * @param authors those to leave out in turn
 */
export function scoreLeavingOut(texts: readonly LabelledText[], authors: readonly string[]): Map<string, Scores> {
  const all: [LabelledText, Prediction][] = [];
  const scores = new Map<string, Scores>();
  for (const author of authors) {
    const model = trainModel(texts.filter((text) => text.author !== author));
    const pairs = texts
      .filter((text) => text.author === author)
      .map((text): [LabelledText, Prediction] => [text, predictionOf(analyseWith(model, text.text))]);
    scores.set(author, score(pairs));
    all.push(...pairs);
  }
  return scores.set('all', score(all));
}
