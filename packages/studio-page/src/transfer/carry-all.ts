import { listLayers, readLayer, saveLayer, type LayerKind, type LayerText, type Mistake } from '../api.ts';
import { isSame } from '../merge/join-three.ts';
import { readJson, valueAt } from '../model/json-text.ts';
import { judgeLayer } from './judge-layer.ts';
import type { CarriedLayer } from './layer-file.ts';

/** A layer of a file beside what the gateway has by that name. */
export interface Arrival extends CarriedLayer {
  /** `same`: the gateway says that already. `closed`: it is changed in the gateway's own file only. */
  state: 'new' | 'changed' | 'same' | 'closed';
  etag: string | undefined;
  mistakes: Mistake[];
  region: string;
}

/** Every layer as the gateway has it saved. */
export async function readAllLayers(): Promise<CarriedLayer[]> {
  const { layers } = await listLayers();
  const texts = await Promise.all(layers.map(({ kind, id }) => readLayer(kind, id)));
  return layers.flatMap(({ kind, id }, index) => {
    const text = texts[index]?.text;
    return text === undefined ? [] : [{ kind, id, text }];
  });
}

/** Compares the layers of a file with the gateway's, and has them judged. Changes nothing. */
export async function lookAtArrivals(carried: readonly CarriedLayer[]): Promise<Arrival[]> {
  const { defaultRegion, layers } = await listLayers();
  const arrivals: Arrival[] = [];
  for (const layer of carried) {
    const found = await readLayer(layer.kind, layer.id);
    const isClosed = layers.some(({ kind, id, writable }) => kind === layer.kind && id === layer.id && !writable);
    const own = valueAt(readJson(layer.text), ['region']);
    const region = layer.kind === 'regions' ? layer.id : typeof own === 'string' ? own : defaultRegion;
    const mistakes = await judgeLayer(layer, { region, regionText: await regionTextFor(region, carried) });
    arrivals.push({ ...layer, region, mistakes, etag: found?.etag, state: stateOf(layer, found, isClosed) });
  }
  return arrivals;
}

/**
 * Saves layers of a file, regions first: organisations are judged over them.
 *
 * @returns Ids of those that were not saved.
 */
export async function saveArrivals(arrivals: readonly Arrival[]): Promise<string[]> {
  const left: string[] = [];
  const order: LayerKind[] = ['regions', 'organizations'];
  for (const arrival of order.flatMap((kind) => arrivals.filter((each) => each.kind === kind))) {
    const outcome = await saveLayer(arrival, arrival);
    if (outcome.status !== 'saved') left.push(arrival.id);
  }
  return left;
}

function stateOf({ text }: CarriedLayer, found: LayerText | undefined, isClosed: boolean): Arrival['state'] {
  if (isClosed) return 'closed';
  if (!found) return 'new';
  return isSame(readJson(text), readJson(found.text)) ? 'same' : 'changed';
}

/** The region of the same file comes with it; else the one the gateway has. */
async function regionTextFor(region: string, carried: readonly CarriedLayer[]): Promise<string> {
  const beside = carried.find(({ kind, id }) => kind === 'regions' && id === region);
  return beside?.text ?? (await readLayer('regions', region))?.text ?? '{}';
}
