import type { DraftAttachment, MessageSplit } from '@mis-support/core';
import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { removeBorder, stepBorder } from './message-split.ts';
import { createSplitHistory } from './split-history.ts';

const split: MessageSplit = {
  text: 'Нет рецепта, и журнал пуст.',
  parts: [
    { id: 'q1', end: 13, scope: 'self' },
    { id: 'q2', end: 27, title: 'Журнал пуст' },
  ],
};

test('takes back borders step by step, then nothing', () => {
  const history = createSplitHistory({ attachments: signal([]) });
  const moved = stepBorder(split, 0, 1);
  const merged = removeBorder(moved, 0);
  history.did(split, moved, []);
  history.did(moved, merged, []);
  expect(history.undo(merged)).toEqual(moved);
  expect(history.canUndo.value).toBe(true);
  expect(history.undo(moved)).toEqual(split);
  expect([history.canUndo.value, history.undo(split)]).toEqual([false, undefined]);
});

test('takes a border that went over many words back at once', () => {
  const history = createSplitHistory({ attachments: signal([]) });
  const once = stepBorder(split, 0, 1);
  const twice = stepBorder(once, 0, -2);
  history.did(split, once, [], 'move 0');
  history.did(once, twice, [], 'move 0');
  expect(history.undo(twice)).toEqual(split);
});

test('keeps what was decided since about a part that is still there', () => {
  const history = createSplitHistory({ attachments: signal([]) });
  const merged = removeBorder(split, 0);
  history.did(split, merged, []);
  const decided = { ...merged, parts: merged.parts.map((part) => ({ ...part, urgency: 'minor' })) };
  expect(history.undo(decided)?.parts).toEqual([
    { id: 'q1', end: 13, scope: 'self', title: 'Журнал пуст', urgency: 'minor' },
    split.parts[1],
  ]);
});

test('gives files back to the parts they went with', () => {
  const blob = new Blob(['x']);
  const before: DraftAttachment[] = [{ kind: 'file', name: 'a', blob, parts: ['q2'] }];
  const attachments = signal<readonly DraftAttachment[]>([{ kind: 'file', name: 'a', blob, parts: ['q1'] }]);
  const history = createSplitHistory({ attachments });
  const merged = removeBorder(split, 0);
  history.did(split, merged, before);
  history.undo(merged);
  expect(attachments.value[0]?.parts).toEqual(['q2']);
});

test('does again what was taken back, step by step, with what was decided in between', () => {
  const history = createSplitHistory({ attachments: signal([]) });
  const moved = stepBorder(split, 0, 1);
  const merged = removeBorder(moved, 0);
  history.did(split, moved, []);
  history.did(moved, merged, []);
  history.undo(merged);
  history.undo(moved);
  const decided = { ...split, parts: split.parts.map((part) => ({ ...part, urgency: 'minor' })) };
  const again = history.redo(decided)!;
  expect(again.parts.map(({ end, urgency }) => [end, urgency])).toEqual([
    [moved.parts[0]?.end, 'minor'],
    [moved.parts[1]?.end, 'minor'],
  ]);
  expect(history.redo(again)?.parts).toHaveLength(1);
  expect([history.canRedo.value, history.redo(merged)]).toEqual([false, undefined]);
});

test('gives back after a merge that was done again what was decided about both parts before it', () => {
  const history = createSplitHistory({ attachments: signal([]) });
  const merged = removeBorder(split, 0);
  history.did(split, merged, []);
  history.undo(merged);
  const decided = { ...split, parts: split.parts.map((part) => ({ ...part, urgency: 'minor' })) };
  expect(history.undo(history.redo(decided)!)).toEqual(decided);
});

test('does nothing again after another act, nor where the text has been typed over since', () => {
  const history = createSplitHistory({ attachments: signal([]) });
  const moved = stepBorder(split, 0, 1);
  const other = stepBorder(split, 0, -1);
  history.did(split, moved, []);
  history.undo(moved);
  history.did(split, other, []);
  expect([history.canRedo.value, history.redo(other)]).toEqual([false, undefined]);
  history.undo(other);
  expect(history.redo({ ...split, text: 'Другое' })).toBeUndefined();
  history.forget();
  expect(history.canRedo.value).toBe(false);
});

test('gives files to the parts they went with once a merge is done again', () => {
  const blob = new Blob(['x']);
  const at = (part: string): DraftAttachment[] => [{ kind: 'file', name: 'a', blob, parts: [part] }];
  const attachments = signal<readonly DraftAttachment[]>(at('q1'));
  const history = createSplitHistory({ attachments });
  const merged = removeBorder(split, 0);
  history.did(split, merged, at('q2'));
  const before = history.undo(merged)!;
  history.redo(before);
  expect(attachments.value[0]?.parts).toEqual(['q1']);
});

test('takes nothing back where the text has been typed over since', () => {
  const history = createSplitHistory({ attachments: signal([]) });
  history.did(split, removeBorder(split, 0), []);
  expect(history.undo({ ...split, text: 'Другое' })).toBeUndefined();
});
