import { draftForm, isOwn, type DraftAttachment, type DraftPart, type TicketDraft } from '@mis-support/core';
import { defaultConfig, inOrder, isEmptyFact, type AnswerValue } from '@mis-support/protocol';
import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import { rawFact } from '../form/ticket-form.ts';
import { formOf, type FormModel } from '../panel/form-model.ts';
import { ladderAnswer } from '../panel/passed-steps.ts';
import type { PanelState } from '../panel/panel-state.ts';
import { piecesOf, saidIn, type Piece } from './message-split.ts';
import { isProposed, partDraft, type Proposed } from './part-draft.ts';
import type { SplitForm } from './split-form.ts';

/** Facts of the person, the same for all parts. */
export const sharedFacts: readonly string[] = [ladderAnswer, 'contact', 'onBehalfOf'];

/** One part as a form of its own. */
export interface PartForm {
  id: string;
  /** Its place among the parts, from 0. */
  at: ReadonlySignal<number>;
  piece: ReadonlySignal<Piece | undefined>;
  /** Its text as it will be sent. */
  said: ReadonlySignal<string>;
  proposed: ReadonlySignal<Proposed>;
  /** True for what only the program says of it so far: a type that holds, a scope or urgency that she is asked about. */
  isProposed(id: 'type' | 'scope' | 'urgency'): boolean;
  /** A panel whose draft is this part: every field of the form draws itself in it. */
  panel: PanelState;
  form: FormModel;
  /** Everything attached to the message. */
  all: ReadonlySignal<readonly DraftAttachment[]>;
  /** Whether a file goes with this part, and the press that changes it. */
  takes(file: DraftAttachment): boolean;
  toggle(file: DraftAttachment): void;
  dispose(): void;
}

/** Makes the form of one part. It is gone with its part. */
export function createPartForm(panel: PanelState, form: SplitForm, id: string): PartForm {
  const at = computed(() => form.ids.value.indexOf(id));
  const piece = computed(() => piecesOf(form.split.value)[at.value]);
  const said = computed(() => (piece.value ? saidIn(form.split.value.text, piece.value) : ''));
  const proposed = computed<Proposed>(() => (piece.value ? form.proposed(piece.value) : {}));
  const draft = computed<TicketDraft>(() => partDraft(panel.draft.value, form.split.value, at.value, proposed.value));
  const takes = (file: DraftAttachment): boolean => file.parts?.includes(id) ?? at.value === 0;
  const attachments = computed(() => panel.attachments.value.filter(takes));
  const facts = new Map<string, ReadonlySignal<AnswerValue | undefined>>();
  const undo: (() => void)[] = [];
  /** Whether another type that is on offer has no such field. */
  const isOfType = (fact: string): boolean => {
    const whole = { ...defaultConfig, ...config.peek() };
    const around = { context: panel.context.peek(), user: panel.user.peek(), locale: panel.locale.peek() };
    return inOrder(whole.types).some(
      (type) => !draftForm(whole, { ...draft.peek(), type }, around).fields.some((field) => field.id === fact),
    );
  };
  const config = signal(panel.config.peek());
  undo.push(effect(() => void (config.value = panel.config.value)));

  const own: PanelState = {
    ...panel,
    // Fields read these and change them by the acts below, as they do in the whole panel.
    draft,
    attachments,
    type: computed(() => draft.value.type),
    blank: computed(() => false),
    config,
    form: signal<FormModel | undefined>(undefined),
    sending: { ...panel.sending, attempted: form.attempted, focusField: signal<string | undefined>(undefined) },
    fact(fact) {
      const known = facts.get(fact) ?? computed(() => rawFact(draft.value, fact));
      facts.set(fact, known);
      return known.value;
    },
    setFact(fact, value) {
      if (sharedFacts.includes(fact)) return panel.setFact(fact, value);
      // Filled in what only this type asks for, she has said which it is: another would take it out of her sight.
      const type = !isEmptyFact(value) && isOfType(fact) ? { type: draft.peek().type } : {};
      form.changePart(id, (part) => withOwn({ ...(!part.criticalKind && type), ...part }, fact, value));
    },
    // Another type is another matter than the failure of many that she has agreed to.
    setType: (type) => form.changePart(id, ({ criticalKind: _former, ...part }) => ({ ...part, type })),
    setAttachments(next) {
      const kept = new Set(next.map(({ blob }) => blob));
      // What this part lets go may still go with another.
      const before = panel.attachments.peek().flatMap((file) => {
        if (!takes(file) || kept.has(file.blob)) return [file];
        const others = (file.parts ?? []).filter((one) => one !== id);
        return others.length > 0 ? [{ ...file, parts: others }] : [];
      });
      const known = new Set(before.map(({ blob }) => blob));
      const added = next.filter(({ blob }) => !known.has(blob)).map((file) => ({ ...file, parts: [id] }));
      panel.setAttachments([...before, ...added]);
    },
    undo,
  };

  return {
    id,
    at,
    piece,
    said,
    proposed,
    isProposed: (fact) => isProposed(panel.draft.value, piece.value?.part, proposed.value, fact),
    panel: own,
    form: formOf(own),
    all: panel.attachments,
    takes,
    toggle({ blob }) {
      // By its bytes: the press may come before the row has been drawn with what the last one did.
      const change = (file: DraftAttachment): DraftAttachment => {
        const before = file.parts ?? form.ids.peek().slice(0, 1);
        return { ...file, parts: takes(file) ? before.filter((one) => one !== id) : [...before, id] };
      };
      panel.setAttachments(panel.attachments.peek().map((one) => (one.blob === blob ? change(one) : one)));
    },
    dispose() {
      for (const stop of undo.splice(0)) stop();
    },
  };
}

/** The part with one fact replaced; `undefined` leaves it to the form and the text again. */
function withOwn(part: DraftPart, fact: string, value: AnswerValue | undefined): DraftPart {
  if (isOwn(fact)) {
    const { [fact as 'title']: _former, ...rest } = part;
    return value === undefined ? rest : { ...rest, [fact]: String(value) };
  }
  const { [fact]: _former, ...answers } = part.answers ?? {};
  return { ...part, answers: value === undefined ? answers : { ...answers, [fact]: value } };
}
