import { h } from './dom.ts';

/** A branch or a leaf of the navigator. A leaf names the screen it opens. */
export interface Branch {
  title: string;
  screen?: string | undefined;
  children?: readonly Branch[] | undefined;
}

/** The tree at the left, and a way to show in it which screen is in front. */
export interface NavigatorTree {
  element: HTMLElement;
  select(screen: string): void;
}

/** @param open called with the screen of a leaf that was clicked or entered. */
export function createNavigator(branches: readonly Branch[], open: (screen: string) => void): NavigatorTree {
  const leaves = new Map<string, HTMLElement>();
  const tree = h('ul', {
    class: 'tree',
    role: 'tree',
    'aria-label': 'Навигатор',
    onkeydown: (event) => walk(event as KeyboardEvent),
  });
  tree.append(...branches.map((branch) => node(branch)));
  tree.querySelector('[role=treeitem]')?.setAttribute('tabindex', '0');
  return {
    element: h(
      'nav',
      { class: 'navigator', 'aria-label': 'Навигатор' },
      h('div', { class: 'panel-title' }, 'Навигатор'),
      tree,
    ),
    select(screen) {
      for (const [id, leaf] of leaves) leaf.setAttribute('aria-selected', String(id === screen));
    },
  };

  function node({ title, screen, children }: Branch): HTMLElement {
    const item = h(
      'li',
      {
        role: 'treeitem',
        tabindex: -1,
        'aria-expanded': children ? 'true' : undefined,
        'aria-selected': screen === undefined ? undefined : 'false',
      },
      h('span', { class: 'tree-label' }, title),
      children && h('ul', { role: 'group' }, ...children.map((child) => node(child))),
    );
    if (screen !== undefined) leaves.set(screen, item);
    item.addEventListener('click', (event) => {
      event.stopPropagation();
      enter(item, screen);
    });
    return item;
  }

  function enter(item: HTMLElement, screen: string | undefined): void {
    focus(item);
    if (screen !== undefined) open(screen);
    else item.setAttribute('aria-expanded', String(item.getAttribute('aria-expanded') !== 'true'));
  }

  function focus(item: HTMLElement): void {
    tree.querySelector('[tabindex="0"]')?.setAttribute('tabindex', '-1');
    item.setAttribute('tabindex', '0');
    item.focus();
  }

  function walk(event: KeyboardEvent): void {
    const items = [...tree.querySelectorAll<HTMLElement>('[role=treeitem]')].filter(
      (item) => item.offsetParent !== null,
    );
    const at = items.indexOf(document.activeElement as HTMLElement);
    const current = items[at];
    if (!current) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const next = items[at + (event.key === 'ArrowDown' ? 1 : -1)];
      if (next) focus(next);
    } else if (event.key === 'Enter' || event.key === ' ') current.click();
    else if (event.key === 'ArrowRight' && current.hasAttribute('aria-expanded'))
      current.setAttribute('aria-expanded', 'true');
    else if (event.key === 'ArrowLeft' && current.hasAttribute('aria-expanded'))
      current.setAttribute('aria-expanded', 'false');
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
