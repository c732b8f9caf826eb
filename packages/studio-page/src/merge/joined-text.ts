import { readJson, setIn, type JsonPath } from '../model/json-text.ts';
import { joinThree, type Joined } from './join-three.ts';

export type Whose = 'mine' | 'theirs';

/** Three texts of a layer, read and compared; `undefined` while one of them is no JSON. */
export function joinTexts(base: string, mine: string, theirs: string): Joined | undefined {
  const [before, ours, others] = [base, mine, theirs].map(readJson);
  return before === undefined || ours === undefined || others === undefined
    ? undefined
    : joinThree(before, ours, others);
}

/**
 * The other's text with our changes written into it, so that what we did not touch stays as they wrote it.
 *
 * @param whose Decides each place that both have changed.
 */
export function joinedText(theirs: string, { mine, both }: Joined, whose: (path: JsonPath) => Whose): string {
  const chosen = both.filter(({ path }) => whose(path) === 'mine').map(({ path, mine: value }) => ({ path, value }));
  return [...mine, ...chosen].reduce((text, { path, value }) => setIn(text, path, value), theirs);
}

/**
 * A step of ours that can be undone, as it would have been over the other's text: going back then takes
 * back our own changes and leaves theirs.
 */
export function rebasedText(base: string, step: string, theirs: string): string {
  const joined = joinTexts(base, step, theirs);
  return joined ? joinedText(theirs, joined, () => 'theirs') : theirs;
}
