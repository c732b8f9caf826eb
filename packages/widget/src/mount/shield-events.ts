/** Composed events that would leave our shadow root with our host element as their target. */
const types =
  'keydown keypress keyup beforeinput input paste copy cut compositionstart compositionupdate compositionend focus blur focusin focusout';

/**
 * Keeps what happens inside our elements from the host's handlers.
 *
 * A hot key handler that skips inputs by tag name sees our host element instead and would act on the
 * letters of a ticket; a focus trap would pull the caret out. To stop them at our root is too late
 * for handlers in the capture phase. So each such event is stopped at the window, the first stop of
 * all, and a copy that cannot leave our root goes to where it was going. The browser still does its
 * own part: types the letter, presses the button.
 *
 * What cannot be stopped without patching natives: a capture listener on `window` itself which the
 * host added before us.
 */
export function shieldEvents(host: Element, signal: AbortSignal): void {
  for (const type of types.split(' ')) {
    window.addEventListener(type, (event) => keepInside(event as Event & Record<string, unknown>, host), {
      capture: true,
      signal,
    });
  }
}

function keepInside(event: Event & Record<string, unknown>, host: Element): void {
  const path = event.composedPath();
  if (path[0] === host || !path.includes(host)) return;
  event.stopImmediatePropagation();
  // Not of the event's own kind: in Firefox a `KeyboardEvent` of a page's making leaves our root, whatever it is told.
  const copy = new Event(event.type, { bubbles: event.bubbles, cancelable: event.cancelable }) as typeof event;
  for (const key in event) if (!(key in copy)) copy[key] = event[key];
  if (!path[0]?.dispatchEvent(copy)) event.preventDefault();
}
