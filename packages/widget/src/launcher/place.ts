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

/** The control of the page at a point of the window, if there is one. */
type ControlAt = (x: number, y: number) => Element | undefined;

/**
 * Finds the stretch nearest to the wanted place under which the page has no control: on that edge,
 * beside a scroll bar that runs along it, then on the other edges. Where a page is covered with
 * controls whole, gives the wanted place: a button that is not there helps nobody.
 *
 * @param insetPx Distance from the edge, for the corner variant.
 */
export function findSpot({ edge, at }: Place, isOurs: IsOurs, insetPx = 0): Spot {
  const controlAt = lookPast(isOurs);
  for (const each of new Set<Edge>([edge, 'right', 'left', 'bottom'])) {
    const wanted = (each === edge ? at : usualPlace.at) * roomOf(each);
    for (const inset of [insetPx, insetPx + scrollBarPx]) {
      const from = { edge: each, alongPx: wanted, insetPx: inset };
      const found = [walkBy(from, 1, controlAt), walkBy(from, -1, controlAt)]
        .filter((spot) => spot !== undefined)
        .sort((a, b) => Math.abs(a.alongPx - wanted) - Math.abs(b.alongPx - wanted))[0];
      if (found) return found;
    }
  }
  return { edge, alongPx: at * roomOf(edge), insetPx };
}

/** The first free spot from `spot` on in one direction, jumping over each control met; `undefined` at the end of the edge. */
export function walk(spot: Spot, direction: 1 | -1, isOurs: IsOurs): Spot | undefined {
  return walkBy(spot, direction, lookPast(isOurs));
}

/** Whether the page has a control under the launcher at that spot. */
export function isBlocked(spot: Spot, isOurs: IsOurs): boolean {
  return controlUnder(spot, lookPast(isOurs)) !== undefined;
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

function walkBy(spot: Spot, direction: 1 | -1, controlAt: ControlAt): Spot | undefined {
  for (let along = Math.round(spot.alongPx); along >= 0 && along <= roomOf(spot.edge);) {
    const control = controlUnder({ ...spot, alongPx: along }, controlAt);
    if (!control) return { ...spot, alongPx: along };
    const [start, end] = spot.edge === 'bottom' ? [control.left, control.right] : [control.top, control.bottom];
    along =
      direction > 0
        ? Math.max(along + 1, Math.ceil(end) + gapPx)
        : Math.min(along, Math.floor(start) - gapPx - alongPx + 1) - 1;
  }
  return undefined;
}

function controlUnder({ edge, alongPx: start, insetPx }: Spot, controlAt: ControlAt): DOMRect | undefined {
  const { clientWidth, clientHeight } = viewport();
  // 13 by 4 points, up to a pixel or two over the borders: a control that a finger can hit is not
  // smaller, and on a table of thousands of rows one point costs a good part of a millisecond.
  for (let along = start - 2; along <= start + alongPx + 2.1; along += (alongPx + 4) / 12) {
    for (let across = insetPx + 1; across <= insetPx + acrossPx + 1.1; across += acrossPx / 3) {
      const [x, y] =
        edge === 'bottom' ? [along, clientHeight - across] : [edge === 'left' ? across : clientWidth - across, along];
      const control = controlAt(x, y);
      if (control) return control.getBoundingClientRect();
    }
  }
  return undefined;
}

/** Looks at the page once: what was found out of an element holds for all its points. */
function lookPast(isOurs: IsOurs): ControlAt {
  const known = new Map<Element, { control: Element | undefined; scrollers: Element[] }>();
  return (x, y) => {
    const element = elementAt(x, y, isOurs);
    if (!element) return undefined;
    let verdict = known.get(element);
    if (!verdict) known.set(element, (verdict = { control: controlOf(element), scrollers: scrollersOf(element) }));
    return verdict.control ?? verdict.scrollers.find((each) => isOnScrollBar(each, x, y));
  };
}

function elementAt(x: number, y: number, isOurs: IsOurs): Element | null | undefined {
  let element = document.elementFromPoint(x, y);
  if (element && isOurs(element)) element = document.elementsFromPoint(x, y).find((each) => !isOurs(each)) ?? null;
  for (let inner; (inner = element?.shadowRoot?.elementFromPoint(x, y)) && inner !== element;) element = inner;
  return element;
}

function controlOf(element: Element): Element | undefined {
  const control = element.closest(controls);
  if (control) return control;
  // A hand or a splitter's arrows say what no tag says.
  return /^(auto|default|wait|progress)$/.test(getComputedStyle(element).cursor) ? undefined : element;
}

/** What scrolls around an element. The window itself does not count: its bar takes its place from `clientWidth`. */
function scrollersOf(element: Element): Element[] {
  const found: Element[] = [];
  for (let each: Element | null = element; each; each = each.parentElement) {
    if (each === viewport() || each === document.body) continue;
    if (each.scrollHeight <= each.clientHeight && each.scrollWidth <= each.clientWidth) continue;
    const { overflowX, overflowY } = getComputedStyle(each);
    if (/auto|scroll/.test(overflowX + overflowY)) found.push(each);
  }
  return found;
}

/** Also where the bar lies over the content and has no width of its own. */
function isOnScrollBar(scroller: Element, x: number, y: number): boolean {
  const { right, bottom } = scroller.getBoundingClientRect();
  return (
    (x > right - scrollBarPx && x < right && scroller.scrollHeight > scroller.clientHeight) ||
    (y > bottom - scrollBarPx && y < bottom && scroller.scrollWidth > scroller.clientWidth)
  );
}
