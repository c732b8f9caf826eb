import type { Guard } from './guard.ts';

/**
 * Fetches modules at low priority without running them, so that the network may die before the first
 * click. A preloaded module waits in the page itself and needs no HTTP cache (checked in Chromium 109
 * and 156 with `no-store` and a dead server); the links may stand in our shadow root.
 */
export function fetchAhead(root: ShadowRoot, files: readonly string[]): void {
  for (const file of files) {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.setAttribute('fetchpriority', 'low');
    link.href = new URL(file, import.meta.url).href;
    link.onload = link.onerror = () => link.remove();
    root.append(link);
  }
}

/** Runs `work` when the page has loaded and has nothing better to do; not at all after `signal`. */
export function afterLoad(work: () => void, guard: Guard, signal: AbortSignal): void {
  const run = () => {
    if (!signal.aborted) guard(work);
  };
  // WebKit has no idle callback.
  const idle = () =>
    void ('requestIdleCallback' in window ? requestIdleCallback(run, { timeout: 3000 }) : setTimeout(run, 300));
  if (document.readyState === 'complete') idle();
  else window.addEventListener('load', idle, { once: true, signal });
}
