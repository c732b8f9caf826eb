import { afterEach, expect, test } from 'vitest';
import type { TicketEnvelope } from '@mis-support/protocol';
import { createSupportClient, type SupportClient, type SupportClientOptions } from './index.ts';
import type { ClientDeps } from './client-deps.ts';
import { createIdbStore } from './browser/idb-store.ts';
import { systemTimers } from './guard/timers.ts';

const made: SupportClient[] = [];

function client(options: Partial<SupportClientOptions>, deps: Partial<ClientDeps>, database: string): SupportClient {
  const store = createIdbStore({ name: database, timers: systemTimers });
  const one = createSupportClient(
    { endpoint: '/support', user: { id: 'u1', name: 'Анна' }, ...options },
    { random: () => 0, store, ...deps },
  );
  made.push(one);
  return one;
}

afterEach(() => {
  for (const one of made.splice(0)) one.dispose();
});

const submission = {
  draft: { v: 1 as const, savedAt: 1, type: 'incident' as const, answers: { happened: 'Не сохраняется талон.' } },
  attachments: [
    { kind: 'screenshot' as const, name: 'a.png', blob: new Blob(['x'.repeat(300_000)], { type: 'image/png' }) },
  ],
  context: { values: {}, trail: [] },
};

/** A gateway that keeps what it got. */
function gateway(): { fetch: typeof fetch; puts: TicketEnvelope[]; bytes: number } {
  const state = { puts: [] as TicketEnvelope[], bytes: 0, fetch: undefined as unknown as typeof fetch };
  state.fetch = async (input, init) => {
    const url = String(input);
    if (init?.method === 'PUT') {
      const envelope = JSON.parse(String(init.body)) as TicketEnvelope;
      state.puts.push(envelope);
      return Response.json(
        {
          v: 1,
          id: envelope.id,
          fp: envelope.fp,
          receipt: 'r'.repeat(24),
          epoch: '1',
          registration: { number: '48213', registeredAt: '2026-11-24T07:00:00Z', status: 'registered' },
          upload: envelope.attachments.map(({ n }) => ({ n, off: 0 })),
          serverTime: '2026-11-24T07:00:00Z',
        },
        { status: 201 },
      );
    }
    if (init?.method === 'PATCH') {
      state.bytes += (init.body as Blob).size;
      return Response.json(
        { n: 0, off: state.bytes, complete: state.bytes >= 300_000 },
        { headers: { 'Upload-Offset': String(state.bytes) } },
      );
    }
    return Response.json({ url }, { status: 404 });
  };
  return state;
}

test('files a ticket with a picture: saved first, then registered, then gone from the disk', async () => {
  const server = gateway();
  const one = client({}, { fetch: (input, init) => server.fetch(input, init) }, `db-${Math.random()}`);
  const steps: string[] = [];
  const outcome = await one.submit(submission, (entry) => steps.push(`saved durable=${entry.durable}`));
  steps.push(outcome.status === 'registered' ? outcome.receipt.registration.number : JSON.stringify(outcome));
  steps.push(`${server.puts.length} put, ${server.bytes} bytes, ${(await one.outbox.list()).length} left`);
  expect(steps).toEqual(['saved durable=true', '48213', '1 put, 300000 bytes, 0 left']);
});

test('keeps a ticket filed without a network and sends it from a new page', async () => {
  const database = `db-${Math.random()}`;
  const away = client({}, { fetch: () => Promise.reject(new TypeError('Failed to fetch')) }, database);
  const outcome = await away.submit(submission);
  expect(outcome).toMatchObject({ status: 'queued', reason: { code: 'unreachable' }, durable: true });
  away.dispose();

  const server = gateway();
  const back = client({}, { fetch: (input, init) => server.fetch(input, init) }, database);
  expect(await back.outbox.list()).toMatchObject([{ state: 'saved', title: 'Не сохраняется талон' }]);
  await back.outbox.retryNow();
  expect(server.puts.map((one) => one.id)).toEqual(outcome.status === 'queued' ? [outcome.ticketId] : []);
  expect(await back.outbox.list()).toEqual([]);
});

test('lets two open pages send one ticket once', async () => {
  const database = `db-${Math.random()}`;
  const server = gateway();
  let cut = true;
  const line: typeof fetch = (input, init) =>
    cut ? Promise.reject(new TypeError('Failed to fetch')) : server.fetch(input, init);
  const [one, two] = [client({}, { fetch: line }, database), client({}, { fetch: line }, database)];
  await one.submit({ ...submission, attachments: [] });
  expect(await two.outbox.list()).toHaveLength(1);
  cut = false;
  await Promise.all([one.outbox.retryNow(), two.outbox.retryNow()]);
  expect(server.puts).toHaveLength(1);
  expect([await one.outbox.list(), await two.outbox.list()]).toEqual([[], []]);
});

test('tells a second page the number that the first one got', async () => {
  const database = `db-${Math.random()}`;
  const server = gateway();
  const [one, two] = [client({}, { fetch: server.fetch }, database), client({}, { fetch: server.fetch }, database)];
  const told = new Promise<string | undefined>((resolve) => {
    two.outbox.subscribe((entries) => {
      const done = entries.find((entry) => entry.state === 'registered');
      if (done) resolve(done.receipt?.registration.number);
    });
  });
  await one.submit({ ...submission, attachments: [] });
  expect(await told).toBe('48213');
});

test('does not list a queued ticket for the next person, and sends it when its author is back', async () => {
  const database = `db-${Math.random()}`;
  const away = client({}, { fetch: () => Promise.reject(new TypeError('Failed to fetch')) }, database);
  await away.submit({ ...submission, attachments: [] });
  away.dispose();
  const server = gateway();
  const boris = client({ user: { id: 'boris' } }, { fetch: server.fetch }, database);
  await boris.outbox.retryNow();
  expect([await boris.outbox.list(), await boris.outbox.othersCount(), server.puts.length]).toEqual([[], 1, 0]);
  boris.setUser({ id: 'u1' });
  await boris.outbox.retryNow();
  expect(server.puts).toHaveLength(1);
});

test('keeps the draft over a reload and shows no text of a person in any key of the disk', async () => {
  const database = `db-${Math.random()}`;
  const first = client({}, {}, database);
  await first.drafts.save({ ...submission.draft, savedAt: Date.now() });
  first.dispose();
  expect(await client({}, {}, database).drafts.load()).toMatchObject({
    answers: { happened: 'Не сохраняется талон.' },
  });
  const keys = await createIdbStore({ name: database, timers: systemTimers }).keys('meta', '');
  expect(keys.filter((key) => !/^f\/[0-9a-f]{24}$/.test(key))).toEqual([]);
});

test('throws nothing at a host that gives nonsense for every option', async () => {
  const throwing = (): never => {
    throw new Error('host');
  };
  const hooks = { onEvent: throwing, onError: throwing, beforeReview: throwing, beforeSend: throwing };
  const one = client(
    { getToken: throwing, getContext: throwing, user: undefined, hooks, config: { limits: 7 } as never },
    { fetch: throwing },
    `db-${Math.random()}`,
  );
  await one.loadConfig();
  expect((await one.captureContext()).values['browser']?.source).toBe('browser');
  expect((await one.submit({ ...submission, attachments: [] })).status).toBe('queued');
  expect((await one.tickets.list()).status).toBe('fresh');
});
