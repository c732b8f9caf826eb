/** What was, step by step; edits of one place that follow each other closely are one step. */
export interface EditHistory<State> {
  past: readonly State[];
  future: readonly State[];
  /** Place and moment (epoch milliseconds) of the last edit. */
  last?: { place: string; at: number } | undefined;
}

const mostSteps = 200;
const oneStepMs = 1000;

/** Keeps `now` before it is changed. Without a place the edit is always a step of its own. */
export function kept<State>(
  history: EditHistory<State>,
  now: State,
  place: string | undefined,
  at: number,
): EditHistory<State> {
  const { last } = history;
  const goesOn = last !== undefined && place === last.place && at - last.at < oneStepMs;
  return {
    past: goesOn ? history.past : [...history.past, now].slice(-mostSteps),
    future: [],
    last: place === undefined ? undefined : { place, at },
  };
}

/** One step back or forth; `undefined` where there is none. */
export function stepped<State>(
  { past, future }: EditHistory<State>,
  now: State,
  way: 'back' | 'forth',
): { state: State; history: EditHistory<State> } | undefined {
  const state = way === 'back' ? past.at(-1) : future.at(-1);
  if (state === undefined) return undefined;
  return way === 'back'
    ? { state, history: { past: past.slice(0, -1), future: [...future, now] } }
    : { state, history: { past: [...past, now], future: future.slice(0, -1) } };
}
