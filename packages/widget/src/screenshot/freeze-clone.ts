import type { Pair, PairedClone } from './pair-clone.ts';
import { setHeight, setImportant } from './stand-in.ts';

/** What browsers draw for the default border of a button or a field; the engine knows neither style. */
const CONTROL_BORDER = '#767f86';

/** Holds in the copy what the missing siblings used to hold: widths of columns, stripes of rows. */
export function freezeClone({ pairs }: PairedClone): void {
  const striped = new Set(pairs.filter(({ plan }) => plan.keepBackground).map(({ plan }) => plan.element));
  for (const { plan, copy } of pairs) {
    if (plan.columns) freezeColumns(copy, plan.columns, plan.widthPx);
    const parent = plan.element.parentElement;
    const isCellOfStripe = parent?.tagName === 'TR' && striped.has(parent);
    if (plan.keepBackground || isCellOfStripe) {
      setImportant(copy, { 'background-color': getComputedStyle(plan.element).backgroundColor });
    }
    if (/^(BUTTON|INPUT|SELECT|TEXTAREA)$/.test(plan.element.tagName)) drawBorder(plan.element, copy);
  }
}

/**
 * Puts everything back where it was: scroll positions, and the room above what is seen. Joined
 * margins and borders make a run of rows a little more or less than its stand-in; what follows it
 * shows by how much.
 */
export function alignClone({ pairs, standIns }: PairedClone): void {
  const copies = new Map(pairs.map(({ plan, copy }) => [plan, copy]));
  restoreScroll(pairs);
  // A page that is a little too short cannot be scrolled to its end until the room above is right: hence again.
  for (let pass = 0; pass < 3; pass++) {
    let moved = false;
    for (const [{ anchor }, standIn] of standIns) {
      const copy = anchor && copies.get(anchor.node);
      if (!copy) continue;
      const missing = anchor.topPx - copy.getBoundingClientRect().top;
      if (Math.abs(missing) < 0.05) continue;
      setHeight(standIn, Number.parseFloat(standIn.style.height) + missing);
      moved = true;
    }
    restoreScroll(pairs);
    if (!moved) return;
  }
}

function restoreScroll(pairs: readonly Pair[]): void {
  for (const { plan, copy } of pairs) if (plan.scroll) [copy.scrollLeft, copy.scrollTop] = plan.scroll;
}

function freezeColumns(table: HTMLElement, columns: readonly number[], widthPx: number): void {
  const doc = table.ownerDocument;
  for (const old of table.querySelectorAll(':scope > colgroup,:scope > col')) old.remove();
  const group = doc.createElement('colgroup');
  for (const width of columns) setImportant(group.appendChild(doc.createElement('col')), { width: `${width}px` });
  table.insertBefore(group, table.querySelector(':scope > thead,:scope > tbody,:scope > tr'));
  setImportant(table, { 'table-layout': 'fixed', width: `${widthPx}px`, 'min-width': '0', 'max-width': 'none' });
}

/** The engine draws `outset` and `inset` as thick black lines. */
function drawBorder(element: Element, copy: HTMLElement): void {
  const style = getComputedStyle(element);
  if (!/outset|inset/.test(style.borderTopStyle)) return;
  setImportant(copy, { 'border-style': 'solid', 'border-color': CONTROL_BORDER });
}
