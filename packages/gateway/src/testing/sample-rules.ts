import { defaultConfig, mergePatch, type Json, type SupportConfig } from '@mis-support/protocol';
import { createTicketRules, type TicketRules } from '../route/ticket-rules.ts';

/** The built-in configuration with a patch, as a region gives it. For tests only. */
export function sampleConfig(patch: Json = {}): SupportConfig {
  return mergePatch(defaultConfig as unknown as Json, patch) as unknown as SupportConfig;
}

/** Rules of one region, whatever place is asked for. For tests only. */
export function sampleRules(patch: Json = {}): TicketRules {
  const config = sampleConfig(patch);
  return createTicketRules({ resolve: () => Promise.resolve({ config, text: JSON.stringify(config), etag: '"1"' }) });
}
