import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { createStore } from '../store/create-store.ts';
import { openDatabase } from '../store/open-database.ts';
import { readGatewayFile } from './read-gateway-file.ts';
import type { CliWorld } from './serve.ts';

/**
 * `mis-support restored`: after a backup was put back, receipts carry a new epoch. Clients then know
 * that the gateway may have forgotten tickets it had confirmed.
 */
export async function markRestored(path: string, { env, print, complain }: CliWorld): Promise<number> {
  const file = await readGatewayFile(path, env);
  if (!file.ok) {
    file.lines.forEach(complain);
    return 1;
  }
  const { database: where } = file.config;
  try {
    const database = await openDatabase('dataDir' in where ? { dataDir: resolve(file.baseDir, where.dataDir) } : where);
    try {
      const store = await createStore(database);
      const epoch = randomUUID();
      await store.metaValue('epoch', () => epoch);
      await database.query(`update meta set value = $1 where key = 'epoch'`, [epoch]);
      print(`Receipts carry the epoch ${epoch} from the next start on.`);
      return 0;
    } finally {
      await database.close();
    }
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error));
    return 1;
  }
}
