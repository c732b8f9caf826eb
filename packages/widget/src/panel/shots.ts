import type { DraftAttachment } from '@mis-support/core';
import type { Translate } from '../messages/translate.ts';
import type { PanelState } from './panel-state.ts';

/** The pictures among the files. One, unless parts of a message have their own. */
export function shotsOf(attachments: readonly DraftAttachment[]): DraftAttachment[] {
  return attachments.filter(({ kind }) => kind === 'screenshot');
}

/** «Снимок экрана», with its number where there are several. */
export function shotName(t: Translate, shot: DraftAttachment, all: readonly DraftAttachment[]): string {
  const shots = shotsOf(all);
  return shots.length > 1 ? t('shot.nth', { n: shots.indexOf(shot) + 1 }) : t('shot.title');
}

/**
 * Ends the picture step with what it has made. A picture that was looked at again is replaced wherever it goes: what
 * was covered in it must not stay open in another part's.
 *
 * @param shot absent: the picture is taken out
 */
export function putShot({ view, attachments, setAttachments, back }: PanelState, shot?: DraftAttachment): void {
  const step = view.peek();
  const { of, part = undefined } = step.name === 'shot' ? step : {};
  const now = attachments.peek();
  const added = shot && { ...shot, ...(part !== undefined && { parts: [part] }) };
  const put = (before: DraftAttachment): DraftAttachment[] => {
    if (before.blob !== of?.blob) return [before];
    return shot ? [{ ...shot, ...(before.parts && { parts: before.parts }) }] : [];
  };
  setAttachments([...now.flatMap(put), ...(added && !of ? [added] : [])]);
  back();
}
