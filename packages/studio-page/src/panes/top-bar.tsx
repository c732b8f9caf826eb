import { useRef, useState } from 'preact/hooks';
import {
  activeDoc,
  canUndo,
  isDirty,
  layers,
  openOrganization,
  openRegion,
  organizationDoc,
  regionDoc,
  undo,
} from '../state.ts';
import { save } from '../saving.ts';
import { CompareDialog } from './compare-dialog.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { HistoryDialog } from './history-dialog.tsx';
import { ImportDialog } from './import-dialog.tsx';

const newLayer = '+';

/** Whose configuration it is, and what can be done with all of it. */
export function TopBar() {
  const [open, setOpen] = useState<'compare' | 'history' | 'export' | undefined>();
  const [picked, setPicked] = useState<{ name: string; text: string } | undefined>();
  const file = useRef<HTMLInputElement>(null);
  const doc = activeDoc.value;
  const regions = layers.value.filter(({ kind }) => kind === 'regions');
  const organizations = layers.value.filter(
    ({ kind, region }) => kind === 'organizations' && (region === undefined || region === regionDoc.value?.id),
  );
  const mayLeave = () => !isDirty.value || window.confirm('Изменения не сохранены. Уйти без них?');
  const nameOf = (what: string) => window.prompt(`${what}: код латинскими буквами или цифрами`)?.trim() ?? '';

  const pickRegion = (id: string) => {
    if (mayLeave()) void openRegion(id === newLayer ? nameOf('Новый регион') || (regionDoc.value?.id ?? '') : id);
  };
  const pickOrganization = (id: string) => {
    if (mayLeave()) void openOrganization(id === newLayer ? nameOf('Новая организация') : id);
  };
  const importFile = async (chosen: File | undefined) => {
    if (chosen) setPicked({ name: chosen.name, text: await chosen.text() });
  };

  return (
    <header class="top">
      <span class="brand">Студия настроек</span>
      <label>
        Регион
        <select value={regionDoc.value?.id ?? ''} onChange={(event) => pickRegion(event.currentTarget.value)}>
          {withOpen(
            regions.map(({ id }) => id),
            regionDoc.value?.id,
          ).map((id) => (
            <option key={id}>{id}</option>
          ))}
          <option value={newLayer}>Добавить…</option>
        </select>
      </label>
      <label>
        Организация
        <select
          value={organizationDoc.value?.id ?? ''}
          onChange={(event) => pickOrganization(event.currentTarget.value)}
        >
          <option value="">весь регион</option>
          {withOpen(
            organizations.map(({ id }) => id),
            organizationDoc.value?.id,
          ).map((id) => (
            <option key={id}>{id}</option>
          ))}
          <option value={newLayer}>Добавить…</option>
        </select>
      </label>
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

/** A layer that was just begun is not on the server's list yet. */
function withOpen(ids: readonly string[], open: string | undefined): string[] {
  return [...new Set([...ids, ...(open === undefined ? [] : [open])])];
}
