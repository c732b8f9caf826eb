import { PgBoss } from 'pg-boss';
import type { Log } from '../log.ts';
import type { Database, Sql } from '../store/database.ts';

const queue = 'mis-deliver';
const deadQueue = 'mis-deliver-dead';

/** Jobs that say "look at row N", kept in the same database as the rows. */
export interface JobQueue {
  /** Sends a job in the transaction of `sql`. */
  schedule(sql: Sql, rowId: number, afterMs: number): Promise<void>;
  /** Leaves a trace of a row that was given up, in the transaction of `sql`. */
  bury(sql: Sql, rowId: number): Promise<void>;
  /** Starts to work jobs off. */
  work(handle: (rowId: number) => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

/**
 * pg-boss on our own database. It leases, repeats after a crash and keeps dead letters; whether
 * something was delivered it does not know, the row does.
 *
 * Its defaults (2 repetitions at once, 15 minutes until a job counts as lost) are for other jobs.
 */
export async function createJobQueue(
  database: Database,
  log: Log,
  { pollSeconds = 1, concurrency = 2 }: { pollSeconds?: number; concurrency?: number } = {},
): Promise<JobQueue> {
  const boss = new PgBoss({
    // No more than this: whole, our database would promise to listen in a way pg-boss does not mean.
    db: { executeSql: (text, values) => database.executeSql(text, values) },
    backend: database.engine,
    schedule: false, // we have no cron jobs
    registerInstance: false,
  });
  boss.on('error', (error) => log.error({ error: String(error) }, 'job queue'));
  await boss.start();
  await boss.createQueue(deadQueue, { retentionSeconds: 90 * 86_400 });
  await boss.createQueue(queue, {
    deadLetter: deadQueue,
    // A handler fails only when our database does: then go on until it is back.
    retryLimit: 10_000,
    retryDelay: 2,
    retryBackoff: true,
    retryDelayMax: 120,
    // Longer than the lease of a row, so that a repeated job finds it free.
    expireInSeconds: 150,
    deleteAfterSeconds: 3600,
    retentionSeconds: 90 * 86_400,
  });
  // PGlite has one connection: a queue looked up within somebody's transaction would wait for its end.
  await boss.getQueue(queue);
  await boss.findJobs(queue, { limit: 1 });
  await boss.findJobs(deadQueue, { limit: 1 });

  return {
    async schedule(sql, rowId, afterMs) {
      const startAfter = new Date(Date.now() + afterMs);
      await boss.send(queue, { rowId }, { db: sql, ...(afterMs > 0 ? { startAfter } : {}) });
    },
    async bury(sql, rowId) {
      await boss.send(deadQueue, { rowId }, { db: sql });
    },
    async work(handle) {
      await boss.work<{ rowId: number }>(
        queue,
        { pollingIntervalSeconds: pollSeconds, localConcurrency: concurrency, batchSize: 1 },
        async ([job]) => {
          if (job) await handle(job.data.rowId);
        },
      );
    },
    async stop() {
      await boss.stop({ graceful: true, timeout: 10_000 });
    },
  };
}
