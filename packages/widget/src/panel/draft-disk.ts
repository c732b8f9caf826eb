import type { AttachedName, DraftAttachment, TicketDraft } from '@mis-support/core';
import { factOf, isBlank, withFact } from '../form/ticket-form.ts';
import type { PanelState } from './panel-state.ts';

/** Puts the stored draft into the form. What the person has typed meanwhile stays as she typed it. */
export function bringBack(panel: PanelState, stored: TicketDraft): void {
  if (isBlank(stored, panel.user.peek()?.phone)) return;
  const { touched, restoredAt, former, lost } = panel.keeper;
  let draft = stored;
  const now = panel.draft.peek();
  for (const id of touched) {
    if (id === 'type') {
      const { criticalKind: _stored, ...rest } = draft;
      draft = { ...rest, type: now.type, ...(now.criticalKind && { criticalKind: now.criticalKind }) };
    } else if (id !== 'context') draft = withFact(draft, id, factOf(now, id));
  }
  // A critical form is entered by its button; the facts given there serve the ordinary form too.
  if (!touched.has('type')) {
    const { criticalKind: _stored, ...rest } = draft;
    draft = rest;
  }
  const { context, attached = [], ...rest } = draft;
  lost.value = notAmong(attached, panel.attachments.peek());
  const storedText = factOf(stored, 'happened');
  if (storedText !== undefined && touched.has('happened') && factOf(now, 'happened') !== storedText)
    former.value = stored;
  else restoredAt.value = stored.savedAt;
  panel.draft.value = { ...(now.contact !== undefined && { contact: now.contact }), ...rest };
  if (context && !touched.has('context')) panel.context.value = context;
}

/** Saves what stands in the form; an empty one is no draft. */
export function saveDraft(panel: PanelState, leaving?: boolean): void {
  const drafts = panel.client.peek()?.drafts;
  const { former, lost } = panel.keeper;
  const attachments = panel.attachments.peek();
  const draft = { ...panel.draft.peek(), savedAt: Date.now() };
  panel.draft.value = draft;
  lost.value = notAmong(lost.peek(), attachments);
  if (isBlank(draft, panel.user.peek()?.phone)) return void drafts?.discard(draft);
  const context = panel.context.peek();
  const attached = [...attachments.map(({ kind, name }) => ({ kind, name })), ...lost.peek()];
  // While the person has not decided about a former text, the disk keeps both.
  const text = joinTexts(former.peek(), draft);
  const whole = former.peek() && text !== undefined ? withFact(draft, 'happened', text) : draft;
  void drafts?.save({ ...whole, ...(context && { context }), ...(attached.length > 0 && { attached }) }, leaving);
}

/** Puts the text of the former draft before what is typed. */
export function takeFormer(panel: PanelState): void {
  const { former } = panel.keeper;
  const text = joinTexts(former.peek(), panel.draft.peek());
  former.value = undefined;
  if (text !== undefined) panel.setFact('happened', text);
}

/** Puts what was written before signing in into the form of the person who says that it is hers. */
export function takeUnsigned(panel: PanelState): void {
  const { unsigned } = panel.keeper;
  const { criticalKind: _left, id: _none, savedAt: _never, ...draft } = unsigned.peek() ?? panel.draft.peek();
  const text = joinTexts(unsigned.peek(), panel.draft.peek());
  unsigned.value = undefined;
  if (panel.blank.peek()) {
    panel.draft.value = { ...panel.draft.peek(), ...draft };
    panel.keeper.changed('type');
  }
  if (text !== undefined) panel.setFact('happened', text);
}

/** The files that are still to be added again. There is one picture at most; others are told apart by name. */
export function notAmong(names: readonly AttachedName[], attachments: readonly DraftAttachment[]): AttachedName[] {
  return names.filter(
    ({ kind, name }) => !attachments.some((one) => one.kind === kind && (kind === 'screenshot' || one.name === name)),
  );
}

function joinTexts(first: TicketDraft | undefined, second: TicketDraft): string | undefined {
  const texts = [first, second].map((draft) => draft && factOf(draft, 'happened')).filter((text) => text !== undefined);
  return texts.length === 0 ? undefined : texts.join('\n\n');
}
