import type { DraftAttachment, DraftPart, MessageSplit } from '@mis-support/core';
import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { PanelState } from '../panel/panel-state.ts';

/** Steps back that are kept. */
const mostSteps = 50;

interface Step {
  before: MessageSplit;
  after: MessageSplit;
  attachments: readonly DraftAttachment[];
  sort: string | undefined;
}

/** What was done to the borders, to be taken back step by step and done again. */
export interface SplitHistory {
  /** There is something to take back. */
  canUndo: ReadonlySignal<boolean>;
  /** There is something taken back that can be done again. */
  canRedo: ReadonlySignal<boolean>;
  /**
   * A border was moved, set or removed: what was taken back before is done again no more. Acts of one sort in a row are
   * one: a border that is dragged over ten words.
   */
  did(before: MessageSplit, after: MessageSplit, attachments: readonly DraftAttachment[], sort?: string): void;
  /** The parts as they were before the last act; what was decided about a part since stays. `undefined` where nothing can be. */
  undo(now: MessageSplit): MessageSplit | undefined;
  /** The parts as they were before the last `undo`, by the same rule. */
  redo(now: MessageSplit): MessageSplit | undefined;
  /** The text was changed by typing: its borders are others now. */
  forget(): void;
}

export function createSplitHistory({ attachments: files }: Pick<PanelState, 'attachments'>): SplitHistory {
  const done = signal<readonly Step[]>([]);
  const undone = signal<readonly Step[]>([]);
  const push = (to: Signal<readonly Step[]>, step: Step): void => {
    to.value = [...to.peek(), step].slice(-mostSteps);
  };
  /** Goes over to the other side of the last step of `from`, and leaves in `to` the way back to what is there now. */
  const go = (from: typeof done, to: typeof done, now: MessageSplit): MessageSplit | undefined => {
    const step = from.peek().at(-1);
    from.value = from.peek().slice(0, -1);
    if (!step || step.after.text !== now.text) return undefined;
    const attachments = files.peek();
    giveBack(step.attachments);
    const next = withDecided(step, now);
    push(to, { before: now, after: next, attachments, sort: undefined });
    return next;
  };
  const giveBack = (attachments: readonly DraftAttachment[]): void => {
    const of = new Map(attachments.map(({ blob, parts }) => [blob, parts]));
    files.value = files.peek().map((file) => {
      const { parts: _now, ...rest } = file;
      const parts = of.has(file.blob) ? of.get(file.blob) : file.parts;
      return parts ? { ...rest, parts } : rest;
    });
  };
  return {
    canUndo: computed(() => done.value.length > 0),
    canRedo: computed(() => undone.value.length > 0),
    did(before, after, attachments, sort) {
      undone.value = [];
      const last = done.peek().at(-1);
      if (sort !== undefined && last?.sort === sort && last.after === before)
        done.value = [...done.peek().slice(0, -1), { ...last, after }];
      else push(done, { before, after, attachments, sort });
    },
    undo: (now) => go(done, undone, now),
    redo: (now) => go(undone, done, now),
    forget() {
      done.value = undone.value = [];
    },
  };
}

/** The parts as they were before the step; one that something was decided about since it keeps that. */
function withDecided({ before, after }: Step, now: MessageSplit): MessageSplit {
  const partOf = (split: MessageSplit, id: string): DraftPart | undefined => split.parts.find((one) => one.id === id);
  return {
    ...before,
    parts: before.parts.map((part) => {
      const current = partOf(now, part.id);
      const isSame = !current || said(current) === said(partOf(after, part.id));
      return isSame ? part : { ...current, end: part.end };
    }),
  };
}

/** What was decided about a part, to compare. */
function said(part: DraftPart | undefined): string {
  return JSON.stringify({ ...part, end: 0 });
}
