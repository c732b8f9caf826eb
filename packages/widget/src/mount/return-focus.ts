/** Where an item of a menu is gone with its menu, what had the focus before it is the button of the menu, or before that. */
const mostKept = 3;

/**
 * Gives the focus back after the panel was closed where the widget could not: it looks at what has the focus a moment
 * after `open()`, and by then a host that opens us from a button of its own may have hidden it, or closed its menu.
 * Without a launcher the focus would end on the body, and the next Tab at the top of the page.
 *
 * @param last takes it when nothing else can; it may be hidden
 */
export function returnFocus(host: Element, last: HTMLElement, signal: AbortSignal): void {
  let lately: HTMLElement[] = [];
  let asked: HTMLElement[] = [];
  const isOurs = (event: Event): boolean => event.composedPath().includes(host);
  const focused = (): HTMLElement | undefined => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at instanceof HTMLElement && at !== document.body && at !== host ? at : undefined;
  };
  const keep = (element: HTMLElement): HTMLElement[] =>
    [element, ...lately.filter((one) => one !== element)].slice(0, mostKept);

  window.addEventListener(
    'focusin',
    (event) => {
      const [target] = event.composedPath();
      if (!isOurs(event) && target instanceof HTMLElement) lately = keep(target);
    },
    { capture: true, signal },
  );
  for (const type of ['click', 'keydown']) {
    window.addEventListener(
      type,
      (event) => {
        // Of the shortcut the entry hears first: the panel may be there already.
        if (isOurs(event) || document.activeElement === host) return;
        // Before the host hears of it. Where nothing had the focus, nothing is to get it.
        const now = focused();
        asked = now ? keep(now) : [];
      },
      { capture: true, signal },
    );
  }
  host.addEventListener(
    'mis-support:closed',
    () =>
      // After the host has heard of it too, and has drawn its button again.
      setTimeout(() => {
        for (const element of [...asked, last]) {
          if (signal.aborted || focused()) return;
          element.focus({ preventScroll: true });
        }
      }),
    { signal },
  );
}
