import pg from 'pg';
import type { Database, Sql } from './database.ts';
import { DatabaseError } from './database.ts';

/** PostgreSQL on a server, through a pool. */
export async function openPostgres(options: {
  connectionString: string;
  maxConnections?: number | undefined;
}): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: options.connectionString,
    max: options.maxConnections ?? 10,
    // A pool that is used up should tell the admission queue so, not hold the request for ever.
    connectionTimeoutMillis: 5_000,
    types: { getTypeParser },
  });
  // An idle connection that the server drops is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => {});
  try {
    await pool.query('select 1');
  } catch (cause) {
    await pool.end();
    throw new DatabaseError(`PostgreSQL does not answer: ${String(cause)}`, { cause });
  }
  let closed = false;
  return {
    ...toSql(pool),
    engine: 'postgres',
    transaction: (work) => inTransaction(pool, work),
    async close() {
      if (closed) return;
      closed = true;
      await pool.end();
    },
  };
}

async function inTransaction<T>(pool: pg.Pool, work: (tx: Sql) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const result = await work(toSql(client));
    await client.query('commit');
    return result;
  } catch (error) {
    // A connection that cannot even roll back is thrown away: the server then rolls back by itself.
    await client.query('rollback').catch((rollbackError: Error) => (broken = rollbackError));
    throw error;
  } finally {
    client.release(broken);
  }
}

function toSql(client: pg.Pool | pg.PoolClient): Sql {
  return {
    async query<Row>(text: string, values: readonly unknown[] = []) {
      const { rows } = await client.query(text, [...values]);
      return rows as Row[];
    },
    async exec(script) {
      await client.query(script);
    },
    async executeSql(text, values) {
      // Several statements in one text give a list of results, which the type does not say.
      const result = (await client.query(text, values)) as { rows: unknown[] } | { rows: unknown[] }[];
      return { rows: Array.isArray(result) ? result.flatMap(({ rows }) => rows) : result.rows };
    },
  };
}

const int8 = Number(pg.types.builtins.INT8);

/** `int8` as a number, as PGlite gives it; ours stay far below 2^53. */
function getTypeParser(oid: number, format?: 'text' | 'binary'): unknown {
  return oid === int8 ? Number : pg.types.getTypeParser(oid, format);
}
