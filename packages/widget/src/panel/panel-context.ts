import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PanelState } from './panel-state.ts';

/** The one panel that a screen stands in. Set by `PanelApp`. */
export const PanelContext = createContext<PanelState | undefined>(undefined);

/** State and acts of the panel around. Only for components inside `PanelApp`. */
export function usePanel(): PanelState {
  const panel = useContext(PanelContext);
  if (!panel) throw new Error('usePanel is called outside the panel');
  return panel;
}
