import { defaultConfig, type SupportConfig } from '@mis-support/protocol';
import { usePanel } from './panel-context.ts';

/** The whole configuration: the built-in one until the client has come with the region's. For screens after the first paint. */
export function useConfig(): SupportConfig {
  return { ...defaultConfig, ...usePanel().config.value };
}
