import { listLayers, readLayer, type LayerKind } from './api.ts';
import { watchTexts } from './checking.ts';
import { emptyText, idPattern, layers, regionDoc, showLayers, type Doc } from './state.ts';

/** Loads the list and the region people come for. */
export async function start(): Promise<void> {
  const list = await listLayers();
  layers.value = list.layers;
  idPattern.value = list.idPattern;
  const regions = list.layers.filter(({ kind }) => kind === 'regions');
  const first = regions.find(({ id }) => id === list.defaultRegion) ?? regions[0];
  await openRegion(first?.id ?? list.defaultRegion);
  watchTexts();
}

export async function openRegion(id: string): Promise<void> {
  showLayers({ region: await loadDoc('regions', id, emptyText), organization: undefined });
}

/** Empty id: back to the whole region. */
export async function openOrganization(id: string): Promise<void> {
  // Without it an organisation would be laid over whatever region asks for it.
  const begun = `${JSON.stringify({ region: regionDoc.value?.id }, null, 2)}\n`;
  const organization = id === '' ? undefined : await loadDoc('organizations', id, begun);
  showLayers({ region: regionDoc.value, organization });
}

/** A layer as it lies on the gateway, or begun with a text where nobody has described it. */
async function loadDoc(kind: LayerKind, id: string, begun: string): Promise<Doc> {
  const found = await readLayer(kind, id);
  const closed = { kind, id, etag: undefined, text: emptyText, saved: emptyText, writable: false };
  if (found && 'unreadable' in found) return { ...closed, unreadable: found.unreadable };
  const text = found?.text ?? begun;
  const writable = layers.value.find((layer) => layer.kind === kind && layer.id === id)?.writable ?? true;
  return { kind, id, text, saved: text, etag: found?.etag, writable };
}
