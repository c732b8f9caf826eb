import { keepFocus } from './sections/keep-place.ts';
import { redo, undo } from './state/edits.ts';

/**
 * One way back for forms and text alike. What is no part of the layer yet has the browser's own.
 *
 * @returns what undoes it.
 */
export function watchUndoKeys(): () => void {
  window.addEventListener('keydown', step);
  return () => window.removeEventListener('keydown', step);
}

function step(event: KeyboardEvent): void {
  if (event.code !== 'KeyZ' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
  const [target] = event.composedPath();
  if (!(target instanceof Element) || target.closest('[data-own-undo], aside, dialog, .layers, .top')) return;
  event.preventDefault();
  // A row that was added goes, and the keyboard would go with it to the top of the page.
  const section = target.closest('.section');
  if (section) keepFocus(target, section);
  if (event.shiftKey) redo();
  else undo();
}
