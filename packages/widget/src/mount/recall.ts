/** What the last configuration seen on this computer said: `phone`, or `launcher` as place and shortcut. */
export function recall(key: 'phone' | 'launcher'): string | null {
  try {
    return localStorage.getItem(`mis-support-${key}`);
  } catch {
    // Storage may be forbidden: then nothing is remembered.
    return null;
  }
}
