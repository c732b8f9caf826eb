import type { SupportClient, TicketDraft } from '@mis-support/core';
import { signal, type Signal } from '@preact/signals';
import type { PanelState } from './panel-state.ts';
import { factOf, isBlank, withFact } from '../form/ticket-form.ts';

/** A pause this long after the last change, then the draft is saved. */
const pauseMs = 400;

/** Keeps the unfinished ticket on the disk, and brings a former one back without touching what is typed. */
export interface DraftKeeper {
  /** When the draft that was brought back had been saved; absent when the form is fresh. */
  restoredAt: Signal<number | undefined>;
  /** A former draft that could not be put into the form, because the person had begun to type. */
  former: Signal<TicketDraft | undefined>;
  /** The person changed a fact. */
  changed(id: string): void;
  /** Saves now what waits to be saved. */
  flush(): void;
  /** Brings the stored draft back, once per person. */
  restore(client: SupportClient): Promise<void>;
  /** Puts the text of the former draft before what is typed. */
  takeFormer(): void;
  /** Throws the draft away: the person said so, or its ticket is saved. */
  discard(): void;
  /** Forgets everything in memory and leaves the disk alone: another person is here. */
  forget(): void;
}

export function createDraftKeeper(state: PanelState): DraftKeeper {
  const restoredAt = signal<number | undefined>(undefined);
  const former = signal<TicketDraft | undefined>(undefined);
  const touched = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let restored = false;

  const keeper: DraftKeeper = {
    restoredAt,
    former,
    changed(id) {
      touched.add(id);
      clearTimeout(timer);
      timer = setTimeout(save, pauseMs);
    },
    flush() {
      if (timer !== undefined) save();
    },
    async restore(client) {
      if (restored) return;
      restored = true;
      const asked = state.user.peek()?.id;
      const stored = await client.drafts.load();
      // Typing went on while the disk was read, and the person may even have changed.
      if (!stored || state.user.peek()?.id !== asked || isBlank(stored, state.user.peek()?.phone)) return;
      merge(stored);
    },
    takeFormer() {
      const text = joinTexts(former.value, state.draft.value);
      former.value = undefined;
      if (text !== undefined) state.setFact('happened', text);
    },
    discard() {
      clearTimeout(timer);
      timer = undefined;
      touched.clear();
      restoredAt.value = undefined;
      former.value = undefined;
      void state.client.value?.drafts.discard();
    },
    forget() {
      clearTimeout(timer);
      timer = undefined;
      touched.clear();
      restored = false;
      restoredAt.value = undefined;
      former.value = undefined;
    },
  };
  return keeper;

  function merge(stored: TicketDraft): void {
    let draft = stored;
    const now = state.draft.peek();
    for (const id of touched) {
      if (id === 'type') {
        const { criticalKind: _stored, ...rest } = draft;
        draft = { ...rest, type: now.type, ...(now.criticalKind && { criticalKind: now.criticalKind }) };
      } else if (id === 'split') {
        const { split, oneProblem } = now;
        draft = { ...draft, ...(split && { split }), ...(oneProblem && { oneProblem }) };
      } else if (id !== 'context') draft = withFact(draft, id, factOf(now, id));
    }
    // A critical form is entered by its button; the facts given there serve the ordinary form too.
    if (!touched.has('type')) {
      const { criticalKind: _stored, ...rest } = draft;
      draft = rest;
    }
    const { context, ...rest } = draft;
    const storedText = factOf(stored, 'happened');
    if (storedText !== undefined && touched.has('happened') && factOf(now, 'happened') !== storedText)
      former.value = stored;
    else restoredAt.value = stored.savedAt;
    state.draft.value = rest;
    if (context && !touched.has('context')) state.context.value = context;
  }

  function save(): void {
    clearTimeout(timer);
    timer = undefined;
    const drafts = state.client.peek()?.drafts;
    if (!drafts) {
      // The client has not arrived: nothing to save with yet. The text is in the form, and this asks again.
      if (state.isOpen.peek()) timer = setTimeout(save, pauseMs);
      return;
    }
    const draft = { ...state.draft.peek(), savedAt: Date.now() };
    state.draft.value = draft;
    if (isBlank(draft, state.user.peek()?.phone)) return void drafts.discard();
    const context = state.context.peek();
    // While the person has not decided about a former text, the disk keeps both.
    const text = joinTexts(former.peek(), draft);
    const whole = former.peek() && text !== undefined ? withFact(draft, 'happened', text) : draft;
    void drafts.save(context ? { ...whole, context } : whole);
  }
}

function joinTexts(first: TicketDraft | undefined, second: TicketDraft): string | undefined {
  const texts = [first, second].map((draft) => draft && factOf(draft, 'happened')).filter((text) => text !== undefined);
  return texts.length === 0 ? undefined : texts.join('\n\n');
}
