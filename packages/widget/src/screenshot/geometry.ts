/** A rectangle of the window, in CSS pixels. */
export interface Clip {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Whether any part of a box can be seen through an opening. */
export function touches(rect: Clip, clip: Clip): boolean {
  return rect.right > clip.left && rect.left < clip.right && rect.bottom > clip.top && rect.top < clip.bottom;
}

/** Notes the size of the element in layout, before transforms; fractions of rows count, for a hundred of them add up. */
export function setSize(size: { element: Element; widthPx: number; heightPx: number }, rect: DOMRect): void {
  const { offsetWidth = rect.width, offsetHeight = rect.height } = size.element as Partial<HTMLElement>;
  size.widthPx = Math.abs(offsetWidth - rect.width) < 1 ? rect.width : offsetWidth;
  size.heightPx = Math.abs(offsetHeight - rect.height) < 1 ? rect.height : offsetHeight;
}

/** In a grid or a row of boxes one spacer in place of many would move the others. */
export function stacksVertically(element: Element): boolean {
  const { display, flexDirection, columnCount } = getComputedStyle(element);
  if (display.endsWith('flex')) return flexDirection === 'column';
  return columnCount === 'auto' && /^(block|flow-root|list-item|inline-block|table-row-group)$/.test(display);
}

export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
