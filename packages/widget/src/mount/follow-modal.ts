import { moveKeepingState } from './move-keeping-state.ts';

/** More moves than this within `calmMs` mean that somebody fights over the top layer, and we give way. */
const movesBeforeGivingWay = 8;
const calmMs = 5000;

/**
 * Keeps our host element where it can be used. While the page has a `<dialog>` open by `showModal()`
 * nothing outside it gets clicks or keys, so our element moves into it, and back when it closes. Taken
 * out of the page with something else, it comes back too.
 *
 * Passive: the `open` attribute is watched, and focus that arrives in a modal inside a shadow root,
 * where no attribute can be watched from outside.
 *
 * @param onMove Called after each move.
 */
export function followModal(host: HTMLElement, onMove: () => void, signal: AbortSignal): void {
  const modals: HTMLDialogElement[] = [];
  let moves: number[] = [];

  const settle = () => {
    for (const dialog of document.querySelectorAll<HTMLDialogElement>('dialog:modal')) note(dialog);
    const home = modals.filter((each) => each.isConnected && each.matches(':modal')).at(-1) ?? document.body;
    if (!home || (host.parentNode === home && host.isConnected)) return;
    const now = Date.now();
    moves = moves.filter((at) => now - at < calmMs);
    if (moves.push(now) > movesBeforeGivingWay) return;
    moveKeepingState(host, home);
    onMove();
  };
  const note = (dialog: HTMLDialogElement) => {
    if (modals.includes(dialog)) return;
    modals.push(dialog);
    dialog.addEventListener('close', forget, { signal });
  };
  const forget = (event: Event) => {
    const dialog = event.currentTarget as HTMLDialogElement;
    dialog.removeEventListener('close', forget);
    modals.splice(0, modals.length, ...modals.filter((each) => each !== dialog));
    settle();
  };
  const onFocus = (event: FocusEvent) => {
    for (const element of event.composedPath()) {
      if (element instanceof HTMLDialogElement && element.matches(':modal')) {
        note(element);
        settle();
      }
    }
  };

  const opens = new MutationObserver(settle);
  opens.observe(document, { subtree: true, attributeFilter: ['open'] });
  // One look at a flag per change of the page, and nothing else.
  const removals = new MutationObserver(() => {
    if (!host.isConnected) settle();
  });
  removals.observe(document, { subtree: true, childList: true });
  window.addEventListener('focusin', onFocus, { capture: true, signal });
  signal.addEventListener('abort', () => {
    opens.disconnect();
    removals.disconnect();
  });
  settle();
}
