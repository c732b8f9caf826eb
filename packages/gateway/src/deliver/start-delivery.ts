import { createHelpDesk, type HelpDeskConfig } from '../helpdesks/create-help-desk.ts';
import type { HelpDesk } from '../helpdesks/help-desk.ts';
import type { Log } from '../log.ts';
import type { Database } from '../store/database.ts';
import type { TicketRules } from '../route/ticket-rules.ts';
import type { Store } from '../store/store.ts';
import { createDelivery, type Delivery } from './create-delivery.ts';

/** Delivery to the configured help desk, or to an adapter given in code. `undefined` where there is neither. */
export async function startDelivery({
  config,
  database,
  store,
  rules,
  helpDeskAdapter,
  log,
  now,
  fetch,
}: {
  config: {
    helpDesk?: HelpDeskConfig | undefined;
    delivery: { fileWaitSeconds: number; readSeconds: number };
  };
  database: Database;
  store: Store;
  rules: TicketRules;
  helpDeskAdapter: HelpDesk | undefined;
  log: Log;
  now: () => number;
  fetch: typeof globalThis.fetch;
}): Promise<Delivery | undefined> {
  const desk = helpDeskAdapter ?? (config.helpDesk && createHelpDesk(config.helpDesk, { fetch, now }));
  if (!desk) return undefined;
  const { fileWaitSeconds, readSeconds } = config.delivery;
  const delivery = await createDelivery({
    database,
    store,
    desk,
    rules,
    log,
    now,
    fileWaitMs: fileWaitSeconds * 1000,
    readEveryMs: readSeconds * 1000,
  });
  await delivery.start();
  return delivery;
}
