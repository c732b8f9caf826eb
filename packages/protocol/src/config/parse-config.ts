import { isTooDeep, maxDepth } from './check/depth.ts';
import { forbiddenKeysIn } from './check/forbidden-keys.ts';
import { reportIdleNulls } from './check/idle-nulls.ts';
import { createWorkplaceOwners } from './check/workplace-owners.ts';
import { checkConfig } from './check-config.ts';
import { defaultConfig } from './default-config.ts';
import { mergeLayer } from './merge-layer.ts';
import type { Json } from './merge-patch.ts';
import { createReport, type ConfigMistake } from './mistake.ts';
import type { SupportConfig } from './support-config.ts';

export type ConfigOutcome =
  { ok: true; config: SupportConfig; warnings: ConfigMistake[] } | { ok: false; mistakes: ConfigMistake[] };

/**
 * Lays the layers over the built-in one, in order, and checks the result. Never throws.
 *
 * @param layers region, organisation: any JSON; `undefined` layers are skipped.
 * @returns with `mistakes` both errors and warnings; a configuration with warnings alone is good.
 */
export function parseConfig(...layers: unknown[]): ConfigOutcome {
  const mistakes: ConfigMistake[] = [];
  const report = createReport(mistakes);
  let merged: Json = defaultConfig as unknown as Json;
  const own = createWorkplaceOwners();
  for (const layer of layers) {
    if (layer === undefined) continue;
    if (typeof layer !== 'object' || layer === null || Array.isArray(layer)) {
      report([], 'wrongType', {
        found: Array.isArray(layer) ? 'a list' : JSON.stringify(layer),
        expected: 'an object',
      });
      continue;
    }
    // Merging follows a layer down, so its depth has to be known before.
    if (isTooDeep(layer)) report([], 'tooDeep', { limit: maxDepth });
    else {
      // Merging leaves some of them out, so they have to be told before.
      for (const at of forbiddenKeysIn(layer)) report(at, 'forbiddenKey', { id: at.at(-1) });
      reportIdleNulls(merged, layer, report);
      merged = mergeLayer(merged, layer as Json);
      own.note(layer, merged);
    }
  }
  const { config, mistakes: judged } = checkConfig(merged);
  const found = own.tellCodes(judged, merged);
  const fresh = found.filter(({ code, path }) => code !== 'forbiddenKey' || !mistakes.some((one) => one.path === path));
  const all = [...mistakes, ...fresh];
  if (!config || mistakes.some(({ severity }) => severity === 'error')) return { ok: false, mistakes: all };
  return { ok: true, config, warnings: all };
}
