import { oneLine } from './control-label.ts';

const MAX_LINE = 200;
const MAX_PATH = 12;

/** What ExtJS knows of its screen. */
export interface ExtContext {
  /** Title of the active window. */
  window?: string | undefined;
  /** Titles of the open tabs, outermost first. */
  tabs: string[];
  /** Texts from the root of the menu tree to the selected node. */
  treePath?: string[] | undefined;
}

/** The little of ExtJS (4 to 7, classic toolkit) that we ask; every member may be missing. */
interface ExtComponent {
  title?: unknown;
  getTitle?(): unknown;
  el?: { dom?: unknown };
  isVisible?(deep?: boolean): boolean;
  getActiveTab?(): ExtComponent | undefined;
  getSelectionModel?(): { getSelection?(): ExtNode[] };
  rootVisible?: unknown;
  zIndex?: unknown;
}
interface ExtNode {
  get?(field: string): unknown;
  parentNode?: ExtNode | null;
}
interface ExtGlobal {
  ComponentQuery?: { query(selector: string): ExtComponent[] };
}

/**
 * Asks ExtJS for titles, where the page runs on it. Only getters are called; fields, stores and
 * cells are not touched. May throw what the host's overrides throw: the caller guards.
 */
export function readExt(view: Window | null, isReadable: (element: Element) => boolean): ExtContext {
  const { Ext } = (view ?? {}) as { Ext?: ExtGlobal };
  const query = Ext?.ComponentQuery;
  if (!query) return { tabs: [] };
  const shown = (type: string) => query.query(type).filter((component) => isShown(component, isReadable));
  const windows = shown('window').sort((a, b) => Number(a.zIndex ?? 0) - Number(b.zIndex ?? 0));
  return {
    window: windows.map(titleOf).filter(Boolean).at(-1),
    tabs: shown('tabpanel')
      .map((panel) => panel.getActiveTab?.())
      .map((tab) => (tab ? titleOf(tab) : ''))
      .filter(Boolean),
    treePath: shown('treepanel')
      .map(selectedPath)
      .find((path) => path.length > 0),
  };
}

function isShown(component: ExtComponent, isReadable: (element: Element) => boolean): boolean {
  const element = component.el?.dom;
  return element instanceof Element && component.isVisible?.(true) !== false && isReadable(element);
}

function titleOf(component: ExtComponent): string {
  return plain(component.getTitle?.() ?? component.title);
}

function selectedPath(tree: ExtComponent): string[] {
  const path: string[] = [];
  let node: ExtNode | null | undefined = tree.getSelectionModel?.().getSelection?.()[0];
  while (node && path.length < MAX_PATH) {
    // The root is there for the tree's own sake and usually unseen.
    if (node.parentNode || tree.rootVisible === true) path.unshift(plain(node.get?.('text')));
    node = node.parentNode;
  }
  return path.filter(Boolean);
}

/** Titles may be HTML: icons, counts. Tags go, the common entities become letters. */
function plain(value: unknown): string {
  if (typeof value !== 'string') return '';
  const text = value
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;|&#160;/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
  return oneLine(text, MAX_LINE);
}
