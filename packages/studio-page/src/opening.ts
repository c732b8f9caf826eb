import { listLayers, readLayer, type LayerKind, type LayerList } from './api.ts';
import { watchTexts } from './checking.ts';
import { emptyText, hasGateway, idPattern, layers, regionDoc, type Doc } from './state/docs.ts';
import { showLayers } from './state/opened.ts';

/** Loads the list and the region people come for. */
export async function start(): Promise<void> {
  const list = await listLayers();
  layers.value = list.layers;
  idPattern.value = list.idPattern;
  hasGateway.value = list.hasGateway;
  await openMainRegion(list);
  watchTexts();
}

/** The gateway's own region, else any that is there. */
export async function openMainRegion({ layers: all, defaultRegion }: LayerList): Promise<void> {
  const regions = all.filter(({ kind }) => kind === 'regions');
  const first = regions.find(({ id }) => id === defaultRegion) ?? regions[0];
  // Where nothing is described yet, nothing is begun either by only looking.
  showLayers({ region: await loadDoc('regions', first?.id ?? defaultRegion, {}), organization: undefined });
}

export async function openRegion(id: string): Promise<void> {
  showLayers({ region: await loadDoc('regions', id, { region: id }), organization: undefined });
}

/** Empty id: back to the whole region. */
export async function openOrganization(id: string): Promise<void> {
  // Without it an organisation would be laid over whatever region asks for it.
  const begun = { region: regionDoc.value?.id };
  const organization = id === '' ? undefined : await loadDoc('organizations', id, begun);
  showLayers({ region: regionDoc.value, organization });
}

/** A layer as it lies on the gateway. One that nobody has described begins with `begun`, which is not saved yet. */
async function loadDoc(kind: LayerKind, id: string, begun: object): Promise<Doc> {
  const found = await readLayer(kind, id);
  const closed = { kind, id, etag: undefined, text: emptyText, saved: emptyText, writable: false };
  if (found && 'unreadable' in found) return { ...closed, unreadable: found.unreadable };
  const writable = layers.value.find((layer) => layer.kind === kind && layer.id === id)?.writable ?? true;
  if (found) return { kind, id, text: found.text, saved: found.text, etag: found.etag, writable };
  const text = Object.keys(begun).length === 0 ? emptyText : `${JSON.stringify(begun, null, 2)}\n`;
  return { kind, id, text, saved: emptyText, etag: undefined, writable };
}
