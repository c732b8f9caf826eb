import type * as v from 'valibot';
import type { HelpDesk } from './help-desk.ts';
import { RedmineConfig } from './redmine/redmine-config.ts';
import { redmine } from './redmine.ts';

/** The help desks a configuration can name. Another kind is another member here and another file beside. */
export const HelpDeskConfig = RedmineConfig;
export type HelpDeskConfig = v.InferOutput<typeof HelpDeskConfig>;

/** The adapter for a configured help desk. */
export function createHelpDesk(
  { kind: _, ...config }: HelpDeskConfig,
  deps: { fetch: typeof globalThis.fetch; now: () => number },
): HelpDesk {
  return redmine(config, deps);
}
