import { useRef, useState } from 'preact/hooks';
import {
  activeDoc,
  canUndo,
  isDirty,
  layers,
  notice,
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

  const pickRegion = (select: HTMLSelectElement) => {
    const id = select.value === newLayer ? nameOf('Новый регион') : select.value;
    const now = regionDoc.value?.id ?? '';
    if (id !== '' && mayLeave()) openOr(() => openRegion(id), select, now);
    else select.value = now;
  };
  const pickOrganization = (select: HTMLSelectElement) => {
    const id = select.value === newLayer ? nameOf('Новая организация') : select.value;
    const now = organizationDoc.value?.id ?? '';
    if ((id !== '' || select.value === '') && mayLeave()) openOr(() => openOrganization(id), select, now);
    else select.value = now;
  };
  const importFile = async (chosen: File | undefined) => {
    if (chosen) setPicked({ name: chosen.name, text: await chosen.text() });
  };

  return (
    <header class="top">
      <h1 class="brand">Студия настроек</h1>
      <label>
        Регион
        <select value={regionDoc.value?.id ?? ''} onChange={(event) => pickRegion(event.currentTarget)}>
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
        <select value={organizationDoc.value?.id ?? ''} onChange={(event) => pickOrganization(event.currentTarget)}>
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

/** Opens another layer; while the gateway is away the one that is open stays, and the list says so. */
function openOr(work: () => Promise<void>, select: HTMLSelectElement, now: string): void {
  work().catch(() => {
    select.value = now;
    notice.value = {
      tone: 'danger',
      text: 'Не открыто: шлюз не отвечает.',
      again: () => openOr(work, select, now),
    };
  });
}

/** A layer that was just begun is not on the server's list yet. */
function withOpen(ids: readonly string[], open: string | undefined): string[] {
  return [...new Set([...ids, ...(open === undefined ? [] : [open])])];
}
