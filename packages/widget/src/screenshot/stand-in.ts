import type { PlanNode } from './capture-plan.ts';

/** What decides where an element stands; the rest of its look is not wanted. */
const PLACE = [
  'position,top,right,bottom,left,float,clear,margin-top,margin-right,margin-bottom,margin-left,vertical-align,z-index',
  'opacity,visibility,order,align-self,justify-self,grid-row-start,grid-row-end,grid-column-start,grid-column-end,transform,transform-origin',
]
  .join()
  .split(',');

/** Grey of what is not shown, and of the bars that stand for private words. */
export const BOX_COLOR = '#c6cfd5';

/** Makes the box or the empty room that stands in the copy for an element that is not copied. */
export function makeStandIn({ element, fate, widthPx, heightPx, drawing }: PlanNode, doc: Document): HTMLElement {
  const tag = element.tagName;
  const live = getComputedStyle(element);
  if (tag === 'TR') {
    const row = doc.createElement('tr');
    const cell = row.appendChild(doc.createElement('td'));
    cell.colSpan = 1000;
    setImportant(cell, { padding: '0', border: '0', background: 'none' });
    setHeight(row, heightPx);
    return row;
  }
  const isCell = tag === 'TD' || tag === 'TH';
  const copy = doc.createElement(isCell ? 'td' : drawing ? 'canvas' : 'div');
  if (isCell) {
    (copy as HTMLTableCellElement).colSpan = (element as HTMLTableCellElement).colSpan;
    (copy as HTMLTableCellElement).rowSpan = (element as HTMLTableCellElement).rowSpan;
  }
  if (drawing) {
    const canvas = copy as HTMLCanvasElement;
    canvas.width = drawing.width;
    canvas.height = drawing.height;
    canvas.getContext('2d')?.drawImage(drawing, 0, 0);
  }
  for (const name of PLACE) copy.style.setProperty(name, live.getPropertyValue(name), 'important');
  const size = { width: `${widthPx}px`, height: `${heightPx}px` };
  setImportant(copy, {
    display: isCell ? 'table-cell' : standInDisplay(live.display),
    'box-sizing': 'border-box',
    ...size,
    'min-width': isCell ? '0' : size.width,
    'min-height': size.height,
    flex: 'none',
    padding: '0',
    'background-image': 'none',
    'background-color': fate === 'box' ? BOX_COLOR : 'transparent',
    border: '0',
  });
  return copy;
}

/** Gives a stand-in another height: a run of rows is rarely the plain sum of its parts. */
export function setHeight(standIn: HTMLElement, heightPx: number): void {
  const height = `${Math.max(0, heightPx)}px`;
  setImportant(standIn, { height, 'min-height': height });
  if (standIn.tagName === 'TR') setImportant(standIn.firstElementChild as HTMLElement, { height });
}

/** Sets properties that no rule of the page can overrule. Through the CSSOM, which a strict policy allows. */
export function setImportant(element: ElementCSSInlineStyle, properties: Record<string, string>): void {
  for (const [name, value] of Object.entries(properties)) element.style.setProperty(name, value, 'important');
}

function standInDisplay(display: string): string {
  if (display === 'inline') return 'inline-block';
  return /^(inline-.*|table-row)$/.test(display) ? (display === 'table-row' ? display : 'inline-block') : 'block';
}
