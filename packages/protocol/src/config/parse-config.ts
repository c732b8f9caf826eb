import * as v from 'valibot';
import { defaultConfig } from './default-config.ts';
import { mergePatch, type Json } from './merge-patch.ts';
import { SupportConfig } from './support-config.ts';

/** One mistake in a configuration: where, what is there, what would be right. */
export interface ConfigMistake {
  path: string;
  message: string;
}

export type ConfigOutcome = { ok: true; config: SupportConfig } | { ok: false; mistakes: ConfigMistake[] };

/**
 * Lays the layers over the built-in one, in order, and checks the result. Never throws.
 *
 * @param layers region, organisation, workplace: any JSON; `undefined` layers are skipped.
 */
export function parseConfig(...layers: unknown[]): ConfigOutcome {
  let merged: Json = defaultConfig as unknown as Json;
  for (const layer of layers) if (layer !== undefined) merged = mergePatch(merged, layer as Json);
  const parsed = v.safeParse(SupportConfig, merged);
  if (parsed.success) return { ok: true, config: parsed.output };
  return {
    ok: false,
    mistakes: parsed.issues.map((issue) => ({
      path: v.getDotPath(issue) ?? '(root)',
      message: issue.message,
    })),
  };
}
