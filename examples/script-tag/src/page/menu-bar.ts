import { freshId, h } from './dom.ts';
import { runCommand, type Command } from './button.ts';

export interface Menu {
  title: string;
  items: readonly (Command | '|')[];
}

/** The menus under the title bar: opened by click, walked by arrows, closed by Esc or a click elsewhere. */
export function menuBar(menus: readonly Menu[]): HTMLElement {
  const bar = h('div', { class: 'menu-bar', role: 'menubar', 'aria-label': 'Главное меню' });
  const heads = menus.map((menu) => menuOf(menu));
  bar.append(...heads.map(({ box }) => box));
  document.addEventListener('pointerdown', (event) => {
    if (!bar.contains(event.target as Node)) closeAll();
  });
  bar.addEventListener('keydown', (event) => walk(event));
  return bar;

  function menuOf({ title, items }: Menu) {
    const id = freshId('menu');
    const head = h(
      'button',
      {
        type: 'button',
        role: 'menuitem',
        class: 'menu-head',
        'aria-haspopup': 'menu',
        'aria-expanded': 'false',
        'aria-controls': id,
        onclick: () => toggle(),
        onpointerenter: () => slide(),
      },
      title,
    );
    const list = h(
      'div',
      { class: 'menu', id, role: 'menu', 'aria-label': title, hidden: true },
      ...items.map((item) => (item === '|' ? h('hr') : menuItem(item))),
    );
    const box = h('div', { class: 'menu-box' }, head, list);
    return { box, head, list };

    function toggle(): void {
      const open = list.hidden;
      closeAll();
      if (open) show(head, list);
    }
    function slide(): void {
      if (heads.some((other) => !other.list.hidden)) {
        closeAll();
        show(head, list);
      }
    }
  }

  function menuItem(command: Command): HTMLElement {
    return h(
      'button',
      {
        type: 'button',
        role: 'menuitem',
        class: 'menu-item',
        disabled: command.disabled,
        onclick: () => {
          closeAll();
          void runCommand(command);
        },
      },
      h('span', {}, command.label),
      command.hotKey !== undefined && h('kbd', {}, command.hotKey),
    );
  }

  function show(head: HTMLElement, list: HTMLElement): void {
    list.hidden = false;
    head.setAttribute('aria-expanded', 'true');
  }

  function closeAll(): void {
    for (const { head, list } of heads) {
      list.hidden = true;
      head.setAttribute('aria-expanded', 'false');
    }
  }

  function walk(event: KeyboardEvent): void {
    const at = heads.findIndex(({ box }) => box.contains(document.activeElement));
    const current = heads[at];
    if (!current) return;
    const items = [...current.list.querySelectorAll<HTMLElement>('button:not(:disabled)')];
    const item = items.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'Escape') {
      closeAll();
      current.head.focus();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (current.list.hidden) show(current.head, current.list);
      items[(item + (event.key === 'ArrowDown' ? 1 : -1) + items.length) % items.length]?.focus();
    } else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      const wasOpen = !current.list.hidden;
      const next = heads[(at + (event.key === 'ArrowRight' ? 1 : -1) + heads.length) % heads.length];
      closeAll();
      next?.head.focus();
      if (next && wasOpen) show(next.head, next.list);
    } else return;
    event.preventDefault();
  }
}
