import type { AttachedName, DraftAttachment, SupportClient, TicketDraft } from '@mis-support/core';
import { signal, type Signal } from '@preact/signals';
import type { PanelState } from './panel-state.ts';
import { factOf, isBlank, withFact } from '../form/ticket-form.ts';

/** A pause this long after the last change, then the draft is saved; in typing without a pause, so often. */
const pauseMs = 400;
const longestMs = 1000;

/** Keeps the unfinished ticket on the disk, and brings a former one back without touching what is typed. */
export interface DraftKeeper {
  /** When the draft that was brought back had been saved; absent when the form is fresh. */
  restoredAt: Signal<number | undefined>;
  /** A former draft that could not be put into the form, because the person had begun to type. */
  former: Signal<TicketDraft | undefined>;
  /** Files of a draft that was brought back: their bytes are gone with the page, and she is told their names. */
  lost: Signal<readonly AttachedName[]>;
  /** The person changed a fact, or the files. */
  changed(id?: string): void;
  /** Something waits to be saved. */
  isDirty(): boolean;
  /** Saves now what waits to be saved. `leaving`: the page goes away. */
  flush(leaving?: boolean): void;
  /** Brings the stored draft back, once per person. */
  restore(client: SupportClient): Promise<void>;
  /** Puts the text of the former draft before what is typed. */
  takeFormer(): void;
  /** Throws the draft away: the person said so, or its ticket is saved. */
  discard(): void;
  /** Forgets the draft, but not on the disk: what lies there is another tab's business. */
  drop(): void;
  /** Forgets everything in memory and leaves the disk alone: another person is here. */
  forget(): void;
}

export function createDraftKeeper(state: PanelState): DraftKeeper {
  const restoredAt = signal<number | undefined>(undefined);
  const former = signal<TicketDraft | undefined>(undefined);
  const lost = signal<readonly AttachedName[]>([]);
  const touched = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When the oldest change that is not saved was made. */
  let dirtyAt: number | undefined;
  let restored = false;
  /** The stored draft is known: nothing may be written over it before. */
  let ready = false;

  const keeper: DraftKeeper = {
    restoredAt,
    former,
    lost,
    changed(id) {
      if (id) touched.add(id);
      const draft = state.draft.peek();
      if (!draft.id) state.draft.value = { ...draft, id: Math.random().toString(36).slice(2) };
      lost.value = lost.peek().filter((one) => !isAmong(one, state.attachments.peek()));
      clearTimeout(timer);
      const now = Date.now();
      dirtyAt ??= now;
      timer = setTimeout(() => save(), Math.min(pauseMs, dirtyAt + longestMs - now));
    },
    isDirty: () => dirtyAt !== undefined,
    flush(leaving) {
      if (dirtyAt !== undefined) save(leaving);
    },
    async restore(client) {
      if (restored) return;
      restored = true;
      const asked = state.user.peek()?.id;
      const stored = await client.drafts.load();
      // Typing went on while the disk was read, and the person may even have changed.
      if (state.user.peek()?.id !== asked) return;
      if (stored && !isBlank(stored, state.user.peek()?.phone)) merge(stored);
      ready = true;
      // What was typed before there was anything to save it with; the panel may be closed by now.
      keeper.flush();
    },
    takeFormer() {
      const text = joinTexts(former.value, state.draft.value);
      former.value = undefined;
      if (text !== undefined) state.setFact('happened', text);
    },
    discard() {
      drop();
      void state.client.value?.drafts.discard(state.draft.peek());
    },
    drop,
    forget() {
      drop();
      restored = ready = false;
    },
  };
  return keeper;

  function drop(): void {
    clearTimeout(timer);
    dirtyAt = undefined;
    touched.clear();
    lost.value = [];
    restoredAt.value = undefined;
    former.value = undefined;
    state.note.value = undefined;
  }

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
    const { context, attached = [], ...rest } = draft;
    lost.value = attached.filter((one) => !isAmong(one, state.attachments.peek()));
    const storedText = factOf(stored, 'happened');
    if (storedText !== undefined && touched.has('happened') && factOf(now, 'happened') !== storedText)
      former.value = stored;
    else restoredAt.value = stored.savedAt;
    state.draft.value = rest;
    if (context && !touched.has('context')) state.context.value = context;
  }

  function save(leaving?: boolean): void {
    clearTimeout(timer);
    const drafts = state.client.peek()?.drafts;
    // Later, by `restore`. Until then the text is in the form.
    if (!drafts || !ready) return;
    dirtyAt = undefined;
    const draft = { ...state.draft.peek(), savedAt: Date.now() };
    state.draft.value = draft;
    if (isBlank(draft, state.user.peek()?.phone)) return void drafts.discard(draft);
    const context = state.context.peek();
    const attached = [...state.attachments.peek().map(({ kind, name }) => ({ kind, name })), ...lost.peek()];
    // While the person has not decided about a former text, the disk keeps both.
    const text = joinTexts(former.peek(), draft);
    const whole = former.peek() && text !== undefined ? withFact(draft, 'happened', text) : draft;
    void drafts.save({ ...whole, ...(context && { context }), ...(attached.length > 0 && { attached }) }, leaving);
  }
}

/** There is one picture at most; other files are told apart by name. */
function isAmong({ kind, name }: AttachedName, attachments: readonly DraftAttachment[]): boolean {
  return attachments.some((one) => one.kind === kind && (kind === 'screenshot' || one.name === name));
}

function joinTexts(first: TicketDraft | undefined, second: TicketDraft): string | undefined {
  const texts = [first, second].map((draft) => draft && factOf(draft, 'happened')).filter((text) => text !== undefined);
  return texts.length === 0 ? undefined : texts.join('\n\n');
}
