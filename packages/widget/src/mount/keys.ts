import type { PanelHandle } from '../panel/panel-api.ts';

/** F6 goes between the open panel and the page, as between the panes of a browser. Nothing closes. */
export function listenForF6(host: Element, panel: () => PanelHandle | undefined, signal: AbortSignal): void {
  const root = host.shadowRoot;
  let lastOnPage: EventTarget | null | undefined = document.activeElement === host ? undefined : document.activeElement;

  const onFocus = (event: Event) => {
    if (!event.composedPath().includes(host)) [lastOnPage] = event.composedPath();
  };
  const onKey = (event: KeyboardEvent, go: (open: PanelHandle) => void) => {
    const open = panel();
    if (event.code !== 'F6' || event.ctrlKey || event.altKey || event.metaKey || !open?.isOpen()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    go(open);
  };
  const toPanel = (event: KeyboardEvent) => onKey(event, (open) => open.focus());
  const toPage = (event: Event) =>
    onKey(event as KeyboardEvent, () => {
      const canTake = lastOnPage instanceof HTMLElement && lastOnPage.isConnected && lastOnPage !== document.body;
      if (canTake) (lastOnPage as HTMLElement).focus({ preventScroll: true });
      else (root?.activeElement as HTMLElement | null)?.blur();
    });

  window.addEventListener('focusin', onFocus, { capture: true, signal });
  window.addEventListener('keydown', toPanel, { capture: true, signal });
  // A key pressed inside us does not get to the window's listeners.
  root?.addEventListener('keydown', toPage, { signal });
}
