import { createFakeClock, createFakeGateway, type FakeClock, type FakeGateway } from '@mis-support/test-kit/outbox';
import type { SupportError } from '@mis-support/protocol';
import { expect, test } from 'vitest';
import type { ClientDeps } from '../client-deps.ts';
import { createSupportClient, type SupportClient, type SupportClientOptions } from '../create-client.ts';
import type { Wire } from '../transport/wire.ts';
import { createMemoryStore } from './memory-store.ts';
import type { OutboxStore } from './outbox-store.ts';
import type { Submission } from './submission.ts';

interface Setup {
  clock: FakeClock;
  gateway: FakeGateway;
  store: OutboxStore;
  errors: SupportError[];
  events: string[];
  open(options?: Partial<SupportClientOptions>, deps?: Partial<ClientDeps>): SupportClient;
}

/** A computer with a disk, a gateway it may reach, and pages that can be opened on it. */
function setup(random = 0): Setup {
  const clock = createFakeClock();
  const gateway = createFakeGateway();
  const store = createMemoryStore(true);
  const errors: SupportError[] = [];
  const events: string[] = [];
  return {
    clock,
    gateway,
    store,
    errors,
    events,
    open: (options, deps) =>
      createSupportClient(
        {
          endpoint: '/support',
          user: { id: 'anna' },
          getToken: () => 'token',
          hooks: { onError: (error) => errors.push(error), onEvent: (event) => events.push(event.type) },
          ...options,
        },
        {
          now: clock.now,
          timers: clock.timers,
          random: () => random,
          store,
          wire: gateway.wire(() => 'token'),
          exclusive: (_part, signal, work) => work(signal),
          openChannel: () => ({ post: () => undefined, close: () => undefined }),
          onPageEvents: () => () => undefined,
          trail: { steps: () => [], dispose: () => undefined },
          ...deps,
        },
      ),
  };
}

function ticket(text = 'Не сохраняется талон', sizes: number[] = []): Submission {
  return {
    draft: { v: 1, savedAt: Date.UTC(2026, 10, 24, 7), type: 'incident', answers: { happened: text } },
    attachments: sizes.map((size, n) => ({ kind: 'file', name: `${n}.png`, blob: new Blob(['x'.repeat(size)]) })),
    context: { values: {}, trail: [] },
  };
}

test('registers a ticket at once where it can, telling that it is saved before', async () => {
  const { clock, open, events, gateway } = setup();
  const client = open();
  const outcome = await clock.run(client.submit(ticket(), () => events.push('told saved')));
  expect(outcome).toMatchObject({ status: 'registered' });
  expect(events.join('|')).toBe('saved|told saved|sent');
  expect(gateway.log).toEqual(['PUT 201']);
});

test('takes two presses on one button for one ticket', async () => {
  const { clock, open, gateway } = setup();
  const client = open();
  const one = ticket();
  const [first, second] = await clock.run(Promise.all([client.submit(one), client.submit(one)]));
  expect([first, gateway.kept.size]).toEqual([second, 1]);
});

test('takes the same text for a new ticket when the first was taken back while it was being sent', async () => {
  const { clock, open, store } = setup();
  const untilAborted: Wire = (_request, signal) =>
    new Promise((resolve) => signal.addEventListener('abort', () => resolve({ failure: 'unreachable' })));
  const client = open({}, { wire: untilAborted });
  const one = ticket();
  const saved: string[] = [];
  const first = new Promise<void>((told) => {
    void client.submit(one, (entry) => {
      saved.push(entry.id);
      told();
    });
  });
  await clock.run(first);
  // At once: the first filing has not heard of it yet.
  const removed = client.outbox.cancel(saved[0] ?? '').then((done) => {
    void client.submit(one, (entry) => saved.push(entry.id));
    return done;
  });
  expect(await clock.run(removed)).toBe(true);
  await clock.settle();
  expect([saved.length, new Set(saved).size, (await store.keys('meta', 't/')).length]).toEqual([2, 2, 1]);
});

test('lets the draft go in the moment the ticket is saved', async () => {
  const { clock, open, gateway } = setup();
  gateway.always = () => 'unreachable';
  const client = open();
  await clock.run(client.drafts.save(ticket().draft));
  expect(await client.drafts.load()).toBeDefined();
  await clock.run(client.submit(ticket()));
  expect(await client.drafts.load()).toBeUndefined();
});

test('uploads a file in chunks and goes on from where the server is after a broken line', async () => {
  const { clock, open, gateway } = setup();
  gateway.faults.push(undefined, undefined, 'lost_answer', 'unreachable');
  const client = open();
  const outcome = await clock.run(client.submit(ticket('Снимок', [700_000])));
  expect(outcome.status).toBe('registered');
  await clock.advance(400_000);
  expect([...gateway.kept.values()][0]?.files).toEqual([{ n: 0, size: 700_000, bytes: 700_000 }]);
  expect(await client.outbox.list()).toEqual([]);
});

test('waits as the server says, up to a tenth longer, and not at all for its own next ticket only when told so', async () => {
  const { clock, open, gateway } = setup(1);
  const client = open();
  gateway.faults.push('retry_after');
  expect(await clock.run(client.submit(ticket('Первое')))).toMatchObject({
    status: 'queued',
    reason: { code: 'busy' },
  });
  expect(await clock.run(client.submit(ticket('Второе')))).toMatchObject({
    status: 'queued',
    reason: { code: 'busy' },
  });
  await clock.advance(65_000);
  expect(gateway.log.length).toBe(1);
  await clock.advance(5_000);
  expect(gateway.kept.size).toBe(2);
});

test('does not wait for hours when the clock of the computer had run ahead and was set right', async () => {
  const { clock, open, gateway } = setup(1);
  const aheadMs = 3 * 3_600_000;
  const ahead = open({}, { now: () => clock.now() + aheadMs });
  gateway.faults.push('unreachable');
  await clock.run(ahead.submit(ticket()));
  ahead.dispose();
  const right = open();
  await clock.advance(130_000);
  expect([gateway.kept.size, (await clock.run(right.outbox.list())).length]).toEqual([1, 0]);
});

test('does not hold back what an earlier visit left when the clock is set right during the wait of a start', async () => {
  const { clock, open, gateway } = setup(1);
  gateway.faults.push('unreachable');
  const before = open();
  await clock.run(before.submit(ticket()));
  before.dispose();
  let aheadMs = 3 * 3_600_000;
  open({}, { now: () => clock.now() + aheadMs });
  await clock.advance(1000);
  aheadMs = 0;
  await clock.advance(130_000);
  expect(gateway.kept.size).toBe(1);
});

test('never lets a ticket that always fails hold up the next one', async () => {
  const { clock, open, gateway } = setup(0.5);
  const client = open();
  gateway.always = ({ body }) => (String(body).includes('яд') ? 'busy' : undefined);
  for (const text of ['яд 1', 'яд 2', 'яд 3']) await clock.run(client.submit(ticket(text)));
  await clock.advance(3_600_000);
  expect(await clock.run(client.submit(ticket('здоровое')))).toMatchObject({ status: 'registered' });
});

test('asks for a new token once, then waits for a sign-in without a request, and goes on with the new token', async () => {
  const { clock, open, gateway } = setup();
  let token = 'old';
  const client = open({ getToken: () => token }, { wire: gateway.wire(() => token) });
  gateway.always = () => (token === 'old' ? 'unauthorized' : undefined);
  expect(await clock.run(client.submit(ticket()))).toMatchObject({
    status: 'queued',
    reason: { code: 'sign_in_required' },
  });
  expect(await client.outbox.list()).toMatchObject([{ state: 'parked', parked: 'auth' }]);
  await clock.advance(3_600_000);
  expect(gateway.log.length).toBe(2);
  token = 'new';
  await clock.advance(400_000);
  expect(gateway.kept.size).toBe(1);
});

test.each([
  ['invalid', 'invalid'],
  ['not_found', 'config'],
  ['too_large', 'too_large'],
  ['redirect', 'auth'],
  ['forbidden', 'auth'],
] as const)('parks a ticket that is answered with %s as %s and keeps it', async (fault, parked) => {
  const { clock, open, gateway } = setup();
  gateway.always = () => fault;
  const client = open();
  await clock.run(client.submit(ticket()));
  expect(await client.outbox.list()).toMatchObject([{ state: 'parked', parked }]);
});

test('gives up a picture that is too large for the line, and registers the text', async () => {
  const { clock, open, gateway } = setup();
  gateway.always = ({ method }) => (method === 'PATCH' ? 'too_large' : undefined);
  const client = open();
  expect(await clock.run(client.submit(ticket('Со снимком', [1000])))).toMatchObject({ status: 'registered' });
  expect([gateway.kept.size, await client.outbox.list()]).toEqual([1, []]);
});

test('never sends again under an id that the server holds with another content', async () => {
  const { clock, open, gateway } = setup();
  gateway.always = () => 'unreachable';
  const client = open();
  const outcome = await clock.run(client.submit(ticket()));
  const id = outcome.status === 'queued' ? outcome.ticketId : '';
  gateway.kept.set(id, { id, fp: 'f'.repeat(64), body: '', token: undefined, files: [] });
  gateway.always = undefined;
  await clock.run(client.outbox.retryNow());
  const requests = gateway.log.length;
  await clock.run(client.outbox.retryNow());
  expect(gateway.log.length).toBe(requests);
  expect(await client.outbox.list()).toMatchObject([{ state: 'parked', parked: 'conflict' }]);
});

test('parks a ticket older than the region allows, keeps it, and tries again when the person asks', async () => {
  const { clock, open, gateway } = setup();
  gateway.always = () => 'unreachable';
  const client = open({ config: { limits: { unsentDays: 1 } } as never });
  await clock.run(client.submit(ticket()));
  clock.jump(2 * 86_400_000);
  await clock.advance(400_000);
  expect(await client.outbox.list()).toMatchObject([{ state: 'parked', parked: 'expired' }]);
  gateway.always = undefined;
  await clock.run(client.outbox.retryNow());
  expect(gateway.kept.size).toBe(1);
});

test('takes back a waiting ticket, and none that has its number', async () => {
  const { clock, open, gateway } = setup();
  const client = open();
  gateway.faults.push('unreachable', undefined, 'unreachable');
  const waiting = await clock.run(client.submit(ticket('Первое')));
  expect(await clock.run(client.outbox.cancel(waiting.status === 'queued' ? waiting.ticketId : ''))).toBe(true);
  const accepted = await clock.run(client.submit(ticket('Второе', [10])));
  expect(await clock.run(client.outbox.cancel(accepted.status === 'registered' ? accepted.ticketId : ''))).toBe(false);
});

test('shows a person only her own tickets and of the others only how many', async () => {
  const { clock, open, gateway } = setup();
  gateway.always = () => 'unreachable';
  const client = open();
  await clock.run(client.submit(ticket('Тайна Анны')));
  client.setUser({ id: 'boris' });
  expect([await client.outbox.list(), await client.outbox.othersCount(), await client.drafts.load()]).toEqual([
    [],
    1,
    undefined,
  ]);
  gateway.always = undefined;
  await clock.run(client.flush());
  await clock.advance(3_600_000);
  expect(gateway.kept.size).toBe(0);
});

test('keeps no draft on the disk while nobody is signed in', async () => {
  const { clock, open, store } = setup();
  const client = open({ user: undefined, getToken: undefined });
  await clock.run(client.drafts.save(ticket('На странице входа').draft));
  expect(await client.drafts.load()).toMatchObject({ answers: { happened: 'На странице входа' } });
  expect(await store.keys('meta', 'f/')).toEqual([]);
  client.setUser({ id: 'anna' });
  client.setUser(undefined);
  expect(await clock.run(client.drafts.load())).toBeUndefined();
});

test('refuses a ticket over the limits of the queue and leaves the draft', async () => {
  const { clock, open, gateway } = setup();
  gateway.always = () => 'unreachable';
  const client = open({ config: { limits: { queuedTickets: 1, attachmentMaxBytes: 2048 } } as never });
  await clock.run(client.submit(ticket('Первое')));
  await clock.run(client.drafts.save(ticket('Второе').draft));
  const outcomes = [
    await clock.run(client.submit(ticket('Второе'))),
    await clock.run(client.submit(ticket('Третье', [5000]))),
  ];
  expect(outcomes).toMatchObject([
    { status: 'rejected', error: { code: 'queue_full' } },
    { status: 'rejected', error: { code: 'attachment_too_large' } },
  ]);
  expect(await client.drafts.load()).toBeDefined();
});

test('puts a damaged record aside, leaves a newer one alone and sends the rest', async () => {
  const { clock, open, gateway, store, errors } = setup();
  gateway.always = () => 'unreachable';
  const client = open();
  await clock.run(client.submit(ticket()));
  const [key = ''] = await store.keys('meta', 't/');
  const part = key.split('/')[1] ?? '';
  await store.change('meta', 'x', () => [
    { area: 'meta', key: `t/${part}/damaged`, value: { v: 1, nonsense: true } },
    { area: 'meta', key: `t/${part}/newer`, value: { v: 99 } },
  ]);
  gateway.always = undefined;
  await clock.run(client.outbox.retryNow());
  expect(gateway.kept.size).toBe(1);
  expect([await store.keys('meta', 't/'), await store.keys('meta', 'q/')]).toEqual([
    [`t/${part}/newer`],
    [`q/${part}/damaged`],
  ]);
  expect(errors.length).toBe(1);
});

test('marks a file that vanished from the disk as lost and registers the text', async () => {
  const { clock, open, gateway, store } = setup();
  gateway.always = () => 'unreachable';
  const client = open();
  await clock.run(client.submit(ticket('Со снимком', [1000])));
  for (const key of await store.keys('blobs', '')) await store.change('blobs', key, () => [{ area: 'blobs', key }]);
  gateway.always = undefined;
  await clock.run(client.outbox.retryNow());
  expect([gateway.kept.size, await client.outbox.list()]).toEqual([1, []]);
});

test('spreads the first attempts of a start over the splay, except for what is filed now', async () => {
  const { clock, open, gateway } = setup(0.5);
  gateway.always = () => 'unreachable';
  const before = open();
  await clock.run(before.submit(ticket('Старое')));
  before.dispose();
  gateway.always = undefined;
  await clock.advance(3_600_000);
  gateway.log.length = 0;
  const client = open();
  await clock.run(client.flush());
  await clock.run(client.submit(ticket('Новое')));
  expect(gateway.kept.size).toBe(1);
  await clock.advance(59_000);
  expect(gateway.kept.size).toBe(1);
  await clock.advance(5_000);
  expect(gateway.kept.size).toBe(2);
});

test('makes no request at all when there is nothing to send', async () => {
  const { clock, open, gateway } = setup();
  const client = open();
  await clock.run(client.flush());
  await clock.advance(86_400_000);
  expect(gateway.log).toEqual([]);
});

test('tells listeners each step and the number at the end', async () => {
  const { clock, open } = setup();
  const client = open();
  const seen: string[] = [];
  const stop = client.outbox.subscribe((entries) => {
    const step = entries.map((entry) => entry.state).join();
    if (seen.at(-1) !== step) seen.push(step);
  });
  await clock.run(client.submit(ticket('Шаги', [300_000])));
  await clock.settle();
  stop();
  expect(seen.at(-1)).toBe('registered');
});

test('sends what the person has read, even if the host would say something else by now', async () => {
  const { clock, open, gateway } = setup();
  let asked = 0;
  const client = open({ hooks: { beforeReview: (body) => ({ ...body, title: `Заголовок ${++asked}` }) } });
  const one = ticket();
  const read = await clock.run(client.preview(one));
  await clock.run(client.submit(one));
  const sent = JSON.parse([...gateway.kept.values()][0]?.body ?? '') as { title: string; id: string };
  expect([sent.title, sent.id]).toEqual(['Заголовок 1', read.id]);
});

test('goes on with its own text when the host makes of it what is no ticket, and tells the host', async () => {
  const { clock, open, gateway, errors } = setup();
  const client = open({
    hooks: {
      beforeReview: (body) => ({ ...body, title: '', patient: 'Иванова' }),
      onError: (error) => errors.push(error),
    },
  });
  expect(await clock.run(client.submit(ticket()))).toMatchObject({ status: 'registered' });
  expect([...gateway.kept.values()][0]?.body).not.toContain('Иванова');
  expect(errors.map((error) => error.code)).toEqual(['ticket_invalid']);
});

test('lets the host veto after the person confirmed, and goes on when its hook throws or hangs', async () => {
  const { clock, open, gateway, errors } = setup();
  const hooks = { onError: (error: SupportError) => errors.push(error) };
  const veto = open({ hooks: { ...hooks, beforeSend: () => false } });
  expect(await clock.run(veto.submit(ticket()))).toMatchObject({ status: 'rejected', error: { code: 'refused' } });
  const throws = open({
    hooks: {
      ...hooks,
      beforeReview: () => {
        throw new Error('host');
      },
      beforeSend: () => new Promise<boolean>(() => undefined),
    },
  });
  expect(await clock.run(throws.submit(ticket()))).toMatchObject({ status: 'registered' });
  expect([gateway.kept.size, errors.length]).toEqual([1, 2]);
});

test('says that the disk is full for the picture, saves nothing of it, and takes the same ticket without it', async () => {
  const { clock, open, gateway, store } = setup();
  const full = Object.assign(new Error('full'), { name: 'SupportError', code: 'store_full' });
  const cramped: OutboxStore = {
    ...store,
    change: (area, key, decide, durability) =>
      area === 'meta' && decide(undefined)?.some((one) => one.area === 'blobs')
        ? Promise.reject(full)
        : store.change(area, key, decide, durability),
  };
  const client = open({}, { store: cramped });
  expect(await clock.run(client.submit(ticket('Со снимком', [1000])))).toMatchObject({
    status: 'rejected',
    error: { code: 'store_full' },
  });
  expect(await clock.run(client.submit(ticket('Без снимка')))).toMatchObject({ status: 'registered' });
  expect([gateway.kept.size, await store.keys('meta', 't/')]).toEqual([1, []]);
});

test('works from memory and says so where there is no disk', async () => {
  const { clock, open, gateway } = setup();
  const broken = (): Promise<never> => Promise.reject(new Error('no disk'));
  gateway.always = () => 'unreachable';
  const client = open({}, { store: { durable: true, get: broken, keys: broken, entries: broken, change: broken } });
  expect(await clock.run(client.submit(ticket()))).toMatchObject({ status: 'queued', durable: false });
  gateway.always = undefined;
  await clock.run(client.outbox.retryNow());
  expect(gateway.kept.size).toBe(1);
});

test('saves a ticket without an endpoint and says what is missing', async () => {
  const { clock, open, errors } = setup();
  const client = open({ endpoint: '' }, { wire: () => Promise.resolve({ failure: 'blank' }) });
  expect(await clock.run(client.submit(ticket()))).toMatchObject({
    status: 'queued',
    reason: { code: 'endpoint_missing' },
  });
  expect(errors.map((error) => error.code)).toContain('endpoint_missing');
});

test('cuts a ticket without a session down to what an unsigned one may weigh', async () => {
  const { clock, open, gateway } = setup();
  const client = open({ user: undefined, getToken: undefined });
  const values = Object.fromEntries(
    Array.from({ length: 30 }, (_none, n) => [`key${n}`, { value: 'ю'.repeat(300), source: 'heuristic' as const }]),
  );
  const submission = ticket('Белый экран "у всех" '.repeat(200));
  submission.draft.criticalKind = 'unavailable';
  await clock.run(client.submit({ ...submission, context: { values, trail: [] } }));
  const sent = [...gateway.kept.values()][0];
  expect(sent).toBeDefined();
  expect(new TextEncoder().encode(JSON.stringify(sent?.body)).length).toBeLessThan(4096);
});
