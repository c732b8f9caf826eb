import { effect, signal, type ReadonlySignal } from '@preact/signals';
import type { PanelState } from './panel-state.ts';

const phones = new WeakMap<PanelState, ReadonlySignal<string | undefined>>();

/** The phone this person gave last time on this computer, kept with her drafts. Nobody else's, and none of nobody. */
export function lastPhoneOf(panel: PanelState): ReadonlySignal<string | undefined> {
  const known = phones.get(panel);
  if (known) return known;
  const phone = signal<string | undefined>(undefined);
  phones.set(panel, phone);
  const stop = effect(() => {
    const api = panel.client.value;
    const asked = panel.user.value?.id;
    // Of the person before, nothing stays on the screen while the disk is asked.
    phone.value = undefined;
    if (!api || asked === undefined) return;
    void api.drafts.lastContact().then((found) => {
      if (panel.user.peek()?.id === asked) phone.value = found;
    });
  });
  panel.undo.push(stop);
  return phone;
}
