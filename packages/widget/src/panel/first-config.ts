import type { SupportConfig } from '@mis-support/protocol';

/** What the first paint needs of the configuration; the rest comes with the client. */
export type FirstConfig = Partial<SupportConfig> &
  Pick<SupportConfig, 'types' | 'critical' | 'help' | 'theme' | 'messages'>;

/**
 * The few values of the built-in configuration that the empty form is drawn from. A copy, so that the
 * whole of it (policy, ladder, limits) is not in the way of the first paint; a test holds the two together.
 */
export const firstConfig: FirstConfig = {
  types: { incident: { order: 1 }, serviceRequest: { order: 2 }, question: { order: 3 }, changeRequest: { order: 4 } },
  critical: { unavailable: { order: 1 }, login: { order: 2 }, remd: { order: 3 } },
  help: {},
  theme: { mode: 'light', tokens: {} },
  messages: {},
};
