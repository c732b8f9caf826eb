/** `moveBefore` keeps focus, selection and scroll by itself. Chromium 133 and later. */
type Mover = Element & { moveBefore?(node: Node, before: Node | null): void };

/**
 * Moves our host element, with what the person has typed, to the end of another parent. Focus goes on
 * only where it was ours: a dialog that has just taken it keeps it.
 */
export function moveKeepingState(host: HTMLElement, home: Element): void {
  const root = host.shadowRoot;
  // Out of a dialog that has closed; into one that has opened the focus does not follow.
  const leaving = host.parentElement?.localName === 'dialog' && !host.parentElement.matches(':modal');
  const focused = root?.activeElement ?? (leaving ? focusLostNow.get(host) : undefined);
  const scrolled = [...(root?.querySelectorAll('*') ?? [])]
    .filter((each) => each.scrollTop || each.scrollLeft)
    .map((element) => ({ element, top: element.scrollTop, left: element.scrollLeft }));
  const selection = focused && selectionOf(focused);
  leaveTopLayer(host);

  const mover = home as Mover;
  if (host.isConnected && mover.moveBefore) mover.moveBefore(host, null);
  else home.append(host);

  if (home !== document.body) enterTopLayer(host);
  for (const { element, top, left } of scrolled) element.scrollTo({ top, left, behavior: 'instant' });
  if (!(focused instanceof HTMLElement) || root?.activeElement === focused) return;
  focused.focus({ preventScroll: true });
  if (selection) (focused as HTMLTextAreaElement).setSelectionRange(...selection);
}

const focusLostNow = new WeakMap<Element, Element>();

/**
 * Remembers what loses the focus until the task ends: `close()` of a dialog gives the focus back to
 * the page before any observer can see that it closes.
 */
export function watchFocusLoss(host: HTMLElement, signal: AbortSignal): void {
  host.shadowRoot?.addEventListener(
    'focusout',
    (event) => {
      focusLostNow.set(host, event.target as Element);
      setTimeout(() => focusLostNow.delete(host));
    },
    { signal },
  );
}

function selectionOf(element: Element): [number, number, 'forward' | 'backward' | 'none'] | undefined {
  const { selectionStart, selectionEnd, selectionDirection } = element as HTMLTextAreaElement;
  // Not every input has a selection; those that have none answer null or undefined.
  return typeof selectionStart === 'number' ? [selectionStart, selectionEnd, selectionDirection] : undefined;
}

// A dialog with a transform or a clip would hold our fixed boxes inside itself. The top layer does not;
// Chromium 109 has no popover and there we take the dialog as it is.
function enterTopLayer(host: HTMLElement): void {
  if (!host.showPopover) return;
  host.popover = 'manual';
  host.showPopover();
}

function leaveTopLayer(host: HTMLElement): void {
  if (!host.hidePopover || !host.popover) return;
  if (host.matches(':popover-open')) host.hidePopover();
  host.removeAttribute('popover');
}
