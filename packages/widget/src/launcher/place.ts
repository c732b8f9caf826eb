/** An edge of the window and a part (0 to 1) of the way along it, from the top or the left. */
export interface Place {
  edge: Edge;
  at: number;
  /** Nobody chose it: the launcher may go farther along the edge to leave the page's text readable. */
  byDefault?: boolean;
}
export type Edge = 'right' | 'left' | 'bottom';

/** Where the launcher stands, CSS pixels: how far along its edge, how far off it, and what stays free at its ends. */
export interface Spot {
  edge: Edge;
  alongPx: number;
  insetPx: number;
  endsPx: number;
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
/** How far the launcher goes to leave text readable: a person looks for it where it was. */
const spareWithinPx = 2 * alongPx;
/** Below the middle: the top of a screen is where programs put their tools. */
export const usualPlace: Place = { edge: 'right', at: 0.56, byDefault: true };
/** Of the corner variant. */
export const cornerPlace: Place = { edge: 'bottom', at: 1, byDefault: true };

const roles =
  'button link tab menuitem checkbox radio switch slider spinbutton combobox textbox searchbox option treeitem separator scrollbar';
const controls =
  'a[href],button,input,select,textarea,summary,label,iframe,object,embed,audio,video,[onclick],[contenteditable],' +
  roles
    .split(' ')
    .map((role) => `[role=${role}]`)
    .join();

/** What is better not covered, besides controls: text; and scroll bars that lie over the content and come and go. */
type Spare = 'nothing' | 'text' | 'text and bars';

/** The box of what must not be covered at a point of the window, if anything. */
type ObstacleAt = (x: number, y: number) => DOMRect | undefined;

/**
 * Finds the stretch nearest to the wanted place under which the page has no control: on that edge,
 * beside a scroll bar that runs along it, then on the other edges. Where nobody chose the place, a
 * stretch near by without text comes before a nearer one with text. Where a page is covered with controls
 * whole, gives the wanted place: a button that is not there helps nobody.
 *
 * @param standoffPx Distance from the edge and from its ends, for the corner variant.
 */
export function findSpot({ edge, at, byDefault }: Place, isOurs: IsOurs, standoffPx = 0): Spot {
  const lookFor = lookPast(isOurs);
  const spares: Spare[] = byDefault ? ['text and bars', 'text', 'nothing'] : ['nothing'];
  const spotOn = (each: Edge, insetPx: number): Spot => {
    const wanted = (each === edge ? at : usualPlace.at) * roomOf(each);
    return { edge: each, alongPx: withinEnds(each, wanted, standoffPx), insetPx, endsPx: standoffPx };
  };
  for (const each of new Set<Edge>([edge, 'right', 'left', 'bottom'])) {
    for (const inset of [standoffPx, standoffPx + scrollBarPx]) {
      const from = spotOn(each, inset);
      for (const spare of spares) {
        const found = [walkBy(from, 1, lookFor(spare)), walkBy(from, -1, lookFor(spare))]
          .filter((spot) => spot !== undefined)
          .sort((a, b) => Math.abs(a.alongPx - from.alongPx) - Math.abs(b.alongPx - from.alongPx))[0];
        if (found && (spare === 'nothing' || Math.abs(found.alongPx - from.alongPx) <= spareWithinPx)) return found;
      }
    }
  }
  return spotOn(edge, standoffPx);
}

/** The first free spot from `spot` on in one direction, jumping over each control met; `undefined` at the end of the edge. */
export function walk(spot: Spot, direction: 1 | -1, isOurs: IsOurs): Spot | undefined {
  return walkBy(spot, direction, lookPast(isOurs)('nothing'));
}

/** Whether the page has a control under the launcher at that spot. */
export function isBlocked(spot: Spot, isOurs: IsOurs): boolean {
  return obstacleUnder(spot, 1, lookPast(isOurs)('nothing')) !== undefined;
}

/** The nearest to `along` that leaves `endsPx` free at both ends of the edge. */
export function withinEnds(edge: Edge, along: number, endsPx: number): number {
  return Math.max(Math.min(endsPx, roomOf(edge)), Math.min(roomOf(edge) - endsPx, along));
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

function walkBy(spot: Spot, direction: 1 | -1, obstacleAt: ObstacleAt): Spot | undefined {
  const { edge, endsPx } = spot;
  for (let along = Math.round(spot.alongPx); along === Math.round(withinEnds(edge, along, endsPx));) {
    const obstacle = obstacleUnder({ ...spot, alongPx: along }, direction, obstacleAt);
    if (!obstacle) return { ...spot, alongPx: along };
    const [start, end] = edge === 'bottom' ? [obstacle.left, obstacle.right] : [obstacle.top, obstacle.bottom];
    along =
      direction > 0
        ? Math.max(along + 1, Math.ceil(end) + gapPx)
        : Math.min(along, Math.floor(start) - gapPx - alongPx + 1) - 1;
  }
  return undefined;
}

function obstacleUnder(
  { edge, alongPx: start, insetPx }: Spot,
  direction: 1 | -1,
  obstacleAt: ObstacleAt,
): DOMRect | undefined {
  const { clientWidth, clientHeight } = viewport();
  // 13 by 4 points, up to a pixel or two over the borders: a control that a finger can hit is not
  // smaller, and on a table of thousands of rows one point costs a good part of a millisecond.
  // The far end first: what is met there lets the walk jump over all that is nearer.
  for (let n = 0; n <= 12; n++) {
    const along = start - 2 + ((alongPx + 4) / 12) * (direction > 0 ? 12 - n : n);
    for (let across = insetPx + 1; across <= insetPx + acrossPx + 1.1; across += acrossPx / 3) {
      const [x, y] =
        edge === 'bottom' ? [along, clientHeight - across] : [edge === 'left' ? across : clientWidth - across, along];
      const obstacle = obstacleAt(x, y);
      if (obstacle) return obstacle;
    }
  }
  return undefined;
}

/** Looks at the page once: what was found out of an element holds for all its points. */
function lookPast(isOurs: IsOurs): (spare: Spare) => ObstacleAt {
  const known = new Map<Element, { control: Element | undefined; scrollers: Element[]; lines?: DOMRect[] }>();
  return (spare) => (x, y) => {
    const element = elementAt(x, y, isOurs);
    if (!element) return undefined;
    let verdict = known.get(element);
    if (!verdict) known.set(element, (verdict = { control: controlOf(element), scrollers: scrollersOf(element) }));
    const control =
      verdict.control ?? verdict.scrollers.find((each) => isOnScrollBar(each, x, y, spare === 'text and bars'));
    if (control || spare === 'nothing') return control?.getBoundingClientRect();
    return (verdict.lines ??= linesOf(element)).find((line) => isNear(line, x, y));
  };
}

/** Boxes of the lines of an element's own text. */
function linesOf(element: Element): DOMRect[] {
  const range = document.createRange();
  return [...element.childNodes].flatMap((node) => {
    if (!(node instanceof Text) || !node.data.trim()) return [];
    range.selectNodeContents(node);
    return [...range.getClientRects()];
  });
}

/** Within what may lie between two of the points looked at. */
function isNear({ left, top, right, bottom }: DOMRect, x: number, y: number): boolean {
  return x > left - gapPx && x < right + gapPx && y > top - gapPx && y < bottom + gapPx;
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

/** @param overlaid Also where the bar lies over the content and has no width of its own. */
function isOnScrollBar(scroller: Element, x: number, y: number, overlaid: boolean): boolean {
  const { right, bottom, width, height } = scroller.getBoundingClientRect();
  const { clientWidth, clientHeight, clientLeft, clientTop, scrollWidth, scrollHeight } = scroller;
  // A border is no bar; both sides' borders are taken for equal.
  const hasBar = (outer: number, inner: number, border: number) => overlaid || outer - inner - 2 * border > 2;
  return (
    (x > right - scrollBarPx && x < right && scrollHeight > clientHeight && hasBar(width, clientWidth, clientLeft)) ||
    (y > bottom - scrollBarPx && y < bottom && scrollWidth > clientWidth && hasBar(height, clientHeight, clientTop))
  );
}
