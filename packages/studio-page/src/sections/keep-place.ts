const focusable =
  'button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary';
/** What a press is about, the smallest first. */
const places = '.condition-line, .setting, .row';

/**
 * Keeps the keyboard where it works: a button that goes with what it was pressed for would leave the focus at
 * the top of the page. It stays on the button where that is still there, else goes to the first control of the
 * same line, else to the next one.
 */
export function keepPlace({ target, currentTarget }: MouseEvent): void {
  const pressed = target instanceof Element ? target.closest<HTMLElement>('button') : null;
  if (pressed && currentTarget instanceof Element) keepFocus(pressed, currentTarget);
}

/** The same for whatever holds the focus before something is done. */
export function keepFocus(held: Element, within: Element): void {
  const place = held.closest(places);
  const controls = controlsIn(within);
  const at = Math.max(
    0,
    controls.findIndex((one) => one === held),
  );
  requestAnimationFrame(() => {
    if (document.activeElement && document.activeElement !== document.body) return;
    const isThere = (one: HTMLElement) => one.isConnected && one.matches(focusable);
    const inPlace = [...(held instanceof HTMLElement ? [held] : []), ...controlsIn(place)].find(isThere);
    const beside = [...controls.slice(at), ...controls.slice(0, at).reverse()].find(isThere);
    // Of another row, what it is called: from there one reads on.
    (inPlace ?? controlsIn(beside?.closest('.row'))[0] ?? beside)?.focus();
  });
}

function controlsIn(place: Element | null | undefined): HTMLElement[] {
  return [...(place?.querySelectorAll<HTMLElement>(focusable) ?? [])];
}
