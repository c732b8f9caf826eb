/** True while the caret stands in a word or right after a letter of it: she may be about to go on. */
export function isInWord(root: ShadowRoot, text: string): boolean {
  const field = root.activeElement;
  if (!(field instanceof HTMLTextAreaElement) || field.value !== text) return false;
  return /[\p{L}\p{N}]/u.test(text.charAt(field.selectionStart - 1));
}
