import { focusIfOurs } from './focus-if-ours.ts';
import type { PanelState } from './panel-state.ts';

/** Screens that change places put the focus themselves, a frame or two after they are drawn. */
const settledMs = 100;

/**
 * Keeps the focus in the panel when the control that had it goes away: a row that was taken out, a button whose
 * act has begun. Else it falls to the page, whose hot keys then get what she types. It goes to the next control of
 * the body, and from the line of buttons to the heading: what stands beside «send» there may be «do not send».
 *
 * Also sees to it that the focus is seen where our code has put it after a press of the mouse, that a held key
 * presses a button once, and that the second click of a double click does nothing on the screen that has come between.
 */
export function keepFocus(panel: PanelState): () => void {
  const { root } = panel.deps;
  const stop = new AbortController();
  const { signal } = stop;
  let last: HTMLElement | undefined;
  /** The controls around it, in order, as they were. */
  let around: readonly HTMLElement[] = [];
  let pressed: EventTarget | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const onFocus = (event: Event): void => {
    const target = event.target as HTMLElement;
    last = target;
    around = [...(target.closest('.body')?.querySelectorAll<HTMLElement>(controls) ?? [])];
    if (
      target.matches('input, select, button, [role=separator]') &&
      !target.matches(':focus-visible') &&
      !isPressOf(target)
    ) {
      target.setAttribute('data-led', '');
    }
  };
  const onBlur = (event: Event): void => {
    const left = event.target as HTMLElement;
    left.removeAttribute('data-led');
    // She has left it herself if it is still there when the task is over.
    setTimeout(() => {
      if (left === last && isThere(left) && !root.activeElement) last = undefined;
    });
  };
  const isPressOf = (target: HTMLElement): boolean =>
    pressed instanceof Node &&
    (target.contains(pressed) || pressed.parentElement?.closest('label')?.control === target);
  const look = (): void => {
    clearTimeout(timer);
    if (last && !isThere(last)) timer = setTimeout(catchFocus, settledMs);
  };
  const catchFocus = (): void => {
    const active = root.activeElement as HTMLElement | null;
    if (!last || !panel.isOpen.peek() || isThere(last) || (active && isThere(active))) return;
    const at = around.indexOf(last);
    const next = at < 0 ? undefined : [...around.slice(at), ...around.slice(0, at).reverse()].find(isThere);
    focusIfOurs(panel, next ?? root.querySelector<HTMLElement>(heading));
  };
  const onPress = (event: MouseEvent): void => {
    const [target = null] = event.composedPath();
    if (event.detail > 1 && target !== pressed && !(target as Element).closest('input, textarea'))
      event.preventDefault();
    pressed = target;
  };
  const onKey = (event: Event): void => {
    const { key, repeat, target } = event as KeyboardEvent;
    if (repeat && key === 'Enter' && (target as Element).matches('button')) event.preventDefault();
  };

  root.addEventListener('focusin', onFocus, { signal });
  root.addEventListener('focusout', onBlur, { signal });
  root.addEventListener('mousedown', onPress as (event: Event) => void, { signal });
  root.addEventListener('keydown', onKey, { signal });
  const changes = new MutationObserver(look);
  changes.observe(root, { subtree: true, childList: true, attributeFilter: ['hidden', 'inert', 'disabled'] });
  return () => {
    stop.abort();
    changes.disconnect();
    clearTimeout(timer);
  };
}

const controls = 'a[href], button, input, select, textarea, [tabindex="0"]';
const heading = 'dialog[open] .screen:not([hidden]) :is(.outcome h3, .head h2)';

/** On the screen, and able to have the focus. */
function isThere(element: HTMLElement): boolean {
  return (
    element.isConnected &&
    element.getClientRects().length > 0 &&
    !element.closest('[inert]') &&
    !element.matches(':disabled')
  );
}
