import { signal } from '@preact/signals';
import type { SupportConfig } from '@mis-support/protocol';
import { Compared } from '../changes/compared.tsx';
import { configsOf, type ComparedConfigs } from '../changes/layer-configs.ts';
import { mergedAt, levels } from '../model/layers.ts';
import { regionDoc } from '../state/docs.ts';
import { activeDoc, layerValues } from '../state/values.ts';
import { level } from '../state/view.ts';
import { Dialog } from './dialog.tsx';

const against = signal<'saved' | 'above'>('saved');

/** What was changed here: against the saved text, or against what is inherited. */
export function CompareDialog({ onClose }: { onClose(): void }) {
  const { texts, configs } = against.value === 'saved' ? sinceSaved() : overInherited();
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
      <Compared
        texts={texts}
        configs={configs}
        names={[against.value === 'saved' ? 'Сохранённое' : 'Унаследованное', 'Сейчас']}
      />
    </Dialog>
  );
}

interface Sides {
  texts: readonly [string, string];
  configs: ComparedConfigs | undefined;
}

/** At the built-in layer nothing can be changed, so nothing was. */
function sinceSaved(): Sides {
  const doc = activeDoc.value;
  if (!doc) return { texts: ['', ''], configs: undefined };
  const { kind, saved: before, text: after } = doc;
  const regionText = regionDoc.value?.text ?? '{}';
  return { texts: [before, after], configs: configsOf({ kind, before, after, regionText }) };
}

function overInherited(): Sides {
  const at = level.value;
  const below = levels[Math.max(0, levels.indexOf(at) - 1)] ?? 'builtin';
  const [before, after] = [below, at].map((each) => mergedAt(layerValues.value, each)) as unknown as [
    SupportConfig,
    SupportConfig,
  ];
  const pretty = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  return { texts: [pretty(before), pretty(after)], configs: { before, after, onlyWritten: [] } };
}
