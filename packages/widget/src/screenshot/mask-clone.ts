import type { Pair } from './pair-clone.ts';
import { setImportant } from './stand-in.ts';

/** Forced colours would paint a bar in the colour of the page, and a masked word would look like no word at all. */
const OWN_COLOR = { 'forced-color-adjust': 'none' };

/** Bars that stand for private words: mid grey, readable as "hidden" on white, on stripes and on a selected row. */
const BAR_COLOR = '#5d6b76';
const BAR_PX = 12;

/**
 * Hides everything private in the copy before anything of it is painted. Words become bars of their
 * own length, so the picture keeps its lines; fields get one bar of a fixed length; pictures were
 * never copied. The words leave the copy's paint altogether (`visibility: hidden`), not only its colour.
 */
export function maskClone(pairs: readonly Pair[]): void {
  for (const { plan, copy, texts, pseudo } of pairs) {
    if (plan.fate === 'control') maskControl(copy, plan);
    else if (plan.privacy === 'private' && plan.fate === 'keep') {
      for (const text of [...texts, ...pseudo.flatMap(textsOf)]) cover(text);
      for (const element of [copy, ...pseudo]) dropPictures(element as HTMLElement);
      for (const image of pseudo.flatMap((element) => [...element.querySelectorAll('img')])) image.remove();
      if (copy.tagName === 'INPUT') (copy as HTMLInputElement).value = '';
    }
  }
}

function maskControl(copy: HTMLElement, { element, widthPx, heightPx, filled }: Pair['plan']): void {
  const isToggle = element.matches('[type=checkbox],[type=radio]');
  // By name, not by `instanceof`: the copies were made with the constructors of the page's window.
  if (copy.tagName === 'INPUT') (copy as HTMLInputElement).type = 'text';
  if (copy.tagName !== 'SELECT') {
    const field = copy as HTMLInputElement;
    field.value = '';
    field.removeAttribute('value');
    field.placeholder = '';
  }
  const live = getComputedStyle(element);
  const height = Math.max(4, Math.min(BAR_PX, heightPx - 8));
  const width = Math.max(4, Math.min(120, widthPx * 0.6));
  setImportant(copy, {
    'box-sizing': 'border-box',
    display: live.display,
    width: `${widthPx}px`,
    height: `${heightPx}px`,
    'min-width': '0',
    'max-width': 'none',
    padding: '0',
    'background-image': filled && !isToggle ? `linear-gradient(${BAR_COLOR}, ${BAR_COLOR})` : 'none',
    'background-size': `${width}px ${height}px`,
    'background-position': element.tagName === 'TEXTAREA' ? '6px 6px' : `6px ${(heightPx - height) / 2}px`,
    'background-repeat': 'no-repeat',
    'background-origin': 'border-box',
    ...OWN_COLOR,
  });
  // Whether a box is ticked is data as well.
  if (isToggle) setImportant(copy, { 'background-color': BAR_COLOR, border: '0' });
}

/** Two nested elements: the outer paints the bar, the inner keeps the room and is not painted. */
function cover(text: Text): void {
  if (!text.data.trim()) return;
  const doc = text.ownerDocument;
  const bar = doc.createElement('mis-support-bar');
  const words = bar.appendChild(doc.createElement('mis-support-words'));
  const inline = { display: 'inline', position: 'static', float: 'none', margin: '0', padding: '0', border: '0' };
  const look = { background: BAR_COLOR, 'border-radius': '2px', 'text-shadow': 'none', opacity: '1' };
  setImportant(bar, { ...inline, ...look, ...OWN_COLOR });
  setImportant(words, { ...inline, visibility: 'hidden' });
  text.replaceWith(bar);
  words.append(text);
}

function dropPictures(element: HTMLElement): void {
  const style = getComputedStyle(element);
  for (const name of ['background-image', 'border-image-source', 'list-style-image']) {
    if (style.getPropertyValue(name).includes('url(')) element.style.setProperty(name, 'none', 'important');
  }
  // A marker may be any string, and a counter tells how many there were.
  if (style.display === 'list-item' || style.listStyleType.startsWith('"')) {
    element.style.setProperty('list-style-type', 'disc', 'important');
  }
}

function textsOf(element: Element): Text[] {
  return [...element.childNodes].filter((node): node is Text => node.nodeType === 3);
}
