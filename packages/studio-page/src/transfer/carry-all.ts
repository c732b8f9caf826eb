import {
  listLayers,
  readLayer,
  saveLayer,
  type LayerKind,
  type LayerText,
  type SaveOutcome,
  type UnreadableLayer,
} from '../api.ts';
import { isSame } from '../merge/join-three.ts';
import { readJson, valueAt } from '../model/json-text.ts';
import { mistakeLine } from '../model/mistake-place.ts';
import { troubleWords } from '../trouble.ts';
import { judgeLayer, type Judged } from './judge-layer.ts';
import type { CarriedLayer } from './layer-file.ts';

/** A layer of a file beside what the gateway has by that name. */
export interface Arrival extends CarriedLayer {
  /**
   * `same`: the gateway says that already. `closed`: it is changed in the gateway's own file only.
   * `unreadable`: the gateway's file is no text, and is not written over.
   */
  state: 'new' | 'changed' | 'same' | 'closed' | 'unreadable';
  etag: string | undefined;
  judged: Judged;
  region: string;
  /** Whether the gateway has that region; without it an organisation is saved only after its region. */
  hasRegion: boolean;
  /** What the gateway has by that name now; absent where it has nothing that can be read. */
  saved: string | undefined;
  /** Over which an organisation would come to lie. */
  regionText: string;
}

/** Every layer as the gateway has it saved. */
export async function readAllLayers(): Promise<CarriedLayer[]> {
  const { layers } = await listLayers();
  const texts = await Promise.all(layers.map(({ kind, id }) => readLayer(kind, id)));
  return layers.flatMap(({ kind, id }, index) => {
    const found = texts[index];
    // Empty: it stays behind, and is named like one that is no JSON.
    return found ? [{ kind, id, text: 'unreadable' in found ? '' : found.text }] : [];
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
    // As the gateway has it: the region it begins with is there before anybody has described it.
    const hasRegion = region === defaultRegion || layers.some(({ kind, id }) => kind === 'regions' && id === region);
    const regionText = await regionTextFor(region, carried);
    const judged = await judgeLayer(layer, { region, regionText });
    const { text: saved, etag } = found && 'etag' in found ? found : {};
    const state = stateOf(layer, found, isClosed);
    arrivals.push({ ...layer, region, hasRegion, regionText, judged, saved, etag, state });
  }
  return arrivals;
}

/** Organisations that a region of the file puts out of force and that do not come along, mended. */
export function brokenBy({ judged }: Arrival, taken: readonly CarriedLayer[]): string[] {
  const comesAlong = (id: string) => taken.some((each) => each.kind === 'organizations' && each.id === id);
  return (judged.broken ?? []).filter(({ id, already }) => !already && !comesAlong(id)).map(({ id }) => id);
}

/** Why an arrival was not saved, by the words that are shown beside it. */
export interface LeftArrival extends Pick<CarriedLayer, 'kind' | 'id'> {
  why: string;
}

/**
 * Saves layers of a file, regions first: organisations are judged over them. Whom they put out of force has
 * been told before.
 *
 * @returns Those that were not saved.
 */
export async function saveArrivals(arrivals: readonly Arrival[]): Promise<LeftArrival[]> {
  const left: LeftArrival[] = [];
  const order: LayerKind[] = ['regions', 'organizations'];
  for (const arrival of order.flatMap((kind) => arrivals.filter((each) => each.kind === kind))) {
    const breaking = (arrival.judged.broken ?? []).map(({ id }) => id);
    const outcome = await saveLayer(arrival, { ...arrival, breaking });
    const { kind, id } = arrival;
    if (outcome.status !== 'saved') left.push({ kind, id, why: whyLeft(outcome, arrival) });
  }
  return left;
}

function whyLeft(outcome: Exclude<SaveOutcome, { status: 'saved' }>, { judged }: Arrival): string {
  switch (outcome.status) {
    case 'refused': {
      const errors = outcome.mistakes.filter(({ isWarning }) => !isWarning);
      return `${errors.map((mistake) => mistakeLine(judged.config, mistake)).join('; ')}.`;
    }
    case 'breaks':
      return `перестали бы действовать настройки организаций: ${outcome.broken.map(({ id }) => id).join(', ')}.`;
    case 'conflict':
      return 'слой тем временем изменил ещё кто-то.';
    case 'unreadable':
      return outcome.message;
    case 'failed':
      return troubleWords(outcome.trouble);
  }
}

function stateOf(
  { text }: CarriedLayer,
  found: LayerText | UnreadableLayer | undefined,
  isClosed: boolean,
): Arrival['state'] {
  if (isClosed) return 'closed';
  if (!found) return 'new';
  if ('unreadable' in found) return 'unreadable';
  return isSame(readJson(text), readJson(found.text)) ? 'same' : 'changed';
}

/** The region of the same file comes with it; else the one the gateway has. */
async function regionTextFor(region: string, carried: readonly CarriedLayer[]): Promise<string> {
  const beside = carried.find(({ kind, id }) => kind === 'regions' && id === region);
  if (beside) return beside.text;
  const found = await readLayer('regions', region);
  return found && 'text' in found ? found.text : '{}';
}
