import type { Report } from '../mistake.ts';
import { nearest } from '../nearest.ts';
import { knownKeys, schemaAt } from '../schema-at.ts';
import { SupportConfig } from '../support-config.ts';

/**
 * Where `null` in a layer takes nothing away, because of a name that is not there: merging would lose it
 * without a word. A known key that nobody has given is no mistake.
 *
 * @param above what the layer lies over
 */
export function reportIdleNulls(above: unknown, layer: unknown, report: Report, at: readonly string[] = []): void {
  // What a workplace takes away, it takes from the whole, not from what lies over it here.
  if (!isTree(layer) || (at[0] === 'workplaces' && at.length > 1)) return;
  const inherited = isTree(above) ? above : {};
  for (const [key, value] of Object.entries(layer)) {
    const path = [...at, key];
    const before = Object.hasOwn(inherited, key) ? inherited[key] : undefined;
    if (value !== null) reportIdleNulls(before, value, report, path);
    else if (before === undefined) tell(path, Object.keys(inherited), report);
  }
}

function tell(at: readonly string[], there: readonly string[], report: Report): void {
  const key = at.at(-1) ?? '';
  const known = knownKeys(schemaAt(SupportConfig, at.slice(0, -1)));
  if (known.length === 0) report(at, 'nothingToRemove', { found: key, nearest: nearest(key, there) }, 'warning');
  else if (!known.includes(key)) report(at, 'unknownKey', { nearest: nearest(key, known), known: known.join(', ') });
}

function isTree(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
