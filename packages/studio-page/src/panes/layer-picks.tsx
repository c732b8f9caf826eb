import { useState } from 'preact/hooks';
import { troubleOf, type LayerKind } from '../api.ts';
import { openOrganization, openRegion } from '../opening.ts';
import { isChanged, layers, organizationDoc, regionDoc } from '../state/docs.ts';
import { notice } from '../state/judgement.ts';
import { heldBack, isDirty } from '../state/layer-text.ts';
import { troubleWords } from '../trouble.ts';
import { NewLayerDialog } from './new-layer-dialog.tsx';

/** Which region and which organisation is open, and the way to begin another one. */
export function LayerPicks() {
  const [begun, setBegun] = useState<LayerKind | undefined>();
  const region = regionDoc.value?.id ?? '';
  const ofKind = (kind: LayerKind) => layers.value.filter((layer) => layer.kind === kind);
  const regions = ofKind('regions').map(({ id }) => id);
  const organizations = ofKind('organizations')
    .filter((layer) => layer.region === undefined || layer.region === region)
    .map(({ id }) => id);

  const open = (kind: LayerKind, id: string) => {
    // What is typed into the region stays open over another organisation.
    const isLost =
      kind === 'regions' ? isDirty.value : isChanged(organizationDoc.value) || heldBack.value !== undefined;
    if (isLost && !window.confirm('Изменения не сохранены. Уйти без них?')) return;
    attempt(() => (kind === 'regions' ? openRegion(id) : openOrganization(id)));
  };
  const pick = (kind: LayerKind, select: HTMLSelectElement, now: string) => {
    const id = select.value;
    // It shows what is open, and that changes only when the other one is there.
    select.value = now;
    open(kind, id);
  };

  const organization = organizationDoc.value?.id ?? '';
  return (
    <>
      <label>
        Регион
        <select value={region} onChange={(event) => pick('regions', event.currentTarget, region)}>
          <Options ids={regions} open={region} />
        </select>
      </label>
      <AddButton words="Добавить регион" onPress={() => setBegun('regions')} />
      <label>
        Организация
        <select value={organization} onChange={(event) => pick('organizations', event.currentTarget, organization)}>
          <option value="">весь регион</option>
          <Options ids={organizations} open={organization} />
        </select>
      </label>
      <AddButton words="Добавить организацию" onPress={() => setBegun('organizations')} />
      {begun && (
        <NewLayerDialog
          kind={begun}
          taken={ofKind(begun).map(({ id }) => id)}
          onClose={() => setBegun(undefined)}
          onId={(id) => open(begun, id)}
        />
      )}
    </>
  );
}

/** A layer that was just begun is not on the server's list yet. */
function Options({ ids, open }: { ids: readonly string[]; open: string }) {
  return (
    <>
      {[...new Set([...ids, open])].filter(Boolean).map((id) => (
        <option key={id}>{id}</option>
      ))}
    </>
  );
}

/** Beside the list and not in it: whoever goes through a list by the arrows has chosen nothing yet. */
function AddButton({ words, onPress }: { words: string; onPress(): void }) {
  return (
    <button type="button" class="button quiet add-layer" aria-label={words} title={words} onClick={onPress}>
      +
    </button>
  );
}

/** Opens another layer; where the gateway does not give it, the one that is open stays. */
function attempt(work: () => Promise<void>): void {
  work().catch((error: unknown) => {
    const text = `Не открыто: ${troubleWords(troubleOf(error))}`;
    notice.value = { tone: 'danger', text, again: () => attempt(work) };
  });
}
