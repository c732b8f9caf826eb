/** Ctrl + Z, by the place of the key: with a Russian layout it is another letter. */
export function isTakeBack({ code, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return code === 'KeyZ' && (ctrlKey || metaKey) && !shiftKey;
}

/** Ctrl + Y and Ctrl + Shift + Z, by the place of the key too: the one is the habit of Windows, the other of macOS and Linux. */
export function isDoAgain({ code, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return code === (shiftKey ? 'KeyZ' : 'KeyY') && (ctrlKey || metaKey);
}
