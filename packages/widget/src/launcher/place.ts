/** An edge of the window and a part (0 to 1) of the way along it, from the top or the left. */
export interface Place {
  edge: Edge;
  at: number;
}
export type Edge = 'right' | 'left' | 'bottom';

/** Where the launcher stands, CSS pixels: how far along its edge, and how far off it. */
export interface Spot {
  edge: Edge;
  alongPx: number;
  insetPx: number;
}

/** Tells our own elements, which lie over what is looked at. */
export type IsOurs = (element: Element) => boolean;

/** Length of the launcher along its edge and its thickness, CSS pixels. */
export const alongPx = 100;
export const acrossPx = 28;
/** Left free between the launcher and a control. */
const gapPx = 4;
/** A classic scroll bar is 17 px wide at 100 %. */
const scrollBarPx = 18;
/** Below the middle: the top of a screen is where programs put their tools. */
export const usualPlace: Place = { edge: 'right', at: 0.56 };

const roles =
  'button link tab menuitem checkbox radio switch slider spinbutton combobox textbox searchbox option treeitem separator scrollbar';
const controls =
  'a[href],button,input,select,textarea,summary,label,iframe,object,embed,audio,video,[onclick],[contenteditable],' +
  roles
    .split(' ')
    .map((role) => `[role=${role}]`)
    .join();

/**
 * Finds the stretch nearest to the wanted place under which the page has no control: on that edge,
 * beside a scroll bar that runs along it, then on the other edges. Where a page is covered with
 * controls whole, gives the wanted place: a button that is not there helps nobody.
 *
 * @param insetPx Distance from the edge, for the corner variant.
 */
export function findSpot({ edge, at }: Place, isOurs: IsOurs, insetPx = 0): Spot {
  for (const each of new Set<Edge>([edge, 'right', 'left', 'bottom'])) {
    const wanted = (each === edge ? at : usualPlace.at) * roomOf(each);
    for (const inset of [insetPx, insetPx + scrollBarPx]) {
      const found = [
        walk({ edge: each, alongPx: wanted, insetPx: inset }, 1, isOurs),
        walk({ edge: each, alongPx: wanted, insetPx: inset }, -1, isOurs),
      ]
        .filter((spot) => spot !== undefined)
        .sort((a, b) => Math.abs(a.alongPx - wanted) - Math.abs(b.alongPx - wanted))[0];
      if (found) return found;
    }
  }
  return { edge, alongPx: at * roomOf(edge), insetPx };
}

/** The first free spot from `spot` on in one direction, jumping over each control met; `undefined` at the end of the edge. */
export function walk(spot: Spot, direction: 1 | -1, isOurs: IsOurs): Spot | undefined {
  for (let along = Math.round(spot.alongPx); along >= 0 && along <= roomOf(spot.edge);) {
    const control = controlUnder({ ...spot, alongPx: along }, isOurs);
    if (!control) return { ...spot, alongPx: along };
    const [start, end] = spot.edge === 'bottom' ? [control.left, control.right] : [control.top, control.bottom];
    along =
      direction > 0
        ? Math.max(along + 1, Math.ceil(end) + gapPx)
        : Math.min(along, Math.floor(start) - gapPx - alongPx + 1) - 1;
  }
  return undefined;
}

/** How far the launcher can go along an edge, CSS pixels; the page's own scroll bar does not count. */
export function roomOf(edge: Edge): number {
  const { clientWidth, clientHeight } = viewport();
  return Math.max(0, (edge === 'bottom' ? clientWidth : clientHeight) - alongPx);
}

/** In quirks mode, which old programs use, it is `body` that knows the size of the window. */
export function viewport(): Element {
  return document.scrollingElement ?? document.documentElement;
}

/** The box of the first control found under the launcher at that spot. */
export function controlUnder({ edge, alongPx: start, insetPx }: Spot, isOurs: IsOurs): DOMRect | undefined {
  const { clientWidth, clientHeight } = viewport();
  // Every 6 by 7 px and a little over the borders: no control that can be hit is smaller.
  for (let along = start - 2; along <= start + alongPx + 2; along += 6.5) {
    for (let across = insetPx + 1; across <= insetPx + acrossPx + 1; across += 7) {
      const [x, y] =
        edge === 'bottom' ? [along, clientHeight - across] : [edge === 'left' ? across : clientWidth - across, along];
      const control = controlAt(x, y, isOurs);
      if (control) return control.getBoundingClientRect();
    }
  }
  return undefined;
}

function controlAt(x: number, y: number, isOurs: IsOurs): Element | undefined {
  let element = document.elementsFromPoint(x, y).find((each) => !isOurs(each));
  for (let inner; (inner = element?.shadowRoot?.elementFromPoint(x, y)) && inner !== element;) element = inner;
  if (!element) return undefined;
  const control = element.closest(controls);
  if (control) return control;
  // A hand or a splitter's arrows say what no tag says.
  if (!/^(auto|default|wait|progress)$/.test(getComputedStyle(element).cursor)) return element;
  // The bar itself where it has a width; where it lies over the content, what is hit is inside.
  for (let each: Element | null = element; each; each = each.parentElement) if (isOnScrollBar(each, x, y)) return each;
  return undefined;
}

function isOnScrollBar(element: Element, x: number, y: number): boolean {
  // The window's own bar takes its place from `clientWidth`.
  if (element === viewport() || element === document.body) return false;
  const { right, bottom } = element.getBoundingClientRect();
  const upright = x > right - scrollBarPx && x < right && element.scrollHeight > element.clientHeight;
  const level = y > bottom - scrollBarPx && y < bottom && element.scrollWidth > element.clientWidth;
  if (!upright && !level) return false;
  const { overflowX, overflowY } = getComputedStyle(element);
  const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll';
  return (upright && scrolls(overflowY)) || (level && scrolls(overflowX));
}
