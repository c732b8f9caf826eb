/** Asked once per row, answered once per table. */
const known = new WeakMap<Element, { at: number; columns: readonly number[] | undefined }>();

/**
 * Widths of the columns of the table around an element, in CSS pixels, taken from a row without
 * joined cells. `undefined` where the table has no such row near its start: it must stay whole.
 */
export function columnsOf(element: Element): readonly number[] | undefined {
  const table = element.closest('table');
  if (!table) return undefined;
  const rows = table.rows.length;
  const answer = known.get(table);
  if (answer?.at === rows) return answer.columns;
  const columns = measure(table);
  known.set(table, { at: rows, columns });
  // Widths hold for one layout only: the next task may bring another.
  queueMicrotask(() => known.delete(table));
  return columns;
}

function measure(table: HTMLTableElement): readonly number[] | undefined {
  const first = [...Array.from({ length: 5 }, (_, index) => table.rows[index])].filter((row) => row !== undefined);
  const most = Math.max(...first.map((row) => [...row.cells].reduce((sum, cell) => sum + cell.colSpan, 0)));
  const plain = first.find((row) => row.cells.length === most);
  const widths = plain && [...plain.cells].map((cell) => cell.getBoundingClientRect().width);
  return widths?.every((width) => width > 0) ? widths : undefined;
}
