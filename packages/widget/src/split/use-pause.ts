import { useEffect } from 'preact/hooks';
import { usePanel } from '../panel/panel-context.ts';

/** A pause in typing after which the person may be spoken to. */
const pauseMs = 1000;
/** After she has left a field: the press that took the focus away must have ended, or what it aims at moves. */
const leftMs = 400;
/** Nobody rests so long in the middle of a word: the last one is finished, with a full stop or without. */
const wordMs = 3000;

/**
 * Calls `look` a pause after one of these has changed, and again when the focus has left a field: what waited for the
 * end of a word need wait no longer.
 *
 * @param lookAtLast called where the pause has become a long one: the last word counts as finished
 */
export function usePause(look: () => void, of: readonly unknown[], lookAtLast?: () => void): void {
  const { root } = usePanel().deps;
  useEffect(() => {
    let timer = setTimeout(look, pauseMs);
    const last = lookAtLast && setTimeout(lookAtLast, wordMs);
    const onLeave = (): void => {
      clearTimeout(timer);
      timer = setTimeout(look, leftMs);
    };
    root.addEventListener('focusout', onLeave);
    return () => {
      clearTimeout(timer);
      clearTimeout(last);
      root.removeEventListener('focusout', onLeave);
    };
  }, of);
}
