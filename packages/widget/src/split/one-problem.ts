import type { OneProblem } from '@mis-support/core';

/** So many problems more than when the person said «Это одна проблема» are clearly something new. */
const clearlyMore = 2;

/**
 * Whether the person has settled that this text is one problem. It holds while she types on, before it, in it or after
 * it: of the words of the text as it was at the press half need still be there, so another text is asked about anew.
 * One sentence more changes nothing; two more problems do.
 */
export function isSettled(said: OneProblem | undefined, text: string, problems: number): boolean {
  return said !== undefined && problems < said.problems + clearlyMore && isStillIn(said.text, text);
}

/** Whether half the words of what was said are still in the text: it was typed on or put right, not replaced. */
export function isStillIn(said: string, text: string): boolean {
  const now = new Set(wordsIn(text));
  const before = wordsIn(said);
  return before.filter((word) => now.has(word)).length >= before.length / 2;
}

/** As they are compared: a capital letter or a comma makes no other word. */
function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
