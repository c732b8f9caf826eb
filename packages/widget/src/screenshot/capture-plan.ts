import { isElement, setSize, stacksVertically, touches, type Clip } from './geometry.ts';
import type { DecidePrivacy, Privacy } from './privacy-policy.ts';
import { paintSvg } from './paint-svg.ts';
import { columnsOf } from './table-columns.ts';

/**
 * What becomes of an element when the page is copied.
 *
 * - `keep`: copied, its children as planned.
 * - `husk`: copied without content. It takes no room (`display: none`), but `:nth-child` counts it.
 * - `control`: a private field: copied without content and value, its size kept.
 * - `box`: not copied; a grey box of the same size stands for it. Frames, canvases, private pictures.
 * - `drawing`: an SVG, not copied; a canvas painted from it stands for it.
 * - `space`: not copied; empty room of the same size. Off-screen rows, what the host asked us to leave out.
 * - `drop`: not copied and takes no room.
 */
export type Fate = 'keep' | 'husk' | 'control' | 'box' | 'drawing' | 'space' | 'drop';

/** Text and comments are always copied, so that a parent and its copy line up child by child. */
export type PlanEntry = PlanNode | { text: Node };

/** One element of the plan. */
export interface PlanNode {
  element: Element;
  fate: Fate;
  privacy: Privacy;
  children: PlanEntry[];
  /** Layout size, before transforms, of `box`, `space` and `control`. A run of rows is one `space`. */
  widthPx: number;
  heightPx: number;
  /** What comes after a `space`, and where its top was: the room is right when the copy has it there too. */
  anchor?: { node: PlanNode; topPx: number };
  /** Where the element was scrolled to. */
  scroll?: [left: number, top: number];
  /** `:nth-child` stripes change when siblings vanish: this one keeps the background it has now. */
  keepBackground?: boolean;
  /** A table that loses rows would find new widths for its columns: these are the ones it has now. */
  columns?: readonly number[];
  /** What an SVG looks like. */
  drawing?: HTMLCanvasElement | undefined;
  /** Whether something stands in a private field: an empty one is shown empty. */
  filled?: boolean;
}

/** The decisions for one page at one moment. */
export interface CapturePlan {
  root: PlanNode;
  nodes: ReadonlyMap<Element, PlanNode>;
  /** How many elements will be copied. */
  kept: number;
  /** How many were looked at. */
  visited: number;
}

/** What the planner needs to know of the page beyond what it sees. */
export interface PlanOptions {
  decide: DecidePrivacy;
  /** Not in the picture: ourselves, `data-mis-ignore`. */
  isLeftOut(element: Element): boolean;
  /** A style sheet that will be carried over as text: its element need not be copied. */
  isInlined(element: Element): boolean;
}

const OPAQUE = /^(IFRAME|FRAME|OBJECT|EMBED|VIDEO)$/;
const PAINTED = /^(IMG|CANVAS)$/;
const CONTROL = /^(INPUT|SELECT|TEXTAREA)$/;
const UNSEEN = /^(SCRIPT|NOSCRIPT|TEMPLATE|AUDIO|DATALIST)$/;
const FRAMEWORK = /^(HTML|HEAD|BODY|BASE|LINK|STYLE|TABLE|TBODY|THEAD|TFOOT|CAPTION|COLGROUP|COL)$/;
/** Repeated things: what is off-screen of them goes without a look inside. */
const ROWS = /^(TR|LI|TD|TH|DT|DD|P)$/;
/** Below this many children looking for runs costs more than it saves. */
const RUN_MIN = 20;

/**
 * Looks at the page once, top down, and decides for every element what the copy needs. Only reads:
 * nothing on the page changes, so the layout is computed at most once. Subtrees that cannot be seen
 * are not entered, so the cost is one rectangle per element looked at.
 */
export function planCapture(doc: Document, { decide, isLeftOut, isInlined }: PlanOptions): CapturePlan {
  const view = doc.defaultView as Window;
  const screen: Clip = { left: 0, top: 0, right: view.innerWidth, bottom: view.innerHeight };
  const nodes = new Map<Element, PlanNode>();
  let kept = 0;
  const root = makeNode(doc.documentElement, 'usual');
  fill(root, screen);
  return { root, nodes, kept, visited: nodes.size };

  function makeNode(element: Element, inherited: Privacy): PlanNode {
    const privacy = decide(element, inherited);
    const node: PlanNode = { element, fate: 'keep', privacy, children: [], widthPx: 0, heightPx: 0 };
    nodes.set(element, node);
    return node;
  }

  function fill(node: PlanNode, clip: Clip): void {
    kept++;
    const { element } = node;
    if (element.scrollTop || element.scrollLeft) node.scroll = [element.scrollLeft, element.scrollTop];
    const children = drawnChildren(element);
    const mayRun = children.length > RUN_MIN && stacksVertically(element);
    const alike = mayRun && areAlike(children.filter(isElement));
    const inner = clipOf(element, clip);
    let run: { node: PlanNode; top: number } | undefined;
    let above: PlanNode | undefined;
    let vanished = false;

    for (const child of children) {
      if (!isElement(child)) {
        node.children.push({ text: child });
        continue;
      }
      const entry = makeNode(child, node.privacy);
      node.children.push(entry);
      const rect = child.getBoundingClientRect();
      const pruned = isPruned(child, rect, inner, alike);
      entry.fate = pruned ? 'space' : fateOf(child, entry, rect);
      if (entry.fate === 'keep') {
        fill(entry, inner === screen || isPositioned(getComputedStyle(child)) ? screen : inner);
      } else if (entry.fate !== 'drop') {
        setSize(entry, rect);
      }
      if (entry.fate === 'drawing') entry.drawing = paintSvg(child as SVGSVGElement, view.devicePixelRatio || 1);
      if (entry.fate === 'control') entry.filled = isFilled(child as HTMLInputElement);
      if (!pruned) {
        if (rect.height && entry.fate !== 'drop') {
          if (above && entry.fate === 'keep') above.anchor = { node: entry, topPx: rect.top };
          above = run = undefined;
        }
        continue;
      }
      vanished = true;
      noteColumns(child);
      if (run) {
        run.node.heightPx = Math.max(run.node.heightPx, rect.bottom - run.top);
        entry.fate = 'drop';
      } else {
        above = entry;
        if (mayRun) run = { node: entry, top: rect.top };
      }
    }
    if (vanished) {
      for (const entry of node.children) if ('fate' in entry && entry.fate === 'keep') entry.keepBackground = true;
    }
  }

  function fateOf(element: Element, node: PlanNode, rect: DOMRect): Fate {
    const tag = element.tagName;
    if (UNSEEN.test(tag) || isInlined(element)) return 'drop';
    if (isLeftOut(element)) return rect.height ? 'space' : 'drop';
    if (OPAQUE.test(tag)) return rect.height ? 'box' : 'drop';
    if (tag === 'svg') {
      if (!rect.width || !rect.height) return 'drop';
      return node.privacy === 'private' ? 'box' : 'drawing';
    }
    if (FRAMEWORK.test(tag)) return 'keep';
    if (node.privacy === 'private') {
      if (CONTROL.test(tag)) return 'control';
      if (PAINTED.test(tag)) return rect.height ? 'box' : 'drop';
    }
    if (rect.width || rect.height) return 'keep';
    return getComputedStyle(element).display === 'none' ? 'husk' : 'keep';
  }

  /** Off-screen, and nothing of it can reach the screen (or hardly ever does). */
  function isPruned(element: Element, rect: DOMRect, clip: Clip, alike: boolean): boolean {
    if (!(rect.width || rect.height) || touches(rect, clip)) return false;
    const tag = element.tagName;
    if (FRAMEWORK.test(tag) && tag !== 'TABLE') return false;
    const style = getComputedStyle(element);
    if (style.display === 'inline') return false;
    if (isPositioned(style) && touches(rect, screen)) return false;
    if (ROWS.test(tag) && element.closest('table') && !columnsOf(element)) return false;
    // A sticky head: its cells stay in sight when the row that they belong to has been scrolled away.
    if (tag === 'TR' && element.firstElementChild && touches(element.firstElementChild.getBoundingClientRect(), clip))
      return false;
    return alike || ROWS.test(tag) || !element.firstElementChild || style.overflowX !== 'visible';
  }

  function noteColumns(element: Element): void {
    const table = /^T[RDH]$/.test(element.tagName) ? nodes.get(element.closest('table') as Element) : undefined;
    const columns = table && !table.columns ? columnsOf(element) : undefined;
    if (table && columns) {
      table.columns = columns;
      table.widthPx = table.element.getBoundingClientRect().width;
    }
  }
}

/** The children in the tree in which they are drawn: shadow roots open, slots filled as the engine fills them. */
export function drawnChildren(element: Element): Node[] {
  const children: Node[] = [];
  for (let child = (element.shadowRoot ?? element).firstChild; child; child = child.nextSibling) {
    if (isElement(child) && child.tagName === 'SLOT') children.push(...(child as HTMLSlotElement).assignedNodes());
    else children.push(child);
  }
  return children;
}

/** A box that scrolls or cuts its content lets only its own rectangle be seen. */
function clipOf(element: Element, clip: Clip): Clip {
  if (element.tagName === 'HTML' || element.tagName === 'BODY') return clip;
  if (element.scrollHeight <= element.clientHeight + 1 && element.scrollWidth <= element.clientWidth + 1) return clip;
  const style = getComputedStyle(element);
  if (style.overflowX === 'visible' && style.overflowY === 'visible') return clip;
  const rect = element.getBoundingClientRect();
  return {
    left: Math.max(clip.left, rect.left),
    top: Math.max(clip.top, rect.top),
    right: Math.min(clip.right, rect.right),
    bottom: Math.min(clip.bottom, rect.bottom),
  };
}

/** Rows made of `div`s: many children of one kind. */
function areAlike(elements: Element[]): boolean {
  const last = elements.at(-1);
  const middle = elements[elements.length >> 1];
  return last?.tagName === middle?.tagName && last?.classList[0] === middle?.classList[0];
}

/** Such a box may hang from a scroller without being cut by it. */
function isPositioned({ position }: CSSStyleDeclaration): boolean {
  return position === 'fixed' || position === 'absolute' || position === 'sticky';
}

function isFilled(control: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement): boolean {
  return control instanceof HTMLSelectElement ? Boolean(control.selectedOptions[0]?.text.trim()) : control.value !== '';
}
