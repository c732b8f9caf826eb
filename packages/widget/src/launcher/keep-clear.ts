import type { Launcher } from './launcher.ts';

/** Pages are looked at again no more often than this. */
const pauseMs = 1000;

/**
 * Moves the launcher off a control that has come to lie under it: after the window's size has
 * changed, and at most once a second after the page has. Never under the pointer, never while it has
 * the focus: a button that runs away is worse than one in the way.
 */
export function keepClear(launcher: Launcher, signal: AbortSignal): void {
  const { button } = launcher;
  let timer: ReturnType<typeof setTimeout> | undefined;
  // Switched off from the first change until the page has been looked at, so that a busy page pays nothing more.
  const changes = new MutationObserver(() => {
    changes.disconnect();
    later();
  });
  const watch = () =>
    changes.observe(document, {
      childList: true,
      subtree: true,
      attributeFilter: ['class', 'style', 'hidden', 'open'],
    });
  const later = () => (timer ??= setTimeout(look, pauseMs));
  const look = () => {
    timer = undefined;
    const inUse = button.matches(':hover, :focus, .dragging');
    if (inUse) later();
    else {
      if (!button.hidden && launcher.isBlocked()) launcher.settle();
      watch();
    }
  };
  const onResize = () => {
    // The window has moved away from under the pointer anyway.
    if (!button.hidden) launcher.settle();
  };
  watch();
  window.addEventListener('resize', onResize, { signal });
  signal.addEventListener('abort', () => {
    changes.disconnect();
    clearTimeout(timer);
  });
}
