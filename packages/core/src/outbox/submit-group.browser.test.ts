import { afterEach, expect, test, vi } from 'vitest';
import { createIdbStore } from '../browser/idb-store.ts';
import { createSupportClient, type SupportClient } from '../create-client.ts';
import { systemTimers } from '../guard/timers.ts';
import type { Submission } from './submission.ts';

const made: SupportClient[] = [];

afterEach(() => {
  vi.restoreAllMocks();
  for (const one of made.splice(0)) one.dispose();
});

function client(database: string): SupportClient {
  const one = createSupportClient(
    { endpoint: '/support', user: { id: 'u1' } },
    {
      random: () => 0,
      store: createIdbStore({ name: database, timers: systemTimers }),
      fetch: () => Promise.reject(new TypeError('Failed to fetch')),
    },
  );
  made.push(one);
  return one;
}

const parts: Submission[] = ['Не печатается рецепт', 'Пропали пациенты', 'Добавьте медсестру'].map((happened) => ({
  draft: { v: 1, savedAt: 1, type: 'incident', answers: { happened } },
  attachments: [{ kind: 'file', name: 'a.txt', blob: new Blob(['x'.repeat(1000)]) }],
  context: { values: {}, trail: [] },
}));

/** Everything that lies on the disk, as keys. */
async function keysOf(database: string): Promise<string[]> {
  const store = createIdbStore({ name: database, timers: systemTimers });
  const [tickets, drafts, files] = await Promise.all([
    store.keys('meta', 't/'),
    store.keys('meta', 'f/'),
    store.keys('blobs', 'b/'),
  ]);
  return [...tickets.map(() => 'ticket'), ...drafts.map(() => 'draft'), ...files.map(() => 'file')];
}

test.each([1, 2, 3, 4, 5, 6])(
  'takes none of three parts where the disk runs full at write %i of the transaction, and keeps the draft',
  async (at) => {
    const database = `db-${Math.random()}`;
    const one = client(database);
    await one.drafts.save({ v: 1, savedAt: Date.now(), type: 'incident', answers: { happened: 'Три вопроса' } });
    await one.outbox.list();

    const put = IDBObjectStore.prototype.put;
    let writes = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      // Only the transaction of the tickets is counted: everything else writes under other keys.
      if (/^[tb]\//.test(String(args[1])) && ++writes === at)
        throw new DOMException('No room left', 'QuotaExceededError');
      return put.apply(this, args);
    });
    const told: unknown[] = [];
    const outcome = await one.submitGroup(parts, (entries) => told.push(entries));
    expect(outcome).toMatchObject({ status: 'rejected', error: { code: 'store_full' } });
    expect([writes, told]).toEqual([at, []]);
    expect(await keysOf(database)).toEqual(['draft']);
  },
);

test('takes all parts in one strict transaction with the removal of the draft, and finds them on a new page', async () => {
  const database = `db-${Math.random()}`;
  const one = client(database);
  await one.drafts.save({ v: 1, savedAt: Date.now(), type: 'incident', answers: { happened: 'Три вопроса' } });
  const begun: unknown[] = [];
  const transaction = IDBDatabase.prototype.transaction;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
    if (args[1] === 'readwrite' && args[2]?.durability === 'strict') begun.push(args[2].durability);
    return transaction.apply(this, args);
  });
  const strictAtSaving = await new Promise<number>((resolve) => {
    void one.submitGroup(parts, () => resolve(begun.length));
  });
  expect(strictAtSaving).toBe(1);
  expect(await keysOf(database)).toEqual(['ticket', 'ticket', 'ticket', 'file', 'file', 'file']);
  one.dispose();

  const entries = await client(database).outbox.list();
  expect(entries.map(({ title }) => title)).toEqual(parts.map(({ draft }) => draft.answers['happened']));
  expect(new Set(entries.map(({ groupId }) => groupId)).size).toBe(1);
});
