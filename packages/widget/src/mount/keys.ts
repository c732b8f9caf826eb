import type { PanelHandle } from '../panel/panel-api.ts';

/** F6 goes between the open panel and the page, as between the panes of a browser. Nothing closes. */
export function listenForF6(host: Element, panel: () => PanelHandle | undefined, signal: AbortSignal): void {
  let lastOnPage: EventTarget | undefined;
  const isOurs = (event: Event) => event.composedPath().includes(host);
  window.addEventListener(
    'focusin',
    (event) => {
      if (!isOurs(event)) [lastOnPage] = event.composedPath();
    },
    { capture: true, signal },
  );
  window.addEventListener(
    'keydown',
    (event) => {
      const open = panel();
      if (event.code !== 'F6' || event.ctrlKey || event.altKey || event.metaKey || !open?.isOpen()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!isOurs(event)) open.focus();
      else if (lastOnPage instanceof HTMLElement && lastOnPage.isConnected) lastOnPage.focus({ preventScroll: true });
      else (host.shadowRoot?.activeElement as HTMLElement | null)?.blur();
    },
    { capture: true, signal },
  );
}
