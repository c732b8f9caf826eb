import type { HelpDesk } from '../helpdesks/help-desk.ts';
import type { IntakeHooks } from '../intake-hooks.ts';
import type { Log } from '../log.ts';
import type { Database } from '../store/database.ts';
import type { TicketRules } from '../route/ticket-rules.ts';
import type { Store } from '../store/store.ts';
import type { DeliveryDeps } from './delivery-deps.ts';
import { deliverOne } from './deliver-one.ts';
import { addDelivery, isDelivered, overdueDeliveries, wakeWaiting } from './delivery-row.ts';
import { createJobQueue, type JobQueue } from './job-queue.ts';
import { readChanges } from './read-changes.ts';

export interface DeliveryOptions {
  database: Database;
  store: Store;
  desk: HelpDesk;
  rules: TicketRules;
  log: Log;
  /** How long a new ticket waits for its files. @default 600_000 */
  fileWaitMs?: number | undefined;
  /** Limit of one call that creates or changes something. @default 45_000 */
  callLimitMs?: number | undefined;
  /** How often the desk is asked for changes. @default 30_000 */
  readEveryMs?: number | undefined;
  now?: (() => number) | undefined;
  random?: (() => number) | undefined;
  /** Looks after "look at row N". Default: pg-boss on the same database. */
  jobs?: JobQueue | undefined;
}

/** Delivery to one help desk. */
export interface Delivery {
  /** Write what has to be told together with what happened. */
  hooks: { [Name in keyof IntakeHooks]-?: NonNullable<IntakeHooks[Name]> };
  /** Starts to deliver and to read. */
  start(): Promise<void>;
  /** Finishes what is under way and stops. */
  stop(): Promise<void>;
  /** One round of reading, at once. */
  readNow(): Promise<void>;
}

/** Rows whose jobs were lost are looked for this often, and count as lost after this long. */
const sweepEveryMs = 60_000;
const overdueMs = 120_000;

/**
 * Wires the transactional outbox: hooks that write rows and jobs inside intake's transactions, a
 * worker that takes them to the desk, a reader that brings status and answers back.
 */
export async function createDelivery(options: DeliveryOptions): Promise<Delivery> {
  const { database, store, desk, rules, log, now = Date.now, random = Math.random, readEveryMs = 30_000 } = options;
  const jobs = options.jobs ?? (await createJobQueue(database, log));
  const target = desk.name;
  const deps: DeliveryDeps = {
    store,
    desk,
    rules,
    log,
    random,
    schedule: jobs.schedule,
    bury: jobs.bury,
    fileWaitMs: options.fileWaitMs ?? 600_000,
    callLimitMs: options.callLimitMs ?? 45_000,
  };
  const timers: ReturnType<typeof setInterval>[] = [];
  const stopping = new AbortController();
  let reading: Promise<void> | undefined;

  function readNow(): Promise<void> {
    reading ??= readChanges({ store, desk, rules, log, random, now, signal: stopping.signal })
      .catch((error: unknown) => log.error({ desk: target, error: String(error) }, 'reading the help desk failed'))
      .finally(() => (reading = undefined));
    return reading;
  }

  async function sweep(): Promise<void> {
    try {
      for (const id of await overdueDeliveries(store.sql, target, overdueMs)) await jobs.schedule(store.sql, id, 0);
    } catch (error) {
      log.error({ desk: target, error: String(error) }, 'looking for forgotten deliveries failed');
    }
  }

  async function tell(tx: Store, ticketNo: number, item: number): Promise<void> {
    // A ticket from before there was a desk has no issue that could be told anything.
    if (!(await isDelivered(tx.sql, ticketNo, target))) return;
    const id = await addDelivery(tx.sql, { ticketNo, target, kind: 'event', item });
    if (id !== undefined) await jobs.schedule(tx.sql, id, 0);
  }

  return {
    hooks: {
      async onTicketStored(tx, ticket) {
        const id = await addDelivery(tx.sql, { ticketNo: ticket.no, target, kind: 'ticket' });
        if (id !== undefined) await jobs.schedule(tx.sql, id, 0);
      },
      async onFilesComplete(tx, ticket) {
        for (const id of await wakeWaiting(tx.sql, { ticketNo: ticket.no, target, waiting: 'files' })) {
          await jobs.schedule(tx.sql, id, 0);
        }
      },
      async onReporterEvent(tx, ticket, event) {
        // An answer puts the ticket back to work here; the desk hears the answer itself and decides for itself.
        if (event.kind === 'status' && event.status !== 'closed' && event.status !== 'reopened') return;
        await tell(tx, ticket.no, event.no);
      },
      async onSupportEvent(tx, ticket, event) {
        await tell(tx, ticket.no, event.no);
      },
    },
    async start() {
      await sweep();
      await jobs.work((rowId) => deliverOne(deps, rowId));
      timers.push(
        setInterval(() => void sweep(), sweepEveryMs),
        setInterval(() => void readNow(), readEveryMs),
      );
      void readNow();
    },
    async stop() {
      for (const timer of timers.splice(0)) clearInterval(timer);
      stopping.abort();
      await jobs.stop();
      await reading;
    },
    readNow,
  };
}
