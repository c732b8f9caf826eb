import type { AttachedName, SupportClient, TicketDraft } from '@mis-support/core';
import { signal, type Signal } from '@preact/signals';
import type { PanelState } from './panel-state.ts';

/** A pause this long after the last change, then the draft is saved; in typing without a pause, so often. */
const pauseMs = 400;
const longestMs = 1000;

/**
 * Keeps the unfinished ticket on the disk, and brings a former one back without touching what is typed. The acts on
 * the disk are in `draft-disk.ts`, which comes after the first paint, as the client does without which there are none.
 */
export interface DraftKeeper {
  /** When the draft that was brought back had been saved; absent when the form is fresh. */
  restoredAt: Signal<number | undefined>;
  /** A former draft that could not be put into the form, because the person had begun to type. */
  former: Signal<TicketDraft | undefined>;
  /**
   * What was written here before anybody had signed in. Whose it is nobody knows: it waits, unseen, until the one who
   * has signed in says that it is hers.
   */
  unsigned: Signal<TicketDraft | undefined>;
  /** Files of a draft that was brought back: their bytes are gone with the page, and she is told their names. */
  lost: Signal<readonly AttachedName[]>;
  /** Ids of what she has changed. */
  touched: ReadonlySet<string>;
  /** The person changed a fact, or the files. */
  changed(id?: string): void;
  /** Something waits to be saved. */
  isDirty(): boolean;
  /** Saves now what waits to be saved. `leaving`: the page goes away. */
  flush(leaving?: boolean): void;
  /** Brings the stored draft back, once per person. */
  restore(client: SupportClient): Promise<void>;
  /** Throws the draft away: the person said so, or its ticket is saved. */
  discard(): void;
  /** Forgets the draft, but not on the disk: what lies there is another tab's business. */
  drop(): void;
  /** Forgets everything in memory and leaves the disk alone: another person is here. */
  forget(): void;
}

export function createDraftKeeper(state: PanelState): DraftKeeper {
  const touched = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When the oldest change that is not saved was made. */
  let dirtyAt: number | undefined;
  /** Counts the people for whom a draft was asked for. */
  let asked = 0;
  let restored = false;
  /** There once the stored draft is known: nothing may be written over it before. */
  let save: ((state: PanelState, leaving?: boolean) => void) | undefined;

  const keeper: DraftKeeper = {
    restoredAt: signal(undefined),
    former: signal(undefined),
    unsigned: signal(undefined),
    lost: signal([]),
    touched,
    changed(id) {
      if (id) touched.add(id);
      const draft = state.draft.peek();
      if (!draft.id) state.draft.value = { ...draft, id: String(Math.random()) };
      clearTimeout(timer);
      const now = Date.now();
      dirtyAt ??= now;
      timer = setTimeout(() => keeper.flush(), Math.min(pauseMs, dirtyAt + longestMs - now));
    },
    isDirty: () => dirtyAt !== undefined,
    flush(leaving) {
      clearTimeout(timer);
      // Without a way to the disk it waits for `restore`.
      if (dirtyAt === undefined || !save) return;
      dirtyAt = undefined;
      save(state, leaving);
    },
    async restore(client) {
      if (restored) return;
      restored = true;
      const turn = (asked += 1);
      try {
        const [stored, disk] = await Promise.all([client.drafts.load(), import('./draft-disk.ts')]);
        // Typing went on while the disk was read, and the person may even have changed.
        if (turn !== asked) return;
        if (stored) disk.bringBack(state, stored);
        save = disk.saveDraft;
        // What was typed before; the panel may be closed by now.
        keeper.flush();
      } catch {
        // The chunk did not come: the text is in the form, and the next opening asks again.
        if (turn === asked) restored = false;
      }
    },
    discard() {
      keeper.drop();
      void state.client.value?.drafts.discard(state.draft.peek());
    },
    drop() {
      clearTimeout(timer);
      dirtyAt = undefined;
      touched.clear();
      keeper.lost.value = [];
      keeper.restoredAt.value = keeper.former.value = state.note.value = undefined;
    },
    forget() {
      keeper.drop();
      keeper.unsigned.value = undefined;
      asked += 1;
      restored = false;
      save = undefined;
    },
  };
  return keeper;
}
