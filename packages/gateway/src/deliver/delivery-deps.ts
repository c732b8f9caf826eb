import type { Sql } from '../store/database.ts';
import type { HelpDesk } from '../helpdesks/help-desk.ts';
import type { Log } from '../log.ts';
import type { TicketRules } from '../route/ticket-rules.ts';
import type { Store } from '../store/store.ts';

/** Where a delivery stands, in the order it goes through. A test that throws here is a crash at that point. */
export type DeliveryPoint = 'claimed' | 'searched' | 'intended' | 'called' | 'finished';

/** What delivering needs, given by the wiring. */
export interface DeliveryDeps {
  store: Store;
  desk: HelpDesk;
  /** Whose words a ticket is described in. */
  rules: TicketRules;
  log: Log;
  /** Sends a job that looks at the row after a while, in the transaction of `sql`. */
  schedule(sql: Sql, rowId: number, afterMs: number): Promise<void>;
  /** Puts a row that was given up where operators look for such, in the transaction of `sql`. */
  bury(sql: Sql, rowId: number): Promise<void>;
  /** How long a new ticket waits for its files before it is delivered without them. */
  fileWaitMs: number;
  /** One call that creates or changes something. */
  callLimitMs: number;
  random: () => number;
  probe?: ((point: DeliveryPoint, rowId: number) => void) | undefined;
}

/** After this many answers of the kind "this ticket I will not take" a row is given up. */
export const maxAttempts = 5;

/** A search or a read. */
export const searchLimitMs = 15_000;

/** @see HelpDesk.settleMs */
export const defaultSettleMs = 120_000;
