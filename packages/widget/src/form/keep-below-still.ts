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

/**
 * The same for a box within one of two columns, where only what stands under it is moved. The form is scrolled for what
 * she has her pointer or her focus on, and for nothing else: whoever is at the text above sees the box come under it.
 */
export function keepHandStill(box: Element | null | undefined): (() => void) | undefined {
  const body = box?.closest('.body');
  const column = box?.parentElement;
  if (!box || !body || !column) return undefined;
  const rectOf = (one: Element): DOMRect => one.getBoundingClientRect();
  const endOf = (one: Element): number => (one.lastElementChild ? rectOf(one.lastElementChild).bottom : 0);
  // From what stands over it to what stands under it: a gap comes and goes with it.
  const roomOf = (): number =>
    (box.nextElementSibling ? rectOf(box.nextElementSibling).top : rectOf(box).bottom) -
    (box.previousElementSibling ? rectOf(box.previousElementSibling).bottom : 0);
  let before = roomOf();
  const observer = new ResizeObserver(() => {
    // Behind another screen nothing of it has a place, and it comes back with the one it had.
    if (body.getClientRects().length === 0) return;
    const grown = roomOf() - before;
    before += grown;
    const end = endOf(column);
    // On a narrow screen they stand one under the other.
    const beside = [...(column.parentElement?.children ?? [])].filter(
      (other) => other !== column && rectOf(other).top < end,
    );
    const isBelow = (one: Element | null | undefined): one is Element =>
      !!one &&
      body.contains(one) &&
      !box.contains(one) &&
      (box.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) > 0 &&
      !beside.some((other) => other.contains(one));
    const hovered = [...body.querySelectorAll(':hover')].at(-1);
    const held = [hovered, (box.getRootNode() as ShadowRoot).activeElement].find(isBelow);
    if (!held) return;
    // Below both columns it is moved only by as much as this one is the longer.
    const longest = Math.max(...beside.map(endOf));
    const moved = column.contains(held) ? grown : Math.max(end, longest) - Math.max(end - grown, longest);
    const wanted = body.scrollTop + moved;
    body.scrollTop = wanted;
    if (body.scrollTop > wanted - 1) return;
    // All of it was in sight, so there is nothing to scroll by: then it gets some room below.
    body.setAttribute('data-room', '');
    body.scrollTop = wanted;
  });
  observer.observe(box);
  return () => {
    observer.disconnect();
    body.removeAttribute('data-room');
  };
}
