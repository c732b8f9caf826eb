import type { ContextSource, ContextValue } from '@mis-support/protocol';
import { isUnreadable, labelOf, oneLine } from './control-label.ts';
import { readExt } from './ext-context.ts';

const MAX_LINE = 200;
const MAX_PATH = 12;

const WINDOWS =
  'dialog[open],[role=dialog],[role=alertdialog],[aria-modal=true],.x-window,.modal.show,.modal.in,.ui-dialog';
const WINDOW_TITLES =
  'h1,h2,h3,legend,.x-window-header-title,.x-title-text,.modal-title,.ui-dialog-title,.window-title,.dialog-title,caption';
const CRUMBS = '[aria-label*=breadcrumb i],[aria-label*="крошк" i],[class*=breadcrumb i],[itemtype$=BreadcrumbList]';
const SELECTED_TABS = '[role=tab][aria-selected=true]';
const GUESSED_TABS =
  '.x-tab-active,.ui-tabs-active,.nav-tabs .active,.tabs .active,.tabs .selected,.tab.active,.tab.selected,.tab.current';
const SELECTED_NODES = '[role=treeitem][aria-selected=true]';
const CURRENT =
  '[aria-current]:not([aria-current=false]):not([aria-current=step]):not([aria-current=date]):not([aria-current=time])';

/**
 * What the page itself tells of where the person is: title, open window, menu path, selected tab and
 * route, each with its source. Reads labels only: no value of a field, no cell of a table, nothing
 * marked private, no query and no hash of the address. Changes nothing and never throws; what cannot
 * be read is left out.
 *
 * @param mask Selectors of the configuration: what they match is not read either.
 */
export function readPageContext(doc: Document = document, mask: readonly string[] = []): Record<string, ContextValue> {
  const values: Record<string, ContextValue> = {};
  const set = (key: string, value: string | string[] | undefined, source: ContextSource) => {
    if (value?.length && !(key in values)) values[key] = { value, source };
  };
  /** One reader's failure (a host's broken getter, a selector an old engine does not know) costs only its own line. */
  const attempt = (read: () => void) => {
    try {
      read();
    } catch {
      // The person can write the line herself; the host must not notice.
    }
  };
  const readable = (element: Element) =>
    !isUnreadable(element) && !mask.some((selector) => isInside(element, selector));
  const label = (element: Element) => (readable(element) ? labelOf(element, MAX_LINE) : '');
  const all = (selector: string, root: ParentNode = doc) =>
    [...root.querySelectorAll(selector)].filter((element) => isVisible(element) && readable(element));

  attempt(() => {
    const ext = readExt(doc.defaultView, (element) => readable(element) && isVisible(element));
    set('screen', ext.window, 'extjs');
    set('tab', ext.tabs.at(-1), 'extjs');
    set('menuPath', ext.treePath, 'extjs');
    if (ext.tabs.length > 1) set('screen', ext.tabs[0], 'extjs');
  });
  attempt(() => {
    const top = topmost(all(WINDOWS));
    if (top)
      set('screen', windowTitle(doc, top, label), top.matches('dialog,[role],[aria-modal]') ? 'aria' : 'heuristic');
  });
  attempt(() => {
    const crumbs = all(CRUMBS).find((element) => !element.parentElement?.closest(CRUMBS));
    if (crumbs) set('menuPath', crumbPath(crumbs, label), crumbs.matches('[aria-label]') ? 'aria' : 'heuristic');
  });
  attempt(() => {
    const node = all(SELECTED_NODES).at(-1);
    if (node) set('menuPath', treePath(node, label), 'aria');
  });
  attempt(() => {
    const current = all(CURRENT).map(label).filter(Boolean);
    set('menuPath', [...new Set(current)].slice(0, MAX_PATH), 'aria');
  });
  attempt(() => {
    const heading = all('h1').map(label).find(Boolean);
    set('screen', heading, 'heuristic');
  });
  for (const [selector, source] of [
    [SELECTED_TABS, 'aria'],
    [GUESSED_TABS, 'heuristic'],
  ] as const) {
    attempt(() => {
      const tabs = all(selector).map(label).filter(Boolean);
      // In a program of windows inside one page the outermost tab is the open screen, the innermost its part.
      set('screen', tabs[0], source);
      const inner = tabs.at(-1);
      if (inner !== values['screen']?.value) set('tab', inner, source);
    });
  }
  if (values['tab']?.value === values['screen']?.value) delete values['tab'];
  attempt(() => set('pageTitle', oneLine(doc.title, MAX_LINE), 'heuristic'));
  // The path alone: queries and hashes carry names, numbers and tokens.
  attempt(() => set('path', oneLine(doc.location.pathname, MAX_LINE), 'route'));
  return values;
}

/** Of several windows the one on top: the top layer first, then the highest `z-index`, then the last in the document. */
function topmost(windows: Element[]): Element | undefined {
  let best: Element | undefined;
  let bestLevel = -1;
  for (const element of windows) {
    const level = element.matches(':modal')
      ? Infinity
      : Math.max(0, Number.parseInt(getComputedStyle(element).zIndex, 10) || 0);
    if (level >= bestLevel) [best, bestLevel] = [element, level];
  }
  return best;
}

function windowTitle(doc: Document, element: Element, label: (element: Element) => string): string | undefined {
  const named = (element.getAttribute('aria-labelledby') ?? '')
    .split(/\s+/)
    .map((id) => (id ? doc.getElementById(id) : null))
    .filter((titled) => titled !== null)
    .map(label)
    .join(' ');
  const heading = element.querySelector(WINDOW_TITLES);
  return (
    named.trim() ||
    oneLine(element.getAttribute('aria-label') ?? '', MAX_LINE) ||
    (heading ? label(heading) : undefined)
  );
}

function crumbPath(crumbs: Element, label: (element: Element) => string): string[] {
  const items = [...crumbs.querySelectorAll('li')];
  const parts = items.length
    ? items
    : [...crumbs.querySelectorAll('a,[aria-current],span')].filter((part) => !part.firstElementChild);
  // A separator is drawn as text in older pages: it has no letter in it.
  return parts
    .map(label)
    .filter((part) => /[\p{L}\d]/u.test(part))
    .slice(0, MAX_PATH);
}

function treePath(node: Element, label: (element: Element) => string): string[] {
  const path = [ownLabel(node, label)];
  let parent = parentNode(node);
  for (; parent && path.length < MAX_PATH; parent = parentNode(parent)) path.unshift(ownLabel(parent, label));
  return path.filter(Boolean);
}

/** Trees are either nested in `role=group` or flat with `aria-level`. */
function parentNode(node: Element): Element | null {
  const nested = node.parentElement?.closest('[role=treeitem]');
  if (nested) return nested;
  const level = Number(node.getAttribute('aria-level'));
  if (!(level > 1)) return null;
  let before = node.previousElementSibling;
  while (before && !(Number(before.getAttribute('aria-level')) < level)) before = before.previousElementSibling;
  return before;
}

/** A tree item's text without that of its children. */
function ownLabel(node: Element, label: (element: Element) => string): string {
  const group = node.querySelector(':scope > [role=group]');
  if (!group || node.hasAttribute('aria-label')) return label(node);
  const parts = [...node.childNodes].map((child) =>
    child === group ? '' : child instanceof Element ? label(child) : (child.nodeValue ?? ''),
  );
  return oneLine(parts.join(' '), MAX_LINE);
}

function isVisible(element: Element): boolean {
  if (!element.getClientRects().length) return false;
  const style = getComputedStyle(element);
  return style.visibility === 'visible' && style.opacity !== '0';
}

function isInside(element: Element, selector: string): boolean {
  try {
    return element.closest(selector) !== null;
  } catch {
    // A selector nobody can read hides nothing here; `check-config` reports it.
    return false;
  }
}
