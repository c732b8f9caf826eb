import { readFile, stat } from 'node:fs/promises';
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
export async function readLayer(
  { configDir, baseDir, ...given }: LayerPlaces,
  kind: 'regions' | 'organizations',
  id: string,
): Promise<Layer | undefined> {
  const layer = Object.hasOwn(given[kind], id) ? given[kind][id] : undefined;
  const misplaced = (value: unknown) => (kind === 'regions' ? regionMistake(value) : undefined);
  if (typeof layer === 'object') return layerOf(layer, { stamp: 'inline' }, misplaced(layer));
  const isNamed = layer !== undefined;
  if (!isNamed && (configDir === undefined || !isLayerId(id))) return undefined;
  const file = isNamed ? resolve(baseDir, layer) : join(resolve(baseDir, configDir ?? ''), kind, `${id}.json`);
  try {
    const { mtimeMs, size, ino } = await stat(file);
    const text = textOfBytes(await readFile(file));
    const read = text.ok ? parseJsonText(text.text) : text;
    const stamp = `${mtimeMs}:${size}:${ino}`;
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

function layerOf(value: unknown, where: Pick<Layer, 'stamp' | 'file'>, mistake: JsonMistake | undefined): Layer {
  return mistake ? { ...where, value: undefined, mistake } : { ...where, value };
}
