/**
 * What stands below an element keeps its place on the screen when the element grows or shrinks: the form is scrolled
 * by as much. The anchoring of browsers does not do it from the very top, so the form has it switched off.
 */
export function keepBelowStill(element: Element | null | undefined): (() => void) | undefined {
  const body = element?.closest('.body');
  if (!element || !body) return undefined;
  let before = element.getBoundingClientRect().height;
  const observer = new ResizeObserver(() => {
    // Behind another screen it has no height, and comes back with the one it had.
    if (element.getClientRects().length === 0) return;
    const now = element.getBoundingClientRect().height;
    body.scrollTop += now - before;
    before = now;
  });
  observer.observe(element);
  return () => observer.disconnect();
}
