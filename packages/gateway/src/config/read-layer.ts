import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isLayerId } from './layer-id.ts';
import { parseJsonText, regionMistake, textOfBytes, type JsonMistake } from './parse-json-text.ts';

/** Where the layers come from. */
export interface LayerPlaces {
  /** Layer by region: a file's path, or the layer itself. */
  regions: Record<string, string | Record<string, unknown>>;
  organizations: Record<string, string | Record<string, unknown>>;
  /** Folder with `regions/<region>.json` and `organizations/<id>.json`. */
  configDir?: string | undefined;
  /** What relative paths start from. */
  baseDir: string;
}

/** The two kinds of layers that lie in files; a workplace is a part of one of them. */
export const layerKinds = ['regions', 'organizations'] as const;
export type LayerKind = (typeof layerKinds)[number];

/** A layer as it lies there now. */
export interface Layer {
  /** `undefined`: it cannot be read; `mistake` says why. */
  value: unknown;
  /** Changes with the file. */
  stamp: string;
  file?: string;
  mistake?: JsonMistake;
}

/** The layer of a region or an organisation; `undefined` where nobody has described it. Never rejects. */
export async function readLayer(places: LayerPlaces, kind: LayerKind, id: string): Promise<Layer | undefined> {
  const place = placeOf(places, kind, id);
  if (!place) return undefined;
  const misplaced = (value: unknown) => (kind === 'regions' ? regionMistake(value) : undefined);
  if ('layer' in place) return layerOf(place.layer, { stamp: 'inline' }, misplaced(place.layer));
  const { file, isNamed } = place;
  try {
    const stamp = await stampOfFile(file);
    const text = textOfBytes(await readFile(file));
    const read = text.ok ? parseJsonText(text.text) : text;
    return read.ok
      ? layerOf(read.value, { stamp, file }, misplaced(read.value))
      : { value: undefined, stamp, file, mistake: read.mistake };
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    // A folder need not hold every region; a file that somebody named has to be there.
    if (!isNamed && code === 'ENOENT') return undefined;
    return { value: undefined, stamp: code, file, mistake: { code: 'unreadable', why: code } };
  }
}

/** What changes with the layer, without reading it: the stamp it would be read with, or none. Never rejects. */
export async function stampOf(places: LayerPlaces, kind: LayerKind, id: string): Promise<string> {
  const place = placeOf(places, kind, id);
  if (!place) return 'none';
  if ('layer' in place) return 'inline';
  return stampOfFile(place.file).catch((error: unknown) => (error as NodeJS.ErrnoException).code ?? String(error));
}

/** The layers that somebody has described: those given by name and those that lie in the folder. Never rejects. */
export async function layerIds({ configDir, baseDir, ...given }: LayerPlaces, kind: LayerKind): Promise<string[]> {
  const folder = configDir === undefined ? undefined : join(resolve(baseDir, configDir), kind);
  const names = folder === undefined ? [] : await readdir(folder).catch(() => []);
  const inFolder = names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5));
  return [...new Set([...Object.keys(given[kind]), ...inFolder.filter((id) => isLayerId(id))])].sort();
}

/** The layer itself, or where its file is to be. */
function placeOf(
  { configDir, baseDir, ...given }: LayerPlaces,
  kind: LayerKind,
  id: string,
): { layer: Record<string, unknown> } | { file: string; isNamed: boolean } | undefined {
  const layer = Object.hasOwn(given[kind], id) ? given[kind][id] : undefined;
  if (typeof layer === 'object') return { layer };
  if (layer !== undefined) return { file: resolve(baseDir, layer), isNamed: true };
  if (configDir === undefined || !isLayerId(id)) return undefined;
  return { file: join(resolve(baseDir, configDir), kind, `${id}.json`), isNamed: false };
}

async function stampOfFile(file: string): Promise<string> {
  const { mtimeMs, size, ino } = await stat(file);
  return `${mtimeMs}:${size}:${ino}`;
}

function layerOf(value: unknown, where: Pick<Layer, 'stamp' | 'file'>, mistake: JsonMistake | undefined): Layer {
  return mistake ? { ...where, value: undefined, mistake } : { ...where, value };
}
