import { effect, signal, untracked } from '@preact/signals';
import { readStanding, type LayerKind, type LayerStanding } from './api.ts';
import { organizationDoc, regionDoc, type Doc } from './state/docs.ts';

/** How the files of the open layers stand in the gateway, as far as it has said. */
export const standings = signal<Partial<Record<LayerKind, LayerStanding>>>({});

/** Asks anew whenever another layer is open, or another text of it lies on the gateway. Returns what undoes it. */
export function watchStandings(): () => void {
  const stops = ([regionDoc, organizationDoc] as const).map((target, index) => {
    const kind: LayerKind = index === 0 ? 'regions' : 'organizations';
    return effect(() => {
      const doc = target.value;
      // An organisation stands on its region: what is saved there may mend it or break it.
      const key = [doc?.id, doc?.etag, kind === 'organizations' && regionDoc.value?.etag].join(' ');
      if (key !== asked[kind]) untracked(() => void look(kind, doc));
      asked[kind] = key;
    });
  });
  return () => stops.forEach((stop) => stop());
}

const asked: Partial<Record<LayerKind, string>> = {};

async function look(kind: LayerKind, doc: Doc | undefined): Promise<void> {
  const { [kind]: _, ...others } = standings.value;
  standings.value = others;
  if (!doc) return;
  // Without an answer nothing is claimed; whether the gateway is away is told by the check.
  const found = await readStanding(kind, doc.id, regionDoc.value?.id ?? '').catch(() => undefined);
  const now = (kind === 'regions' ? regionDoc : organizationDoc).value;
  if (found && now?.id === doc.id && now.etag === doc.etag) standings.value = { ...standings.value, [kind]: found };
}
