import { freshId, h } from './dom.ts';
import { enterTab, type Place } from './place.ts';
import { showCountOf } from './status-bar.ts';

/** A screen that can stand in a tab. */
export interface Screen extends Place {
  /** Made once, when the tab is opened. */
  create(): HTMLElement;
}

/** The work area: a tab per open screen. */
export interface Tabs {
  element: HTMLElement;
  open(screen: Screen): void;
}

/** @param onFront called with the title of the screen that came to the front. */
export function createTabs(onFront: (screen: Screen) => void): Tabs {
  const list = h('div', {
    class: 'tab-list',
    role: 'tablist',
    'aria-label': 'Открытые экраны',
    onkeydown: (event) => walk(event as KeyboardEvent),
  });
  const area = h('div', { class: 'tab-area' });
  const opened: { screen: Screen; tab: HTMLElement; panel: HTMLElement }[] = [];
  return { element: h('main', { class: 'work' }, list, area), open };

  function open(screen: Screen): void {
    const known = opened.find((other) => other.screen.tab === screen.tab);
    if (known) return bringToFront(known);
    const panelId = freshId('screen');
    const tabId = freshId('tab');
    const tab = h(
      'div',
      { class: 'tab', id: tabId, role: 'tab', 'aria-controls': panelId, onclick: () => bringToFront(entry) },
      h('span', {}, screen.tab),
    );
    // For the mouse. A tab may hold nothing that takes the focus; by the keyboard Delete closes it.
    const close = h('span', {
      class: 'tab-close',
      title: `Закрыть вкладку «${screen.tab}» (Delete)`,
      'aria-hidden': 'true',
      onclick: (event) => shut(event, entry),
    });
    tab.append(close);
    const panel = h('div', { class: 'tab-panel', id: panelId, role: 'tabpanel', 'aria-labelledby': tabId });
    const entry = { screen, tab, panel };
    opened.push(entry);
    list.append(tab);
    area.append(panel);
    bringToFront(entry);
    panel.append(screen.create());
  }

  function bringToFront(entry: (typeof opened)[number]): void {
    for (const { tab, panel } of opened) {
      const front = tab === entry.tab;
      tab.setAttribute('aria-selected', String(front));
      tab.setAttribute('tabindex', front ? '0' : '-1');
      panel.hidden = !front;
    }
    showCountOf(entry.panel);
    enterTab(entry.screen);
    onFront(entry.screen);
  }

  function shut(event: Event, entry: (typeof opened)[number]): void {
    event.stopPropagation();
    if (opened.length === 1) return;
    const at = opened.indexOf(entry);
    opened.splice(at, 1);
    entry.tab.remove();
    entry.panel.remove();
    const next = opened[Math.max(0, at - 1)];
    if (entry.tab.getAttribute('aria-selected') === 'true' && next) bringToFront(next);
  }

  function walk(event: KeyboardEvent): void {
    const at = opened.findIndex(({ tab }) => tab === document.activeElement);
    const current = opened[at];
    if (event.key === 'Delete' && current) {
      shut(event, current);
      opened[Math.max(0, at - 1)]?.tab.focus();
      return;
    }
    const next = opened[at + (event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : Number.NaN)];
    if (at < 0 || !next) return;
    event.preventDefault();
    bringToFront(next);
    next.tab.focus();
  }
}
