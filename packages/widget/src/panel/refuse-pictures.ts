import type { PanelState } from './panel-state.ts';

/**
 * Answers the person who pastes a picture into a text: it is not taken, for nothing on it has been covered. Silence
 * would leave her in the belief that it goes with the ticket.
 */
export function refusePictures(panel: PanelState): () => void {
  const { root } = panel.deps;
  const onPaste = (event: Event): void => {
    const { clipboardData } = event as ClipboardEvent;
    const hasPicture = [...(clipboardData?.files ?? [])].some(({ type }) => type.startsWith('image/'));
    // An office program puts a picture of the text beside the text.
    if (!hasPicture || clipboardData?.getData('text/plain')) return;
    event.preventDefault();
    const said = panel.signedOut.peek() ? 'paste.picture' : 'paste.picture.here';
    if (['home', 'form'].includes(panel.view.peek().name)) panel.note.value = said;
    panel.announce(panel.t(said));
  };
  root.addEventListener('paste', onPaste);
  // Said until she has done it.
  const stop = panel.attachments.subscribe((attachments) => {
    const isTaken = attachments.some(({ kind }) => kind === 'screenshot');
    if (isTaken && panel.note.peek() === 'paste.picture.here') panel.note.value = undefined;
  });
  return () => {
    root.removeEventListener('paste', onPaste);
    stop();
  };
}
