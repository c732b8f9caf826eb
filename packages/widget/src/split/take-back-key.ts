/** Ctrl + Z, by the place of the key: with a Russian layout it is another letter. */
export function isTakeBack({ code, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return code === 'KeyZ' && (ctrlKey || metaKey) && !shiftKey;
}
