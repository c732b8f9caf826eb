import type { Database } from './database.ts';
import { DatabaseError } from './database.ts';

/** One step forward of the layout. There is no way back: a backup is. */
export interface Migration {
  version: number;
  name: string;
  script: string;
}

/** Any number of our own; two gateways that start at once take turns by it. */
const lockKey = 7_412_907;

/**
 * Brings the layout up to the newest version, in one transaction: a failing step leaves the old
 * layout as it was.
 *
 * @throws DatabaseError when the database was written by a newer version of us.
 */
export async function migrate(database: Database, migrations: readonly Migration[]): Promise<void> {
  await database.transaction(async (tx) => {
    await tx.query('select pg_advisory_xact_lock($1)', [lockKey]);
    await tx.exec(
      'create table if not exists migration (version integer primary key, name text not null, at timestamptz not null default now())',
    );
    const done = await tx.query<{ version: number }>('select version from migration');
    const newest = Math.max(0, ...done.map(({ version }) => version));
    const known = Math.max(0, ...migrations.map(({ version }) => version));
    if (newest > known) {
      throw new DatabaseError(
        `The database has layout ${newest}, this gateway knows up to ${known}: update the gateway.`,
      );
    }
    for (const { version, name, script } of migrations) {
      if (version <= newest) continue;
      await tx.exec(script);
      await tx.query('insert into migration (version, name) values ($1, $2)', [version, name]);
    }
  });
}
