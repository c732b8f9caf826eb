import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { isLayerId } from './layer-id.ts';
import type { LayerPlaces } from './read-layer.ts';

/*
 * A layer whose file is gone stays in force: a slip of a hand must not change anybody's deadlines. A person
 * who takes a layer back says so on purpose, and that is written down beside the folder's files, where every
 * gateway that reads the folder finds it:
 *
 *   organizations/.removed/gp-3.json   { "at": 1790000000000, "by": "Иванова А. П." }
 */

/** Where it is written down that the layer of this file was taken back. */
export function removalNote(layerFile: string): string {
  return join(dirname(layerFile), '.removed', basename(layerFile));
}

/** When a person took this layer back, epoch milliseconds; `undefined` if nobody did. Never rejects. */
export async function takenBackAt(
  { configDir, baseDir, ...given }: LayerPlaces,
  kind: 'regions' | 'organizations',
  id: string,
): Promise<number | undefined> {
  if (configDir === undefined || Object.hasOwn(given[kind], id) || !isLayerId(id)) return undefined;
  try {
    const note = removalNote(join(resolve(baseDir, configDir), kind, `${id}.json`));
    const { at } = JSON.parse(await readFile(note, 'utf8')) as { at?: unknown };
    return typeof at === 'number' ? at : undefined;
  } catch {
    // No note, or one that a power cut spoilt: the layer counts as gone by accident, which changes nothing.
    return undefined;
  }
}
