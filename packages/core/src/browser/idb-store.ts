import { SupportError } from '@mis-support/protocol';
import { get, promisifyRequest, type UseStore } from 'idb-keyval';
import type { Area, OutboxStore } from '../outbox/outbox-store.ts';
import type { Timers } from '../guard/timers.ts';

/**
 * The number is the major version of the layout and is never raised in place: an older copy of us in
 * another tab would block the upgrade and every later open behind it.
 */
export const outboxDatabase = 'mis-support-outbox-1';

const areas: Area[] = ['meta', 'blobs', 'ctl'];

export interface IdbStoreOptions {
  /** @default globalThis.indexedDB */
  indexedDB?: IDBFactory | undefined;
  name?: string;
  timers: Timers;
  /** An `open` that neither succeeds nor fails counts as failed after this. @default 3000 */
  openTimeoutMs?: number;
}

/** The outbox on IndexedDB. Opens on first use; every failure is a `SupportError`. */
export function createIdbStore({
  indexedDB = globalThis.indexedDB,
  name = outboxDatabase,
  timers,
  openTimeoutMs = 3000,
}: IdbStoreOptions): OutboxStore {
  let connection: Promise<IDBDatabase> | undefined;
  /** The same once it is open, for a write that cannot wait for a promise. */
  let ready: IDBDatabase | undefined;

  function connect(): Promise<IDBDatabase> {
    if (connection) return connection;
    const opened = open(indexedDB, name, timers, openTimeoutMs).then((database) => {
      const forget = (): void => {
        if (connection !== opened) return;
        connection = undefined;
        ready = undefined;
      };
      if (connection === opened) ready = database;
      // Another tab wants to delete or upgrade: holding on would hang it and all who come after.
      database.onversionchange = () => {
        forget();
        database.close();
      };
      database.onclose = forget;
      return database;
    });
    connection = opened;
    // A failed open must not be remembered: the next call tries again.
    opened.catch(() => {
      if (connection === opened) connection = undefined;
    });
    return opened;
  }

  async function begin(
    stores: Area | Area[],
    mode: IDBTransactionMode,
    durability: IDBTransactionDurability,
  ): Promise<IDBTransaction> {
    const database = await connect();
    try {
      return database.transaction(stores, mode, { durability });
    } catch (error) {
      // Safari and a cleared origin close the connection without telling us first.
      if ((error as DOMException).name !== 'InvalidStateError') throw error;
      connection = undefined;
      ready = undefined;
      return (await connect()).transaction(stores, mode, { durability });
    }
  }

  /** One transaction; a browser that aborts it for no reason of ours (reject value may be null) gets a second chance. */
  async function attempt<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (isFull(error) || isOurs(error)) throw toSupportError(error);
    }
    try {
      return await work();
    } catch (error) {
      throw toSupportError(error);
    }
  }

  const readIn =
    (area: Area): UseStore =>
    async (mode, callback) =>
      callback((await begin(area, mode, 'relaxed')).objectStore(area));

  return {
    durable: true,
    get: (area, key) => attempt(() => get<unknown>(key, readIn(area))),
    keys: (area, prefix) =>
      attempt(() =>
        readIn(area)('readonly', (store) => promisifyRequest(store.getAllKeys(startingWith(prefix)))),
      ) as Promise<string[]>,
    entries: (area, prefix) =>
      attempt(() =>
        readIn(area)('readonly', async (store) => {
          // Both requests are made before either is awaited, so they see the same moment.
          const keys = promisifyRequest(store.getAllKeys(startingWith(prefix)));
          const values = promisifyRequest<unknown[]>(store.getAll(startingWith(prefix)));
          const found = await values;
          return ((await keys) as string[]).map((key, index): [string, unknown] => [key, found[index]]);
        }),
      ),
    change: (area, key, decide, durability = 'relaxed') =>
      attempt(async () => {
        const transaction = await begin(area === 'ctl' ? 'ctl' : areas, 'readwrite', durability);
        const done = promisifyRequest(transaction);
        // Observed below in every case; here only so that an early abort is not an unhandled rejection.
        done.catch(() => undefined);
        let changed = false;
        try {
          const current = await promisifyRequest<unknown>(transaction.objectStore(area).get(key));
          const changes = decide(current);
          changed = changes !== undefined;
          for (const { area: to, key: at, value } of changes ?? []) {
            const store = transaction.objectStore(to);
            if (value === undefined) store.delete(at);
            else store.put(value, at);
          }
        } catch (error) {
          abort(transaction);
          // A request of an aborted transaction only says so; the transaction knows why.
          throw transaction.error ?? error;
        }
        await done;
        return changed;
      }),
    putNow(area, key, value) {
      try {
        const transaction = ready?.transaction(area, 'readwrite', { durability: 'relaxed' });
        transaction?.objectStore(area).put(value, key);
        // Without it the browser would wait for a page that is gone to say that nothing more comes, and take all back.
        transaction?.commit();
        return transaction !== undefined;
      } catch {
        // Closed without a word; the caller has its slower way.
        return false;
      }
    },
  };
}

function open(factory: IDBFactory | undefined, name: string, timers: Timers, timeoutMs: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    if (!factory) throw new SupportError('store_unavailable', 'This browser has no IndexedDB');
    const request = factory.open(name, 1);
    let late = false;
    const timer = timers.set(() => {
      late = true;
      reject(new SupportError('store_unavailable', `IndexedDB did not open within ${timeoutMs} ms`));
    }, timeoutMs);
    request.onupgradeneeded = () => {
      for (const area of areas) request.result.createObjectStore(area);
    };
    request.onsuccess = () => {
      timers.clear(timer);
      // Nobody waits any more: an unused open connection would only block others.
      if (late) request.result.close();
      else resolve(request.result);
    };
    request.onerror = () => {
      timers.clear(timer);
      reject(new SupportError('store_unavailable', 'IndexedDB could not be opened', request.error));
    };
  });
}

function startingWith(prefix: string): IDBKeyRange {
  return IDBKeyRange.bound(prefix, `${prefix}\uffff`);
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // Already aborted or finished; the caller learns the first reason.
  }
}

function isFull(error: unknown): boolean {
  return error instanceof Error && error.name === 'QuotaExceededError';
}

function isOurs(error: unknown): boolean {
  return error instanceof SupportError;
}

function toSupportError(error: unknown): SupportError {
  if (error instanceof SupportError) return error;
  return isFull(error)
    ? new SupportError('store_full', 'No room left on this computer', error)
    : new SupportError('store_unavailable', 'IndexedDB failed', error);
}
