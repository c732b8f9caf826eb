import { createFakeClock, testOutboxStore } from '@mis-support/test-kit/outbox';
import { expect, test } from 'vitest';
import { systemTimers } from '../guard/timers.ts';
import type { OutboxStore } from '../outbox/outbox-store.ts';
import { createIdbStore } from './idb-store.ts';

let count = 0;
const fresh = (): string => `idb-store-${Date.now()}-${++count}`;
const openOn = (name: string, indexedDB?: IDBFactory): OutboxStore =>
  createIdbStore({ name, timers: systemTimers, ...(indexedDB ? { indexedDB } : {}) });
const put = (store: OutboxStore, key: string, value: unknown): Promise<boolean> =>
  store.change('meta', key, () => [{ area: 'meta', key, value }]);

testOutboxStore(
  'IndexedDB store',
  () => {
    const name = fresh();
    return { store: openOn(name), reopen: () => openOn(name) };
  },
  test,
);

test('writes neither record nor file when one of them cannot be stored', async () => {
  const store = openOn(fresh());
  const outcome = store.change('meta', 't', () => [
    { area: 'blobs', key: 'b', value: new Blob(['x']) },
    { area: 'meta', key: 't', value: () => 'a function cannot be stored' },
  ]);
  await expect(outcome).rejects.toMatchObject({ code: 'store_unavailable' });
  expect([await store.keys('meta', ''), await store.keys('blobs', '')]).toEqual([[], []]);
});

test('gives way to another connection that deletes the database, and opens again after', async () => {
  const name = fresh();
  const store = openOn(name);
  await put(store, 't', 1);
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onblocked = () => reject(new Error('blocked by our connection'));
  });
  await put(store, 'again', 2);
  expect(await store.keys('meta', '')).toEqual(['again']);
});

test('opens again when the connection was closed behind its back', async () => {
  const connections: IDBDatabase[] = [];
  const store = openOn(
    fresh(),
    watching((database) => connections.push(database)),
  );
  await put(store, 't', 1);
  for (const connection of connections) connection.close();
  expect(await store.get('meta', 't')).toBe(1);
});

test('says store_unavailable when the open never answers, and works as soon as it does', async () => {
  const clock = createFakeClock();
  let hang = true;
  const factory = {
    open: (name: string, version: number) => (hang ? ({} as IDBOpenDBRequest) : indexedDB.open(name, version)),
  } as IDBFactory;
  const store = createIdbStore({ name: fresh(), timers: clock.timers, indexedDB: factory });
  await expect(clock.run(store.get('meta', 't'))).rejects.toMatchObject({ code: 'store_unavailable' });
  hang = false;
  await expect(store.get('meta', 't')).resolves.toBeUndefined();
});

test('says store_unavailable where IndexedDB is denied', async () => {
  const denied = {
    open: () => {
      throw new DOMException('denied', 'SecurityError');
    },
  } as unknown as IDBFactory;
  await expect(openOn(fresh(), denied).get('meta', 't')).rejects.toMatchObject({ code: 'store_unavailable' });
});

test('says store_full when the disk has no room, and keeps what was there', async () => {
  const name = fresh();
  await put(openOn(name), 't', 'old');
  const store = openOn(
    name,
    failing(() => new DOMException('full', 'QuotaExceededError')),
  );
  await expect(put(store, 't', 'new')).rejects.toMatchObject({ code: 'store_full' });
  expect(await openOn(name).get('meta', 't')).toBe('old');
});

test('tries once more when the browser aborts a transaction without a reason', async () => {
  let failures = 1;
  const store = openOn(
    fresh(),
    failing(() => (failures-- > 0 ? null : undefined)),
  );
  await put(store, 't', 1);
  expect(await store.get('meta', 't')).toBe(1);
});

/** IndexedDB with a look at every database it opens. */
function watching(look: (database: IDBDatabase) => void): IDBFactory {
  return {
    open(name: string, version: number) {
      const request = indexedDB.open(name, version);
      request.addEventListener('success', () => look(request.result));
      return request;
    },
  } as IDBFactory;
}

/** IndexedDB whose write transactions abort with the given reason; `undefined` lets one through. */
function failing(reason: () => DOMException | null | undefined): IDBFactory {
  return watching((database) => {
    const begin = database.transaction.bind(database);
    database.transaction = (stores, mode, options) => {
      const transaction = begin(stores, mode, options);
      const error = mode === 'readwrite' ? reason() : undefined;
      if (error !== undefined) {
        Object.defineProperty(transaction, 'error', { value: error });
        setTimeout(() => undefined);
        transaction.objectStore('meta').get('any').onsuccess = () => transaction.abort();
      }
      return transaction;
    };
  });
}
