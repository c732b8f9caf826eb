import { signal } from '@preact/signals';
import { TextCompare } from '../editor/text-compare.tsx';
import { mergedAt, levels } from '../model/layers.ts';
import { activeDoc, conflict, layerValues, level, settleConflict } from '../state.ts';
import { Dialog } from './dialog.tsx';

const against = signal<'saved' | 'above'>('saved');

/** What was changed here: against the saved text, or against what is inherited. */
export function CompareDialog({ onClose }: { onClose(): void }) {
  const doc = activeDoc.value;
  const at = level.value;
  const below = levels[Math.max(0, levels.indexOf(at) - 1)] ?? 'builtin';
  const pretty = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  const [left, right] =
    against.value === 'saved' && doc
      ? [doc.saved, doc.text]
      : [pretty(mergedAt(layerValues.value, below)), pretty(mergedAt(layerValues.value, at))];
  return (
    <Dialog title="Что изменено" onClose={onClose}>
      <div class="switch" role="group" aria-label="С чем сравнить">
        <button type="button" aria-pressed={against.value === 'saved'} onClick={() => (against.value = 'saved')}>
          С сохранённым
        </button>
        <button type="button" aria-pressed={against.value === 'above'} onClick={() => (against.value = 'above')}>
          С тем, что унаследовано
        </button>
      </div>
      {left === right ? <p class="empty">Отличий нет.</p> : <TextCompare left={left} right={right} />}
    </Dialog>
  );
}

/** Somebody else has saved meanwhile: both texts, and whose goes on. */
export function ConflictDialog() {
  const found = conflict.value;
  if (!found) return null;
  return (
    <Dialog title="Этот слой уже изменил кто-то ещё" onClose={() => (conflict.value = undefined)}>
      <p>Слева — то, что сохранено сейчас. Справа — ваш текст. Ничего не потеряно: сохранённое останется в истории.</p>
      <TextCompare left={found.current} right={found.doc.text} />
      <div class="dialog-foot">
        <button type="button" class="button quiet" onClick={() => settleConflict('theirs')}>
          Взять сохранённый
        </button>
        <button type="button" class="button" onClick={() => settleConflict('mine')}>
          Оставить мой
        </button>
      </div>
    </Dialog>
  );
}
