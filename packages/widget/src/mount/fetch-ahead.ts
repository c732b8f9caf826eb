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

/** Runs `work` when the page has nothing better to do; not at all after `signal`. */
export function whenIdle(work: () => unknown, guard: Guard, signal: AbortSignal): void {
  const run = () => {
    if (!signal.aborted) guard(work);
  };
  // WebKit has no idle callback.
  if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: 3000 });
  else setTimeout(run, 300);
}

/** The same, but not before the page has loaded. */
export function afterLoad(work: () => unknown, guard: Guard, signal: AbortSignal): void {
  const idle = () => whenIdle(work, guard, signal);
  if (document.readyState === 'complete') idle();
  else window.addEventListener('load', idle, { once: true, signal });
}
