import { useRef, useState } from 'preact/hooks';
import { canUndo, undo } from '../state/edits.ts';
import { notice } from '../state/judgement.ts';
import { isDirty } from '../state/layer-text.ts';
import { activeDoc } from '../state/values.ts';
import { save } from '../saving.ts';
import { CompareDialog } from './compare-dialog.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { HistoryDialog } from './history-dialog.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { LayerPicks } from './layer-picks.tsx';

/** A hundred layers of the size that the gateway takes; the browser would stand still over more. */
const mostImportedBytes = 100_000_000;

/** Whose configuration it is, and what can be done with all of it. */
export function TopBar() {
  const [open, setOpen] = useState<'compare' | 'history' | 'export' | undefined>();
  const [picked, setPicked] = useState<{ name: string; text: string } | undefined>();
  const file = useRef<HTMLInputElement>(null);
  const doc = activeDoc.value;
  const importFile = async (chosen: File | undefined) => {
    if (!chosen) return;
    if (chosen.size <= mostImportedBytes) return setPicked({ name: chosen.name, text: await chosen.text() });
    notice.value = { tone: 'danger', text: `Файл «${chosen.name}» слишком большой, столько настроек не бывает.` };
  };

  return (
    <header class="top">
      <h1 class="brand">Студия настроек</h1>
      <LayerPicks />
      <span class="grow" />
      {/* Not `disabled`: the button that was just pressed would drop the focus. Both do nothing then. */}
      <button type="button" class="button quiet" aria-disabled={!canUndo.value} onClick={undo}>
        Отменить
      </button>
      <button type="button" class="button quiet" onClick={() => setOpen('compare')}>
        Сравнить
      </button>
      <button type="button" class="button quiet" disabled={!doc} onClick={() => setOpen('history')}>
        История
      </button>
      <button type="button" class="button quiet" onClick={() => file.current?.click()}>
        Импорт
      </button>
      <input
        ref={file}
        type="file"
        accept="application/json,.json"
        aria-label="Файл настроек"
        hidden
        onChange={(event) => {
          void importFile(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      <button type="button" class="button quiet" onClick={() => setOpen('export')}>
        Экспорт
      </button>
      <button type="button" class="button" aria-disabled={!isDirty.value} onClick={() => void save()}>
        Сохранить
      </button>
      {open === 'compare' && <CompareDialog onClose={() => setOpen(undefined)} />}
      {open === 'export' && <ExportDialog onClose={() => setOpen(undefined)} />}
      {picked && <ImportDialog file={picked} doc={doc} onClose={() => setPicked(undefined)} />}
      {open === 'history' && <HistoryDialog onClose={() => setOpen(undefined)} />}
    </header>
  );
}
