import type { SupportClientOptions, Wire } from '@mis-support/core';
import { createSupportClient } from '@mis-support/core';
import { createFakeGateway } from '@mis-support/test-kit/outbox';

// Runs in the browser of the bench. Everything is reached through `window.bench`.

const context = { values: {}, trail: [] };
const user = { id: 'd-17' };
const unreachable: Wire = async () => ({ failure: 'unreachable' });
const options: SupportClientOptions = {
  endpoint: '/nowhere',
  user,
  getToken: () => 'bench',
  config: { limits: { attachmentMaxBytes: 5_000_000, queuedTickets: 1000, queuedBytes: 500_000_000, unsentDays: 30 } },
};

Object.assign(window, { bench: { enqueueMs, rawEnqueueMs, fill, drainMs, rawDrainMs, clear } });

/** From the call to the moment the person may be told that the ticket is safe. */
async function enqueueMs(blobBytes: number): Promise<number> {
  const client = createSupportClient(options, { wire: unreachable });
  // The first use of a client opens the database; that belongs to opening the panel, not to sending.
  await client.outbox.list();
  const attachments =
    blobBytes > 0 ? [{ kind: 'screenshot' as const, name: 'screen.png', blob: randomBlob(blobBytes) }] : [];
  const startMs = performance.now();
  const savedMs = await new Promise<number>((resolve, reject) => {
    void client
      .submit({ draft: draft(), attachments, context }, () => resolve(performance.now() - startMs))
      .then((outcome) => {
        if (outcome.status === 'rejected') reject(new Error(`rejected: ${outcome.error.code}`));
      });
  });
  client.dispose();
  return savedMs;
}

/** The floor: the same bytes in one strict transaction over two stores, nothing else. */
async function rawEnqueueMs(blobBytes: number): Promise<number> {
  const database = await openRaw();
  const blob = randomBlob(blobBytes);
  const record = JSON.stringify(draft());
  const startMs = performance.now();
  await strict(database, (meta, blobs) => {
    meta.put(record, crypto.randomUUID());
    blobs.put(blob, crypto.randomUUID());
  });
  const savedMs = performance.now() - startMs;
  database.close();
  return savedMs;
}

/** Lets tickets wait: they are saved, and nobody answers. */
async function fill(count: number): Promise<void> {
  const client = createSupportClient(options, { wire: unreachable });
  for (let index = 0; index < count; index += 1) {
    const outcome = await client.submit({ draft: draft(), attachments: [], context });
    if (outcome.status !== 'queued') throw new Error(`ticket ${index} was not queued: ${JSON.stringify(outcome)}`);
  }
  client.dispose();
}

/** Empties the queue to a gateway that answers at once. Fails unless every ticket arrived. */
async function drainMs(): Promise<number> {
  const gateway = createFakeGateway();
  // A day later and without the random pause: every ticket is due.
  const client = createSupportClient(options, {
    wire: gateway.wire(() => 'bench'),
    now: () => Date.now() + 86_400_000,
    random: () => 0,
  });
  const waiting = (await client.outbox.list()).length;
  const startMs = performance.now();
  await client.flush();
  const drainedMs = performance.now() - startMs;
  const left = (await client.outbox.list()).length;
  client.dispose();
  if (left > 0 || gateway.kept.size !== waiting) throw new Error(`${left} of ${waiting} tickets did not leave`);
  return drainedMs;
}

/** The floor of it: read, ask somebody who answers at once, delete in a strict transaction; one after the other. */
async function rawDrainMs(count: number): Promise<number> {
  const database = await openRaw();
  const keys = Array.from({ length: count }, () => crypto.randomUUID());
  await strict(database, (meta) => {
    for (const key of keys) meta.put(JSON.stringify(draft()), key);
  });
  const startMs = performance.now();
  for (const key of keys) {
    await done(database.transaction('meta').objectStore('meta').get(key));
    await Promise.resolve();
    await strict(database, (meta) => void meta.delete(key));
  }
  const drainedMs = performance.now() - startMs;
  database.close();
  return drainedMs;
}

async function clear(): Promise<void> {
  for (const { name } of await indexedDB.databases()) if (name) await done(indexedDB.deleteDatabase(name));
}

function draft() {
  return {
    v: 1 as const,
    savedAt: Date.now(),
    type: 'incident' as const,
    scope: 'self',
    urgency: 'blocked',
    answers: { happened: 'При сохранении талона выходит ошибка 500, данные остаются на экране.' },
  };
}

function randomBlob(bytes: number): Blob {
  const data = new Uint8Array(bytes);
  // The browser gives 64 KiB of chance at a time.
  for (let at = 0; at < bytes; at += 65_536) crypto.getRandomValues(data.subarray(at, Math.min(bytes, at + 65_536)));
  return new Blob([data], { type: 'image/png' });
}

async function openRaw(): Promise<IDBDatabase> {
  const request = indexedDB.open('bench-raw', 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('meta');
    request.result.createObjectStore('blobs');
  };
  return done(request);
}

function strict(database: IDBDatabase, work: (meta: IDBObjectStore, blobs: IDBObjectStore) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(['meta', 'blobs'], 'readwrite', { durability: 'strict' });
    work(transaction.objectStore('meta'), transaction.objectStore('blobs'));
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
  });
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('failed'));
  });
}
