import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { checkLayers, type StudioMistake } from './check-layers.ts';
import { regionIn } from './judge-layers.ts';
import type { LayerFiles } from './layer-files.ts';
import type { BrokenOrganization } from './studio-answers.ts';

/** Finds the organisations that a region's text would put out of force. */
export type FindBroken = (region: string, regionText: string, except?: string) => Promise<BrokenOrganization[]>;

/** Verdicts that are kept: a page asks again at every edit, and most organisations have not changed. */
const maxVerdicts = 2_000;

/** The organisations that the gateway lays over a region: those that name it, and those that name none where it is meant. */
export async function organizationsOver(
  files: LayerFiles,
  defaultRegion: string,
  region: string,
): Promise<{ id: string; text: string }[]> {
  const layers = await files.list();
  const isOnly = layers.filter(({ kind }) => kind === 'regions').length < 2;
  const over: { id: string; text: string }[] = [];
  for (const { kind, id } of layers) {
    if (kind !== 'organizations') continue;
    const found = await files.read(kind, id);
    // One that cannot be read is out of force whatever the region says; the list of layers tells it.
    if (!found || 'mistake' in found) continue;
    if ((regionIn(found.text) ?? (isOnly ? region : defaultRegion)) === region) over.push({ id, text: found.text });
  }
  return over;
}

/**
 * Every organisation that the gateway would lay over this region, judged over its text and, where it
 * fails, over the text that lies there now. Between two of them others get their turn: a region may have
 * hundreds. A text that does not pass by itself breaks none: it is not saved.
 */
export function createFindBroken(files: LayerFiles, defaultRegion: string): FindBroken {
  const verdicts = new Map<string, StudioMistake[]>();

  return async (region, regionText, except) => {
    if (!checkLayers({ region, regionText }).config) return [];
    const saved = await files.read('regions', region);
    const savedText = saved && 'text' in saved ? saved.text : '{}';
    const broken: BrokenOrganization[] = [];
    for (const { id, text } of await organizationsOver(files, defaultRegion, region)) {
      if (id === except) continue;
      const mistakes = await judge({ region, regionText, organization: id, organizationText: text });
      if (mistakes.length === 0) continue;
      const before = await judge({ region, regionText: savedText, organization: id, organizationText: text });
      broken.push({ id, mistakes, already: before.length > 0 });
    }
    return broken;
  };

  async function judge(layers: Required<Parameters<typeof checkLayers>[0]>): Promise<StudioMistake[]> {
    const key = createHash('sha256').update(JSON.stringify(layers)).digest('base64');
    const known = verdicts.get(key);
    if (known) return known;
    await setImmediate();
    const mistakes = checkLayers(layers).mistakes.filter(({ isWarning }) => !isWarning);
    verdicts.set(key, mistakes);
    const [oldest] = verdicts.keys();
    if (verdicts.size > maxVerdicts && oldest !== undefined) verdicts.delete(oldest);
    return mistakes;
  }
}
