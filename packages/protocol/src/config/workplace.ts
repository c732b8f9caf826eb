import { mergePatch, type Json } from './merge-patch.ts';
import type { SupportConfig } from './support-config.ts';

/** What a workplace may not change: who it belongs to, and the list of workplaces itself. */
export const fixedAtWorkplace = ['$schema', 'v', 'region', 'organization', 'workplaces'] as const;

/**
 * The configuration at one workplace: the layer whose `names` hold its name, laid over the rest. The
 * same configuration where there is none. Pure.
 */
export function atWorkplace(config: SupportConfig, workplace: string | undefined): SupportConfig {
  const name = workplace?.trim().toLowerCase();
  if (!name) return config;
  const layer = Object.values(config.workplaces).find(({ names }) =>
    names.some((one) => one.trim().toLowerCase() === name),
  );
  if (!layer) return config;
  const patch = Object.fromEntries(
    Object.entries(layer.patch).filter(([key]) => !(fixedAtWorkplace as readonly string[]).includes(key)),
  );
  return mergePatch(config as unknown as Json, patch as Json) as unknown as SupportConfig;
}
