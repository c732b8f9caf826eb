import type { OneProblem } from '@mis-support/core';

/** So many problems more than when the person said «Это одна проблема» are clearly something new. */
const clearlyMore = 2;

/**
 * Whether the person has settled that this text is one problem. It holds while she types on: the text as it was at
 * the press need only be half there at the beginning, so another text is asked about anew. One sentence more changes
 * nothing; two more problems do.
 */
export function isSettled(said: OneProblem | undefined, text: string, problems: number): boolean {
  if (!said) return false;
  const before = said.text.trim();
  const now = text.trim();
  let same = 0;
  while (same < before.length && before[same] === now[same]) same += 1;
  return same >= before.length / 2 && problems < said.problems + clearlyMore;
}
