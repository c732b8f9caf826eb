import { createFakeClock, createFakeGateway, type FakeClock, type FakeGateway } from '@mis-support/test-kit/outbox';
import { SupportError, defaultConfig, type TicketBody } from '@mis-support/protocol';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256Hex } from '../seal/sha256.ts';
import { createSupportClient, type SupportClient, type SupportClientOptions } from '../create-client.ts';
import { createMemoryStore } from './memory-store.ts';
import type { OutboxStore } from './outbox-store.ts';
import type { Submission } from './submission.ts';

interface Computer {
  clock: FakeClock;
  gateway: FakeGateway;
  disk: OutboxStore;
  events: string[];
  open(options?: Partial<SupportClientOptions>, store?: OutboxStore): SupportClient;
}

/** @param deps chance, and a clock that stands still only as long as nobody looks at it */
function computer({ random = () => 0, looks = 0 }: { random?: () => number; looks?: number } = {}): Computer {
  const clock = createFakeClock({ hasty: true });
  const gateway = createFakeGateway();
  const disk = createMemoryStore(true);
  const events: string[] = [];
  let looked = 0;
  return {
    clock,
    gateway,
    disk,
    events,
    open: (options, store = disk) =>
      createSupportClient(
        {
          endpoint: '/support',
          user: { id: 'anna' },
          getToken: () => 'token',
          hooks: { onEvent: (event) => events.push(event.type) },
          ...options,
        },
        {
          now: () => clock.now() + looks * looked++,
          timers: clock.timers,
          random,
          store,
          wire: gateway.wire(() => 'token'),
          exclusive: (_part, signal, work) => work(signal),
          openChannel: () => ({ post: () => undefined, close: () => undefined }),
          onPageEvents: () => () => undefined,
          trail: { steps: () => [], dispose: () => undefined },
        },
      ),
  };
}

function part(text: string, sizes: number[] = []): Submission {
  return {
    draft: { v: 1, savedAt: 0, type: 'incident', answers: { happened: text } },
    attachments: sizes.map((size, n) => ({ kind: 'file', name: `${n}.png`, blob: new Blob(['x'.repeat(size)]) })),
    context: { values: {}, trail: [] },
  };
}

const three = (): Submission[] => [
  part('Не печатается рецепт', [1000]),
  part('Пропали пациенты из расписания'),
  part('Добавьте новую медсестру', [1000]),
];

function bodies({ gateway }: Computer): TicketBody[] {
  return [...gateway.kept.values()].map((one) => JSON.parse(one.body) as TicketBody);
}

/** What the gateway has registered, in the order of the numbers. */
function order(one: Computer): string[] {
  return bodies(one).map(({ answers }) => String(answers['happened']).slice(0, 8));
}

test('registers the parts of one message as tickets of their own, linked by one group, in their order', async () => {
  const one = computer();
  const client = one.open();
  const saved: string[] = [];
  const outcome = await one.clock.run(
    client.submitGroup(three(), (entries) => saved.push(...entries.map(({ title, groupId }) => `${title} ${groupId}`))),
  );
  if (outcome.status !== 'filed') throw new Error(outcome.status);
  const { groupId } = outcome;
  expect(saved).toEqual(three().map(({ draft }) => `${String(draft.answers['happened'])} ${groupId}`));
  expect(outcome.parts.map(({ status }) => status)).toEqual(['registered', 'registered', 'registered']);
  expect(bodies(one).map((body) => body.groupId)).toEqual([groupId, groupId, groupId]);
  expect(bodies(one).map(({ id }) => id)).toEqual(outcome.parts.map(({ ticketId }) => ticketId));
  expect(new Set([groupId, ...bodies(one).map(({ id }) => id)]).size).toBe(4);
  expect(one.events.join('|')).toBe('saved|saved|saved|sent|sent|sent');
});

test('saves the parts of one message at one moment, however long each takes to be sealed', async () => {
  const one = computer({ looks: 1 });
  one.gateway.always = () => 'unreachable';
  const client = one.open();
  await one.clock.run(client.submitGroup(three()));
  const saved = await client.outbox.list();
  expect(saved.map(({ title }) => title)).toEqual(three().map(({ draft }) => draft.answers['happened']));
  expect(new Set(saved.map(({ savedAt }) => savedAt)).size).toBe(1);
});

test('sends the parts that waited for the network in the order of the text, however their waits fell out', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 2, max: 5 }),
      fc.array(fc.double({ min: 0.05, max: 1, noNaN: true }), { minLength: 5, maxLength: 40 }),
      fc.integer({ min: 1, max: 900 }),
      async (count, chances, seconds) => {
        let n = 0;
        const one = computer({ random: () => chances[n++ % chances.length] ?? 0 });
        one.gateway.always = () => 'unreachable';
        const client = one.open();
        await one.clock.run(client.submitGroup(Array.from({ length: count }, (_none, at) => part(`Вопрос ${at + 1}`))));
        await one.clock.advance(seconds * 1000);
        one.gateway.always = undefined;
        await one.clock.advance(1_800_000);
        expect(order(one)).toEqual(Array.from({ length: count }, (_none, at) => `Вопрос ${at + 1}`));
        client.dispose();
      },
    ),
    { numRuns: 60, interruptAfterTimeLimit: 10_000 },
  );
}, 20_000);

test('keeps no part waiting for another one that always fails', async () => {
  const one = computer({ random: () => 0.5 });
  const client = one.open();
  one.gateway.always = () => 'unreachable';
  const parts = [1, 2, 3, 4].map((n) => part(`Вопрос ${n}`));
  await one.clock.run(client.submitGroup(parts));
  // The network is back, and two of them break the server.
  one.gateway.always = ({ body }) => (/Вопрос [12]/.test(String(body)) ? 'busy' : undefined);
  await one.clock.advance(600_000);
  expect(order(one)).toEqual(['Вопрос 3', 'Вопрос 4']);
});

test('gets every part its number before the first file goes up', async () => {
  const one = computer();
  await one.clock.run(one.open().submitGroup(three()));
  expect(one.gateway.log.map((line) => line.slice(0, 5).trim())).toEqual(['PUT 2', 'PUT 2', 'PUT 2', 'PATCH', 'PATCH']);
});

test('keeps a file that two parts share with each of them', async () => {
  const one = computer();
  const shared = part('Первое', [500]).attachments;
  const parts = [
    { ...part('Первое'), attachments: shared },
    { ...part('Второе'), attachments: shared },
  ];
  await one.clock.run(one.open().submitGroup(parts));
  expect([...one.gateway.kept.values()].map(({ files }) => files)).toEqual([
    [{ n: 0, size: 500, bytes: 500 }],
    [{ n: 0, size: 500, bytes: 500 }],
  ]);
});

test('sends with each part the picture that was shown with it, and lays down no other', async () => {
  const one = computer();
  one.gateway.always = () => 'unreachable';
  const picture = (text: string): Submission['attachments'][number] => ({
    kind: 'screenshot',
    name: 'screen.png',
    blob: new Blob([text], { type: 'image/png' }),
  });
  // Of the same name, kind and size: only the bytes tell them apart.
  const [first, second] = [picture('a'.repeat(700)), picture('b'.repeat(700))];
  const parts = [[first], [second, first], []].map((attachments, n) => ({ ...part(`Вопрос ${n}`), attachments }));
  const client = one.open();
  const previewed = await one.clock.run(client.previewGroup(parts));
  await one.clock.run(client.submitGroup(parts));
  const laid = (await one.disk.keys('blobs', '')).map(async (key) => {
    const blob = (await one.disk.get('blobs', key)) as Blob;
    return (await blob.text()).slice(0, 1);
  });
  const texts = await Promise.all(laid);
  expect(texts).toEqual(['a', 'b', 'a']);

  one.gateway.always = undefined;
  await one.clock.run(client.outbox.retryNow());
  await one.clock.advance(3_600_000);
  const hashes = await Promise.all(
    [first, second].map(async ({ blob }) => sha256Hex(new Uint8Array(await blob.arrayBuffer()))),
  );
  const sent = bodies(one).map(({ attachments }) => attachments.map(({ sha256 }) => hashes.indexOf(sha256)));
  expect(sent).toEqual([[0], [1, 0], []]);
  expect(bodies(one).map(({ attachments }) => attachments)).toEqual(previewed.map(({ attachments }) => attachments));
  expect([...one.gateway.kept.values()].map(({ files }) => files.map(({ bytes }) => bytes))).toEqual([
    [700],
    [700, 700],
    [],
  ]);
  expect(await one.disk.keys('blobs', '')).toEqual([]);
});

test('sends the other parts when one of them fails, and that one later', async () => {
  const one = computer();
  let broken = true;
  one.gateway.always = ({ body }) => (broken && String(body).includes('Пропали') ? 'busy' : undefined);
  const client = one.open();
  const outcome = await one.clock.run(client.submitGroup(three()));
  expect(outcome).toMatchObject({
    parts: [{ status: 'registered' }, { status: 'queued', reason: { code: 'busy' } }, { status: 'registered' }],
  });
  expect(await client.outbox.list()).toMatchObject([{ groupId: outcome.status === 'filed' && outcome.groupId }]);
  broken = false;
  await one.clock.advance(7 * 3_600_000);
  expect(one.gateway.kept.size).toBe(3);
});

test('files a part that was taken back in the group of its message, and its own parts too where it is split again', async () => {
  const one = computer();
  one.gateway.always = ({ body }) => (String(body).includes('Пропали') ? 'unreachable' : undefined);
  const client = one.open();
  await one.clock.run(client.submitGroup(three()));
  const [left] = await client.outbox.list();
  if (left?.groupId === undefined) throw new Error('no part is left');
  await client.outbox.cancel(left.id);
  const again = (text: string): Submission => {
    const { draft, ...rest } = part(text);
    return { draft: { ...draft, groupId: left.groupId! }, ...rest };
  };
  one.gateway.always = undefined;
  await one.clock.run(client.submit(again('Расписание пустое')));
  await one.clock.run(client.submitGroup([again('Нет пациентов'), again('Нет кабинета')]));
  expect(bodies(one)).toHaveLength(5);
  expect(new Set(bodies(one).map(({ groupId }) => groupId))).toEqual(new Set([left.groupId]));
  await one.clock.run(client.submit(part('Другое')));
  expect(bodies(one).at(-1)?.groupId).toBeUndefined();
});

test('takes two presses on one button for one group', async () => {
  const one = computer();
  const client = one.open();
  const parts = three();
  const saved: number[] = [];
  const note = (entries: readonly unknown[]): unknown => saved.push(entries.length);
  const [first, second] = await one.clock.run(
    Promise.all([client.submitGroup(parts, note), client.submitGroup(parts, note)]),
  );
  expect([second, one.gateway.kept.size, saved]).toEqual([first, 3, [3]]);
});

test('files what was previewed: the same texts, the same group', async () => {
  const one = computer();
  let asked = 0;
  const client = one.open({
    hooks: { beforeReview: (body) => ({ ...body, title: `${body.title} ${++asked}`, groupId: body.id }) },
  });
  const parts = three();
  const previewed = await one.clock.run(client.previewGroup(parts));
  await one.clock.run(client.submitGroup(parts));
  expect(new Set(previewed.map(({ groupId }) => groupId)).size).toBe(1);
  expect(bodies(one)).toEqual(previewed.map((body) => ({ ...body, createdAt: expect.any(String) as string })));
  expect(asked).toBe(3);
});

test('asks beforeSend for each part, and one veto refuses the whole with nothing saved', async () => {
  const one = computer();
  const asked: string[] = [];
  const client = one.open({
    hooks: {
      beforeSend: ({ title }) => {
        asked.push(title);
        return !title.includes('Пропали');
      },
      onEvent: ({ type }) => one.events.push(type),
    },
  });
  await one.clock.run(client.drafts.save({ ...part('Черновик').draft, savedAt: one.clock.now() }));
  const outcome = await one.clock.run(client.submitGroup(three()));
  expect(outcome).toMatchObject({ status: 'rejected', error: { code: 'refused' } });
  expect([asked.length, one.events, await client.outbox.list()]).toEqual([3, ['failed'], []]);
  expect(await client.drafts.load()).toBeDefined();
});

test.each([
  ['the number of waiting tickets', { queuedTickets: 2 }, 'queue_full'],
  ['the bytes that may wait', { queuedBytes: 100_000 }, 'queue_full'],
  ['the size of a file', { attachmentMaxBytes: 1024 }, 'attachment_too_large'],
])('judges %s for the whole group before anything is written', async (_limit, limit, code) => {
  const one = computer();
  const client = one.open({ config: { limits: { ...defaultConfig.limits, ...limit } } });
  await one.clock.run(client.loadConfig());
  const parts = [part('Первое', [60_000]), part('Второе'), part('Третье', [60_000])];
  const outcome = await one.clock.run(client.submitGroup(parts));
  expect(outcome).toMatchObject({ status: 'rejected', error: { code } });
  expect([await one.disk.keys('meta', 't/'), await one.disk.keys('blobs', '')]).toEqual([[], []]);
});

test('says so where a group has no parts', async () => {
  const one = computer();
  expect(await one.clock.run(one.open().submitGroup([]))).toMatchObject({ error: { code: 'ticket_invalid' } });
});

test('leaves all parts or none on the disk when the page dies, or the disk fails, between any two steps', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(30),
      fc.integer({ min: 2, max: 5 }),
      fc.constantFrom<Fault>('dies', 'dies after it', 'is full'),
      async (steps, count, fault) => {
        const one = computer();
        const disk = failingAfter(one.disk, steps, fault);
        const client = one.open({}, disk);
        let isSaved = false;
        void client.drafts.save(part('Черновик').draft).then(() => (isSaved = true));
        while (!isSaved && !disk.isDead()) await one.clock.settle();
        const drafts = await one.disk.keys('meta', 'f/');
        one.gateway.always = () => 'unreachable';
        const parts = Array.from({ length: count }, (_none, n) => part(`Вопрос ${n + 1}`, [300]));
        let told = 0;
        void client.submitGroup(parts, (entries) => (told = entries.length));
        await one.clock.settle();

        const keys = await one.disk.keys('meta', 't/');
        const files = await one.disk.keys('blobs', 'b/');
        expect([0, count]).toContain(keys.length);
        expect(files).toHaveLength(keys.length);
        // Whatever she was told of is there, and the draft is there for as long as the tickets are not.
        if (told > 0) expect(keys).toHaveLength(told);
        expect(await one.disk.keys('meta', 'f/')).toEqual(keys.length > 0 ? [] : drafts);
        client.dispose();

        one.gateway.always = undefined;
        const later = one.open();
        await one.clock.run(later.outbox.retryNow());
        await one.clock.advance(3_600_000);
        expect(new Set(bodies(one).map(({ groupId }) => groupId)).size).toBe(keys.length > 0 ? 1 : 0);
        expect(bodies(one)).toHaveLength(keys.length);
        later.dispose();
      },
    ),
    { numRuns: 120, interruptAfterTimeLimit: 8_000 },
  );
}, 20_000);

type Fault = 'dies' | 'dies after it' | 'is full';

/** A disk that works for so many calls; then the page dies before or after the next, or there is no room for what is new. */
function failingAfter(disk: OutboxStore, steps: number, fault: Fault): OutboxStore & { isDead(): boolean } {
  let left = steps;
  const never = new Promise<never>(() => undefined);
  const use = <T>(work: () => Promise<T>, writes = false): Promise<T> => {
    left -= 1;
    if (left >= 0) return work();
    if (fault === 'is full') return writes ? Promise.reject(new SupportError('store_full', 'No room left')) : work();
    return fault === 'dies after it' && left === -1 ? work().then(() => never) : never;
  };
  return {
    durable: true,
    isDead: () => left < 0 && fault !== 'is full',
    get: (area, key) => use(() => disk.get(area, key)),
    keys: (area, prefix) => use(() => disk.keys(area, prefix)),
    entries: (area, prefix) => use(() => disk.entries(area, prefix)),
    change: (area, key, decide, durability) => use(() => disk.change(area, key, decide, durability), true),
  };
}
