import type { TextAnalysis } from '@mis-support/core/one-issue';

/** A text as it was looked at. */
export interface Looked {
  text: string;
  analysis: TextAnalysis;
}

/** A text that is less likely than this to hold several problems is one, whatever was found in its beginning. */
const clearlyOne = 0.3;

/**
 * What is found in a text, where it was only typed on since several problems were found in it. A sentence about what
 * was tried makes any text look a little more like one problem; an offer must not go for that alone, while all it
 * named still stands. So the problems stay as they were, and what was added belongs to the last of them.
 *
 * @param before what was found last, if anything was looked at
 */
export function typedOn(before: Looked | undefined, now: Looked): Looked {
  const { problems, severalLikelihood } = now.analysis;
  const last = before?.analysis.problems.at(-1);
  const isSame = before && last && before.analysis.problems.length > 1 && now.text.startsWith(before.text);
  if (!isSame || problems.length > 1 || severalLikelihood < clearlyOne) return now;
  const end = now.text.trimEnd().length;
  const kept = [...before.analysis.problems.slice(0, -1), { ...last, end }];
  return { text: now.text, analysis: { severalLikelihood, problems: kept } };
}
