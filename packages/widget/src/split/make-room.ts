/** Of a text that gives way to the pointer, the last line stays: that is where she was writing. */
const leastTextPx = 32;

/**
 * Finds a place in sight for an offer that has just come under the text. What she has her focus or her pointer on
 * stays under her hand: the form is scrolled by as much as the offer has pushed it down. Where she is at the text, as
 * much of the offer is brought into sight as the text leaves room for.
 *
 * @param box the offer, drawn already
 */
export function makeRoom(box: HTMLElement | null): void {
  const body = box?.closest('.body');
  const text = body?.querySelector('[data-first]');
  const field = text?.closest('.field');
  if (!box || !body || !text || !field) return;
  const { activeElement } = box.getRootNode() as ShadowRoot;
  const hovered = [...body.querySelectorAll(':hover')].at(-1);
  const held = [hovered, activeElement].find(
    (one) => one && body.contains(one) && !field.contains(one) && !box.contains(one) && !one.contains(field),
  );
  const frame = body.getBoundingClientRect();
  const wanted = held ? pushedBy(box, held) : box.getBoundingClientRect().bottom - frame.bottom + 8;
  if (!field.contains(activeElement)) {
    if (held) body.scrollTop += wanted;
    return;
  }
  // A text that she has scrolled away already holds nothing back.
  const left = text.getBoundingClientRect().bottom - frame.top - leastTextPx;
  const room = held ? (left > 0 ? left : Infinity) : field.getBoundingClientRect().top - frame.top - 4;
  body.scrollTop += Math.max(0, Math.min(wanted, room));
}

/** Measured, not reckoned: in two columns what stands beside the text has not moved. */
function pushedBy(box: HTMLElement, held: Element): number {
  const { top } = held.getBoundingClientRect();
  box.hidden = true;
  const before = held.getBoundingClientRect().top;
  box.hidden = false;
  return top - before;
}
