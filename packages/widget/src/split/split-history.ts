import type { DraftAttachment, DraftPart, MessageSplit } from '@mis-support/core';
import { signal, type ReadonlySignal } from '@preact/signals';
import type { PanelState } from '../panel/panel-state.ts';

/** Steps back that are kept. */
const mostSteps = 50;

interface Step {
  before: MessageSplit;
  after: MessageSplit;
  attachments: readonly DraftAttachment[];
  sort: string | undefined;
}

/** What was done to the borders, to be taken back step by step. */
export interface SplitHistory {
  /** There is something to take back. */
  canUndo: ReadonlySignal<boolean>;
  /** A border was moved, set or removed. Acts of one sort in a row are one: a border that is dragged over ten words. */
  did(before: MessageSplit, after: MessageSplit, attachments: readonly DraftAttachment[], sort?: string): void;
  /** The parts as they were before the last act; what was decided about a part since stays. `undefined` where nothing can be. */
  undo(now: MessageSplit): MessageSplit | undefined;
  /** The text was changed by typing: its borders are others now. */
  forget(): void;
}

export function createSplitHistory({ attachments: files }: Pick<PanelState, 'attachments'>): SplitHistory {
  const steps = signal<readonly Step[]>([]);
  const canUndo = signal(false);
  const keep = (next: readonly Step[]): void => {
    steps.value = next.slice(-mostSteps);
    canUndo.value = next.length > 0;
  };
  return {
    canUndo,
    did(before, after, attachments, sort) {
      const last = steps.peek().at(-1);
      if (sort !== undefined && last?.sort === sort && last.after === before)
        keep([...steps.peek().slice(0, -1), { ...last, after }]);
      else keep([...steps.peek(), { before, after, attachments, sort }]);
    },
    undo(now) {
      const step = steps.peek().at(-1);
      keep(steps.peek().slice(0, -1));
      if (!step || step.after.text !== now.text) return undefined;
      const of = new Map(step.attachments.map(({ blob, parts }) => [blob, parts]));
      files.value = files.peek().map((file) => {
        const { parts: _now, ...rest } = file;
        const parts = of.has(file.blob) ? of.get(file.blob) : file.parts;
        return parts ? { ...rest, parts } : rest;
      });
      const partOf = (split: MessageSplit, id: string): DraftPart | undefined =>
        split.parts.find((one) => one.id === id);
      return {
        ...step.before,
        parts: step.before.parts.map((part) => {
          const current = partOf(now, part.id);
          const isSame = !current || said(current) === said(partOf(step.after, part.id));
          return isSame ? part : { ...current, end: part.end };
        }),
      };
    },
    forget: () => keep([]),
  };
}

/** What was decided about a part, to compare. */
function said(part: DraftPart | undefined): string {
  return JSON.stringify({ ...part, end: 0 });
}
