import { mergePatch, type Json } from '../merge-patch.ts';
import type { ConfigMistake, Report } from '../mistake.ts';
import type { SupportConfig } from '../support-config.ts';
import { fixedAtWorkplace } from '../workplace.ts';
import { forbiddenKeysIn } from './forbidden-keys.ts';

/**
 * Names that stand once, and every layer judged as it will be used: laid over the rest. What is wrong
 * without the layer too is told there and not again.
 *
 * @param checkWhole judges one whole configuration
 */
export function checkWorkplaces(
  config: SupportConfig,
  checkWhole: (config: unknown) => ConfigMistake[],
  report: Report,
): void {
  const entries = Object.entries(config.workplaces);
  if (entries.length === 0) return;
  const owner = new Map<string, string>();
  const without: Record<string, unknown> = { ...config, workplaces: {} };
  const known = new Set(checkWhole(without).map(identify));
  for (const [id, { names, patch }] of entries) {
    const at = ['workplaces', id];
    names.forEach((name, index) => {
      const folded = name.trim().toLowerCase();
      const other = owner.get(folded);
      if (other !== undefined) report([...at, 'names', index], 'sameWorkplace', { found: name, other });
      owner.set(folded, other ?? id);
    });
    const usable: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(patch))
      if ((fixedAtWorkplace as readonly string[]).includes(key)) report([...at, 'patch', key], 'fixedAtWorkplace');
      else usable[key] = value;
    // Such a name is told with the whole; a layer that holds one says nothing that could be judged.
    if (forbiddenKeysIn(usable).length > 0) continue;
    for (const mistake of checkWhole(mergePatch(without as Json, usable as Json)))
      if (!known.has(identify(mistake)))
        report([...at, 'patch', ...mistake.at], mistake.code, mistake.params, mistake.severity);
  }
}

function identify({ path, code, message }: ConfigMistake): string {
  return `${path} ${code} ${message}`;
}
