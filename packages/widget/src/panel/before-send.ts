import type { PanelState } from './panel-state.ts';

const checks = new WeakMap<PanelState, () => boolean>();

/**
 * Asks `check` before a ticket of one form goes; where it says true the press is held, for she has been shown
 * something that she had not seen. The last check given counts.
 */
export function checkBeforeSend(panel: PanelState, check: () => boolean): () => void {
  checks.set(panel, check);
  return () => {
    if (checks.get(panel) === check) checks.delete(panel);
  };
}

/** Whether the press is held. */
export function isSendHeld(panel: PanelState): boolean {
  return checks.get(panel)?.() ?? false;
}
