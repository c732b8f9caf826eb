import type { Pair } from './pair-clone.ts';
import { setImportant } from './stand-in.ts';

const TEXTLESS = /^(checkbox|radio|range|color|file|image|hidden)$/;

/**
 * Turns fields and `input` buttons that may be read into boxes with plain words in them. The library
 * writes the words of a field too low, and measures their font by an inline picture that a strict
 * policy reports. Runs after masking: a private field has no words left.
 */
export function writeFields(pairs: readonly Pair[]): void {
  for (const { plan, copy } of pairs) {
    if (plan.fate !== 'keep' || !/^(INPUT|SELECT|TEXTAREA)$/.test(copy.tagName)) continue;
    const words = wordsOf(copy);
    if (words) copy.replaceWith(boxOf(plan.element, words, copy.ownerDocument));
  }
}

function wordsOf(field: Element): string {
  if (field.tagName === 'SELECT') return (field as HTMLSelectElement).selectedOptions[0]?.text ?? '';
  const { value, placeholder, type } = field as HTMLInputElement;
  if (TEXTLESS.test(type)) return '';
  return type === 'password' ? '' : value || placeholder;
}

function boxOf(field: Element, words: string, doc: Document): HTMLElement {
  const box = doc.createElement('mis-support-field');
  const live = getComputedStyle(field);
  for (const name of live) box.style.setProperty(name, live.getPropertyValue(name), 'important');
  const isButton = /^(button|submit|reset)$/.test((field as HTMLInputElement).type);
  setImportant(box, {
    display: live.display.startsWith('inline') ? 'inline-flex' : 'flex',
    'align-items': field.tagName === 'TEXTAREA' ? 'flex-start' : 'center',
    'justify-content': isButton ? 'center' : 'flex-start',
    overflow: 'hidden',
    'white-space': field.tagName === 'TEXTAREA' ? 'pre-wrap' : 'pre',
    appearance: 'none',
    'pointer-events': 'none',
  });
  if (/outset|inset/.test(live.borderTopStyle)) setImportant(box, { 'border-style': 'solid' });
  box.textContent = words;
  return box;
}
