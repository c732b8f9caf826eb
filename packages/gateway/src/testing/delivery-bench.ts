import { createDelivery, type Delivery } from '../deliver/create-delivery.ts';
import type { DeliveryDeps, DeliveryPoint } from '../deliver/delivery-deps.ts';
import { deliverOne } from '../deliver/deliver-one.ts';
import type { JobQueue } from '../deliver/job-queue.ts';
import type { HelpDesk } from '../helpdesks/help-desk.ts';
import { createLog } from '../log.ts';
import type { TicketRules } from '../route/ticket-rules.ts';
import type { Database } from '../store/database.ts';
import type { Store, StoredTicket } from '../store/store.ts';
import { sampleRules } from './sample-rules.ts';
import { sampleBody, sampleNewTicket, sha256 } from './sample-ticket.ts';

/** Delivery taken step by step, with time that passes when told. For tests only. */
export interface DeliveryBench {
  delivery: Delivery;
  /** Registers a ticket as intake does. */
  register(options?: { files?: Record<string, Uint8Array>; groupId?: string; tx?: Store }): Promise<StoredTicket>;
  /** The last byte of a file arrives. */
  upload(ticket: StoredTicket, n: number, bytes: Uint8Array): Promise<void>;
  /** The reporter writes. */
  say(ticket: StoredTicket, text: string): Promise<void>;
  /** Looks once at every row that is due. */
  step(): Promise<void>;
  /** Looks at rows, letting time pass between, until nothing is left to do or a day has gone. */
  settle(): Promise<void>;
  /** Lets time pass, as far as the database can tell. */
  pass(ms: number): Promise<void>;
  rows(): Promise<
    { kind: string; state: string; attempts: number; waiting: string | null; last_error: string | null }[]
  >;
  /** The process dies the next time a row comes to this point, and once only. */
  crashAt(point: DeliveryPoint): void;
  /** Rows that were given up, by id. */
  buried: number[];
}

/** The process died. */
export class Crash extends Error {}

const fileWaitMs = 600_000;

export async function createDeliveryBench({
  database,
  store,
  desk,
  rules = sampleRules(),
}: {
  database: Database;
  store: Store;
  desk: HelpDesk;
  rules?: TicketRules;
}): Promise<DeliveryBench> {
  const { sql } = store;
  const buried: number[] = [];
  const scheduled: number[] = [];
  let crash: DeliveryPoint | undefined;
  const jobs: JobQueue = {
    schedule: (_, rowId) => Promise.resolve(void scheduled.push(rowId)),
    bury: (_, rowId) => Promise.resolve(void buried.push(rowId)),
    work: () => Promise.resolve(),
    stop: () => Promise.resolve(),
  };
  const log = createLog('silent');
  const random = () => 0.5;
  const delivery = await createDelivery({ database, store, desk, rules, log, random, jobs, fileWaitMs });
  const deps: DeliveryDeps = {
    store,
    desk,
    rules,
    log,
    random,
    schedule: jobs.schedule,
    bury: jobs.bury,
    fileWaitMs,
    callLimitMs: 5000,
    probe(point) {
      if (point !== crash) return;
      crash = undefined;
      throw new Crash(point);
    },
  };

  async function due(): Promise<number[]> {
    const rows = await sql.query<{ id: number }>(
      `select id from delivery where state = 'due' and not_before <= now() and target = $1
         and (lease_until is null or lease_until < now()) order by id`,
      [desk.name],
    );
    return rows.map(({ id }) => id);
  }

  async function step(): Promise<void> {
    for (const id of await due()) {
      try {
        await deliverOne(deps, id);
      } catch (error) {
        if (!(error instanceof Crash)) throw error;
      }
    }
  }

  async function pass(ms: number): Promise<void> {
    const by = `${Math.round(ms)} * interval '1 millisecond'`;
    await sql.query(`update delivery set not_before = not_before - ${by}, lease_until = lease_until - ${by},
      intent_at = intent_at - ${by}, created_at = created_at - ${by}`);
    await sql.query(`update help_desk set paused_until = paused_until - ${by}, reader_until = reader_until - ${by}`);
  }

  return {
    delivery,
    buried,
    step,
    pass,
    async settle() {
      for (let minutes = 0; minutes < 24 * 60; minutes += 5) {
        await step();
        const [open] = await sql.query<{ left: number }>(
          `select count(*) as left from delivery where state = 'due' and target = $1`,
          [desk.name],
        );
        if (open?.left === 0) return;
        await pass(5 * 60_000);
      }
    },
    crashAt(point) {
      crash = point;
    },
    register({ files = {}, groupId, tx: outer = store } = {}) {
      const attachments = Object.entries(files).map(([name, bytes], n) => ({
        n,
        kind: 'screenshot' as const,
        name,
        mediaType: 'image/png',
        size: bytes.length,
        sha256: sha256(bytes),
      }));
      const body = sampleBody({ attachments, ...(groupId === undefined ? {} : { groupId }) });
      return outer.transaction(async (tx) => {
        const ticket = await tx.insertTicket(sampleNewTicket({ body, id: body.id }), attachments);
        if (!ticket) throw new Error('the id was taken');
        await delivery.hooks.onTicketStored(tx, ticket);
        return ticket;
      });
    },
    upload: (ticket, n, bytes) =>
      store.transaction(async (tx) => {
        await tx.appendChunk(ticket.no, n, 0, bytes);
        if ((await tx.listAttachments(ticket.no)).every(({ complete }) => complete)) {
          await delivery.hooks.onFilesComplete(tx, ticket);
        }
      }),
    say: (ticket, text) =>
      store.transaction(async (tx) => {
        const event = await tx.addEvent(ticket.no, {
          at: Date.now(),
          kind: 'message',
          by: 'reporter',
          internal: false,
          text,
          sourceId: `message:${text}`,
        });
        if (event) await delivery.hooks.onReporterEvent(tx, ticket, event);
      }),
    rows: () =>
      sql.query('select kind, state, attempts, waiting, last_error from delivery where target = $1 order by id', [
        desk.name,
      ]),
  };
}
