import { h } from './dom.ts';

/** A column of a list. */
export interface Column<T> {
  title: string;
  widthPx?: number;
  text: (row: T) => string;
  /** Class of the cell by its row, for states that must be seen. */
  tone?: (row: T) => string | undefined;
}

export interface TableOptions<T> {
  label: string;
  columns: readonly Column<T>[];
  onSelect?: (row: T | undefined) => void;
  onOpen?: (row: T) => void;
}

/** A list of records: one row is selected by a click or the arrows, and opened by a double click or Enter. */
export interface Table<T> {
  element: HTMLElement;
  show(rows: readonly T[]): void;
  selected(): T | undefined;
}

/** A scrolling table with a head that stays. */
export function createTable<T>({ label, columns, onSelect, onOpen }: TableOptions<T>): Table<T> {
  const body = h('tbody');
  const head = h('tr', {}, ...columns.map((column) => h('th', { scope: 'col' }, column.title)));
  const widths = h('colgroup', {}, ...columns.map(({ widthPx }) => h('col', { width: widthPx })));
  const element = h(
    'div',
    { class: 'list', tabindex: 0, onkeydown: (event) => moveByKey(event as KeyboardEvent) },
    h('table', { 'aria-label': label }, widths, h('thead', {}, head), body),
  );
  let rows: readonly T[] = [];
  let index = -1;

  function select(next: number): void {
    if (rows.length === 0) return;
    body.children[index]?.removeAttribute('aria-current');
    index = Math.min(Math.max(next, 0), rows.length - 1);
    const line = body.children[index];
    line?.setAttribute('aria-current', 'true');
    line?.scrollIntoView({ block: 'nearest' });
    onSelect?.(rows[index]);
  }

  function moveByKey(event: KeyboardEvent): void {
    const steps: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: 12,
      PageUp: -12,
      Home: -rows.length,
      End: rows.length,
    };
    const step = steps[event.key];
    const row = rows[index];
    if (step !== undefined) {
      event.preventDefault();
      select(index + step);
    } else if (event.key === 'Enter' && row !== undefined) onOpen?.(row);
  }

  return {
    element,
    selected: () => rows[index],
    show(next) {
      rows = next;
      body.replaceChildren(
        ...rows.map((row, i) =>
          h(
            'tr',
            { onclick: () => select(i), ondblclick: () => onOpen?.(row) },
            ...columns.map(({ text, tone }) => h('td', { class: tone?.(row) }, text(row))),
          ),
        ),
      );
      index = Math.min(index, rows.length - 1);
      if (index >= 0) select(index);
      else onSelect?.(undefined);
    },
  };
}
