import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite, types, type Transaction } from '@electric-sql/pglite';
import { fromPglite } from 'pg-boss';
import type { Database, Sql } from './database.ts';
import { DatabaseError } from './database.ts';
import { lockFolder } from './folder-lock.ts';

/**
 * PostgreSQL inside our own process, in a folder of its own or in memory.
 *
 * @param template what a new database starts with, from `dumpDataDir`; making one from nothing takes
 *   seconds of computing.
 */
export async function openPglite(dataDir?: string, template?: Blob): Promise<Database> {
  const unlock = dataDir === undefined ? undefined : await prepareFolder(dataDir);
  let pg: PGlite;
  try {
    pg = await PGlite.create({
      ...(dataDir === undefined ? {} : { dataDir: join(dataDir, 'pglite') }),
      ...(template === undefined ? {} : { loadDataDir: template }),
      parsers: { [types.INT8]: Number },
    });
  } catch (cause) {
    await unlock?.();
    throw new DatabaseError(`The database in ${dataDir ?? 'memory'} cannot be opened: ${String(cause)}`, { cause });
  }
  let closed = false;
  return {
    ...toSql(pg),
    engine: 'pglite',
    transaction: (work) => pg.transaction((tx) => work(toSql(tx))),
    async listen(channel, onNotification, onReconnect) {
      const unlisten = await pg.listen(channel, onNotification);
      // There is no connection to lose; pg-boss waits for the first "connected" all the same.
      onReconnect();
      return { close: unlisten };
    },
    async close() {
      if (closed) return;
      closed = true;
      await pg.close();
      await unlock?.();
    },
  };
}

async function prepareFolder(dataDir: string): Promise<() => Promise<void>> {
  try {
    await mkdir(dataDir, { recursive: true });
  } catch (cause) {
    throw new DatabaseError(`The data folder ${dataDir} cannot be made: ${String(cause)}`, { cause });
  }
  return lockFolder(dataDir);
}

function toSql(pg: PGlite | Transaction): Sql {
  return {
    async query<Row>(text: string, values: readonly unknown[] = []) {
      const { rows } = await pg.query<Row>(text, [...values]);
      return rows;
    },
    async exec(script) {
      await pg.exec(script);
    },
    executeSql: (text, values) => fromPglite(pg).executeSql(text, values),
  };
}
