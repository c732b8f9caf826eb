import { signal } from '@preact/signals';
import { TextCompare } from '../editor/text-compare.tsx';
import { mergedAt, levels } from '../model/layers.ts';
import { activeDoc, layerValues } from '../state/values.ts';
import { level } from '../state/view.ts';
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
      {left === right ? (
        <p class="empty">Отличий нет.</p>
      ) : (
        <TextCompare
          left={left}
          right={right}
          names={[against.value === 'saved' ? 'Сохранённое' : 'Унаследованное', 'Сейчас']}
        />
      )}
    </Dialog>
  );
}
