import type { Database, DatabaseOptions } from './database.ts';

/**
 * Opens the database. The engine that is not used is not loaded.
 *
 * @throws DatabaseError when the folder is held by another process or the server does not answer.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  if ('connectionString' in options) {
    const { openPostgres } = await import('./postgres-database.ts');
    return openPostgres(options);
  }
  const { openPglite } = await import('./pglite-database.ts');
  return openPglite('dataDir' in options ? options.dataDir : undefined);
}
