import { signal, type ReadonlySignal } from '@preact/signals';
import { Icon } from './icons.tsx';
import { usePanel } from './panel-context.ts';
import type { PanelState } from './panel-state.ts';

const known = new WeakMap<PanelState, ReadonlySignal<boolean>>();

/** True while the browser knows that there is no network. Told aloud when it goes and when it is back, while the panel is open. */
function offlineOf(panel: PanelState): ReadonlySignal<boolean> {
  const made = known.get(panel);
  if (made) return made;
  const offline = signal(!navigator.onLine);
  known.set(panel, offline);
  const look = ({ type }: Event): void => {
    const now = type === 'offline';
    if (offline.peek() === now) return;
    offline.value = now;
    const isFilledIn = panel.view.peek().name !== 'outcome' && !panel.signedOut.peek();
    if (panel.isOpen.peek() && isFilledIn) panel.announce(panel.t(now ? 'offline' : 'online'));
  };
  for (const type of ['online', 'offline']) addEventListener(type, look);
  panel.undo.push(() => {
    for (const type of ['online', 'offline']) removeEventListener(type, look);
  });
  return offline;
}

/**
 * «Нет связи», above the buttons of whatever is being filled in: nothing is lost, and she need not wait. Nothing where
 * nobody is signed in: what is kept there is another matter.
 */
export function ConnectionNote() {
  const panel = usePanel();
  if (!offlineOf(panel).value || panel.signedOut.value) return null;
  return (
    <p class="foot-note connection">
      <Icon name="offline" size="s" />
      <span>{panel.t('offline')}</span>
    </p>
  );
}
