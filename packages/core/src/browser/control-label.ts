/**
 * Whether the page's author asked us not to look here: the nearest mark above wins, and of two on
 * one element the private one. Our own root counts as private, so that we never read ourselves.
 */
export function isUnreadable(element: Element): boolean {
  for (let node: Element | null = element; node; node = node.assignedSlot ?? node.parentElement ?? shadowHost(node)) {
    if (node.matches('[data-mis-private],mis-support-root')) return true;
    if (node.matches('[data-mis-public]')) return false;
  }
  return false;
}

/** Where people type and where data stand: text in here is a value, never a label. */
const VALUES =
  'input,textarea,select,option,[contenteditable],td,[role=gridcell],[role=cell],.x-grid-cell,[data-mis-private],script,style,mis-support-root';

/**
 * The words written on a control, a tab or a title, in one line. Skips everything a person may have
 * typed and everything marked private.
 *
 * @returns An empty string when there are none.
 */
export function labelOf(element: Element, maxLength = 120): string {
  return oneLine(
    element.getAttribute('aria-label') || textOf(element, maxLength) || element.getAttribute('title') || '',
    maxLength,
  );
}

/** One line, without the ends, cut at `maxLength`. */
export function oneLine(text: string, maxLength: number): string {
  // A tab's closing cross is a button drawn as a letter.
  const line = text
    .replace(/\s+/g, ' ')
    .replace(/ ?[×✕✖╳] ?$/, '')
    .trim();
  return line.length > maxLength ? `${line.slice(0, maxLength - 1).trimEnd()}…` : line;
}

function textOf(element: Element, maxLength: number): string {
  // A text walk, not `innerText`: that one would make the host lay its page out.
  let text = '';
  for (let node = element.firstChild; node && text.length < maxLength * 2; node = node.nextSibling) {
    if (node.nodeType === 3) text += node.nodeValue;
    else if (node.nodeType === 1 && !(node as Element).matches(VALUES))
      text += ` ${textOf(node as Element, maxLength)} `;
  }
  return text;
}

function shadowHost(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
