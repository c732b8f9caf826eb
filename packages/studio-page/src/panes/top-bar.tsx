import { useEffect, useState } from 'preact/hooks';
import { canUndo, undo } from '../state/edits.ts';
import { isDirty } from '../state/layer-text.ts';
import { activeDoc } from '../state/values.ts';
import { watchDrops } from '../transfer/watch-drops.ts';
import { save } from '../saving.ts';
import { CompareDialog } from './compare-dialog.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { HistoryDialog } from './history-dialog.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { LayerPicks } from './layer-picks.tsx';

/** Whose configuration it is, and what can be done with all of it. */
export function TopBar() {
  const [open, setOpen] = useState<'compare' | 'history' | 'import' | 'export' | undefined>();
  const [dropped, setDropped] = useState<File | undefined>();
  const doc = activeDoc.value;
  // A browser would leave the page for a file that is dropped on it.
  useEffect(
    () =>
      watchDrops((file) => {
        if (document.querySelector('dialog[open]')) return;
        setDropped(file);
        setOpen('import');
      }),
    [],
  );
  const close = () => {
    setDropped(undefined);
    setOpen(undefined);
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
      <button type="button" class="button quiet" onClick={() => setOpen('import')}>
        Импорт
      </button>
      <button type="button" class="button quiet" onClick={() => setOpen('export')}>
        Экспорт
      </button>
      <button type="button" class="button" aria-disabled={!isDirty.value} onClick={() => void save()}>
        Сохранить
      </button>
      {open === 'compare' && <CompareDialog onClose={close} />}
      {open === 'export' && <ExportDialog onClose={close} />}
      {open === 'import' && <ImportDialog dropped={dropped} doc={doc} onClose={close} />}
      {open === 'history' && <HistoryDialog onClose={close} />}
    </header>
  );
}
