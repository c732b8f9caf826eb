import type { PanelState } from './panel-state.ts';

/**
 * Moves the focus, but only while it is with us or with nobody: the panel is not modal, and a state that
 * changes by itself must not tear the person out of a field of the page.
 */
export function focusIfOurs({ deps }: PanelState, element: HTMLElement | null | undefined): void {
  const active = document.activeElement;
  const elsewhere = active && active !== document.body && active !== document.documentElement;
  // Inside a shadow root of the page the host element is not the document's active element; ask our own root.
  if (elsewhere && active !== deps.hostElement && !deps.root.activeElement) return;
  element?.focus();
}

/** Where the focus goes on opening: the text, the first choice, or the heading of a screen to read. */
export function firstOf(root: ShadowRoot): HTMLElement | null {
  const visible = root.querySelector('dialog[open] .screen:not([hidden])');
  return visible?.querySelector<HTMLElement>('[data-first]') ?? visible?.querySelector<HTMLElement>('h2') ?? null;
}
