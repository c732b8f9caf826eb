// Another tab of this browser tells at once; other people are noticed when the window is looked at again.
const tabs = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('mis-support-studio');

/** Says in the other tabs that a layer is another one now. */
export function tellOthers(id: string): void {
  tabs?.postMessage(id);
}

/** Calls back when another tab has said so. Returns what undoes it. */
export function watchTabs(onTold: () => void): () => void {
  tabs?.addEventListener('message', onTold);
  return () => tabs?.removeEventListener('message', onTold);
}
