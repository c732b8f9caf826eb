/** What a key does: by its letter on the keyboard, so that both layouts work, or by its name. */
export interface HotKey {
  code: string;
  run: () => void;
}

/**
 * Acts on keys pressed anywhere but in a field. It judges by the tag name of the target, as such programs
 * do: a support widget that lets its keys out of its shadow root would open talons while people write.
 */
export function listenForHotKeys(keys: readonly HotKey[]): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (document.querySelector('dialog[open]')) return;
    if (document.querySelector('.window.is-modal') && event.code !== 'Escape') return;
    const target = event.target as Element;
    const writing = /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
    if (writing && !/^F\d+$/.test(event.code)) return;
    const key = keys.find(({ code }) => code === event.code);
    if (!key) return;
    event.preventDefault();
    key.run();
  });
}
