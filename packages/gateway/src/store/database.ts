/**
 * The part of a database that SQL goes through: the database itself, or one transaction of it. It
 * also is what `pg-boss` takes as `db`, so a job can be sent inside our own transaction.
 */
export interface Sql {
  /**
   * One statement with `$1` parameters. JSON goes in as text (`$1::jsonb`), because the two drivers
   * disagree about arrays; `bytea` goes in and comes out as bytes, `int8` comes out as a number.
   */
  query<Row = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Several statements at once, without parameters. */
  exec(script: string): Promise<void>;
  /** `query` in the words of pg-boss. Without values the text may hold several statements. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- rows of foreign statements, exactly as pg-boss declares its database
  executeSql(text: string, values?: unknown[]): Promise<{ rows: any[] }>;
}

/** PostgreSQL or PGlite: the same SQL on both. */
export interface Database extends Sql {
  /** Which engine answers. pg-boss wants to know (`backend: 'pglite'`). */
  readonly engine: 'pglite' | 'postgres';
  /**
   * Runs `work` in one transaction: committed when it resolves, rolled back when it rejects. Inside
   * use only the `Sql` handed in: PGlite has a single connection, so a statement sent past the
   * transaction waits for its end, for ever.
   */
  transaction<T>(work: (tx: Sql) => Promise<T>): Promise<T>;
  /** Subscribes to `NOTIFY`, in the words of pg-boss. Only where one process holds the whole database (PGlite). */
  listen?(
    channel: string,
    onNotification: (payload: string) => void,
    onReconnect: () => void,
  ): Promise<{ close(): Promise<void> }>;
  /** Ends connections and gives the folder back. */
  close(): Promise<void>;
}

/** Where tickets are kept: a folder (PGlite inside our process), a PostgreSQL server, or memory for tests. */
export type DatabaseOptions =
  { dataDir: string } | { connectionString: string; maxConnections?: number | undefined } | { memory: true };

/** A database that cannot be opened, in words for the operator. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
}
