import { emptyDraft } from '../form/ticket-form.ts';
import type { PanelState } from './panel-state.ts';

/**
 * Looks whether another tab has filed the draft that stands in this form. If so the person is told: the form is
 * emptied where it holds what was filed, and what she has written since stays, as a piece of writing of its own.
 *
 * @param pressed by the button, so that it is known and not sent a second time
 * @returns true when it was filed
 */
export async function findSentElsewhere(panel: PanelState, pressed = false): Promise<boolean> {
  const { busy, attempted } = panel.sending;
  const api = panel.client.peek();
  const { id } = panel.draft.peek();
  if (!api || !id || (busy.peek() && !pressed)) return false;
  const filed = await api.drafts.sentAs(id);
  const draft = panel.draft.peek();
  // Sent from here, or gone otherwise, while the disk was read.
  if (!filed || draft.id !== id || (busy.peek() && !pressed)) return false;
  const isSame = filed.savedAt === draft.savedAt && !panel.keeper.isDirty() && panel.attachments.peek().length === 0;
  if (isSame) {
    const phone = panel.user.peek()?.phone;
    panel.keeper.drop();
    panel.draft.value = { ...emptyDraft(), ...(phone && { contact: phone }) };
    attempted.value = false;
    panel.goHome();
  } else {
    const { id: _filed, ...rest } = draft;
    panel.draft.value = rest;
    panel.keeper.changed();
    // She must see why it was not sent, and the note stands in the form.
    if (pressed && panel.view.peek().name === 'review') panel.back();
  }
  panel.note.value = isSame ? 'draft.sentElsewhere' : 'draft.sentElsewhere.kept';
  panel.announce(panel.t(panel.note.value));
  return true;
}

/**
 * Looks after every change of the outbox, another tab's included, whenever the person comes to this page, and when
 * she opens the panel: what was found behind a closed one she would not be told.
 */
export function watchOtherTabs(panel: PanelState): () => void {
  const look = (): void => {
    if (panel.isOpen.peek()) void findSentElsewhere(panel);
  };
  const stops = [panel.entries.subscribe(look), panel.isOpen.subscribe(look)];
  addEventListener('focus', look);
  document.addEventListener('visibilitychange', look);
  return () => {
    for (const stop of stops) stop();
    removeEventListener('focus', look);
    document.removeEventListener('visibilitychange', look);
  };
}
