import {
  createFakeClock,
  createFakeGateway,
  type FakeClock,
  type FakeGateway,
  type Fault,
} from '@mis-support/test-kit/outbox';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSupportClient, type SupportClient } from '../create-client.ts';
import { createLeaseTurns } from './lease.ts';
import { createMemoryStore } from './memory-store.ts';
import type { OutboxStore } from './outbox-store.ts';
import type { SubmitOutcome } from './submit-outcome.ts';

const users = ['anna', 'boris'];
const faults: Fault[] = [
  'unreachable',
  'timed_out',
  'lost_answer',
  'impostor',
  'busy',
  'retry_after',
  'in_progress',
  'unauthorized',
  'redirect',
  'other_receipt',
];

interface Tab {
  client: SupportClient;
  user: string;
  /** From the given number of steps on, nothing of this tab happens any more. */
  dieAfter(steps: number): void;
}

/** What the person was told is saved. */
interface Saved {
  id: string;
  user: string;
  text: string;
  bytes: number;
}

interface World {
  clock: FakeClock;
  disk: OutboxStore;
  gateway: FakeGateway;
  tabs: Tab[];
  saved: Saved[];
  told: SubmitOutcome[];
  filed: number;
  random: () => number;
}

const act = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('file' as const), tab: fc.nat(2), files: fc.constantFrom(0, 0, 1, 2) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('faults' as const),
      list: fc.array(fc.option(fc.constantFrom(...faults), { nil: undefined }), { maxLength: 8 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      ms: fc.constantFrom(500, 5_000, 60_000, 400_000, 90_000_000),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('open' as const), user: fc.constantFrom(...users) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('kill' as const), tab: fc.nat(2), steps: fc.nat(25) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('switch' as const), tab: fc.nat(2), user: fc.constantFrom(...users) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('retry' as const), tab: fc.nat(2) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('jump' as const), ms: fc.constantFrom(-86_400_000, 172_800_000) }),
  },
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

test('loses no saved ticket, files none twice and none as somebody else, whatever fails, crashes and changes hands', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 18 }), fc.nat(), async (acts, seed) => {
      const world: World = {
        clock: createFakeClock({ hasty: true }),
        disk: createMemoryStore(true),
        gateway: createFakeGateway(),
        tabs: [],
        saved: [],
        told: [],
        filed: 0,
        random: chance(seed),
      };
      open(world, 'anna');
      for (const one of acts) await perform(world, one);
      await bringHome(world);
      check(world);
    }),
    { numRuns: 150, interruptAfterTimeLimit: 9_000 },
  );
}, 30_000);

function open(world: World, user: string): Tab {
  const { clock, disk, gateway } = world;
  const never = new Promise<never>(() => undefined);
  let left = Infinity;
  const alive = <T>(work: () => Promise<T>): Promise<T> => (left-- > 0 ? work() : never);
  const store: OutboxStore = {
    durable: true,
    get: (area, key) => alive(() => disk.get(area, key)),
    keys: (area, prefix) => alive(() => disk.keys(area, prefix)),
    entries: (area, prefix) => alive(() => disk.entries(area, prefix)),
    change: (area, key, decide, durability) => alive(() => disk.change(area, key, decide, durability)),
  };
  const tab: Tab = {
    user,
    dieAfter: (steps) => (left = Math.min(left, steps)),
    client: undefined as unknown as SupportClient,
  };
  const wire = gateway.wire(() => tab.user);
  const { timers, now } = clock;
  tab.client = createSupportClient(
    { endpoint: '/support', user: { id: user }, getToken: () => tab.user },
    {
      now,
      random: world.random,
      timers: { set: (callback, ms) => timers.set(() => left > 0 && callback(), ms), clear: timers.clear },
      store,
      wire: (request, signal) => alive(() => wire(request, signal)),
      exclusive: createLeaseTurns({ store, now, timers, owner: `tab-${world.tabs.length}` }),
      openChannel: () => ({ post: () => undefined, close: () => undefined }),
      onPageEvents: () => () => undefined,
      trail: { steps: () => [], dispose: () => undefined },
    },
  );
  world.tabs.push(tab);
  return tab;
}

async function perform(world: World, one: Act): Promise<void> {
  const { clock, gateway, tabs } = world;
  const tab = 'tab' in one ? tabs[one.tab % tabs.length] : undefined;
  switch (one.do) {
    case 'file':
      if (tab) file(world, tab, one.files);
      return clock.settle();
    case 'faults':
      gateway.faults.push(...one.list);
      return;
    case 'wait':
      return clock.advance(one.ms);
    case 'open':
      if (tabs.length < 6) open(world, one.user);
      return clock.settle();
    case 'kill':
      tab?.dieAfter(one.steps);
      return;
    case 'switch':
      if (!tab) return;
      tab.user = one.user;
      tab.client.setUser({ id: one.user });
      return clock.settle();
    case 'retry':
      void tab?.client.outbox.retryNow();
      return clock.settle();
    case 'jump':
      clock.jump(one.ms);
  }
}

function file(world: World, tab: Tab, files: number): void {
  const { user } = tab;
  const text = `Талон ${++world.filed} не сохраняется`;
  const blobs = Array.from({ length: files }, (_none, n) => new Blob(['x'.repeat(300_000 * (n + 1))]));
  void tab.client
    .submit(
      {
        draft: { v: 1, savedAt: 0, type: 'incident', answers: { happened: text } },
        attachments: blobs.map((blob, n) => ({ kind: 'file', name: `${n}.png`, blob })),
        context: { values: {}, trail: [] },
      },
      ({ id }) => world.saved.push({ id, user, text, bytes: blobs.reduce((sum, blob) => sum + blob.size, 0) }),
    )
    .then((outcome) => world.told.push(outcome));
}

/** Everything works again, all pages are closed, and each person comes back once. */
async function bringHome(world: World): Promise<void> {
  for (const tab of world.tabs) tab.dieAfter(0);
  world.gateway.faults.length = 0;
  await world.clock.advance(120_000);
  for (const user of users) {
    const { client } = open(world, user);
    await world.clock.advance(200_000);
    await world.clock.run(client.flush());
    await world.clock.advance(7 * 3_600_000);
    await world.clock.run(client.flush());
    expect(await world.clock.run(client.outbox.list())).toEqual([]);
    client.dispose();
  }
}

function check({ gateway, saved, told, filed }: World): void {
  const kept = [...gateway.kept.values()];
  const texts = kept.map((one) => (JSON.parse(one.body) as { answers: { happened: string } }).answers.happened);
  // Twice: two ids for one text. The same id twice the gateway itself would have folded or refused.
  expect(new Set(texts).size).toBe(texts.length);
  expect(kept.length).toBeLessThanOrEqual(filed);
  for (const { id, user, text, bytes } of saved) {
    const found = gateway.kept.get(id);
    expect(found, `ticket ${text} of ${user}`).toBeDefined();
    expect(found?.token).toBe(user);
    expect(found?.files.reduce((sum, one) => sum + one.bytes, 0)).toBe(bytes);
  }
  for (const outcome of told)
    if (outcome.status === 'registered') expect(gateway.kept.has(outcome.ticketId)).toBe(true);
}

/** Chance that comes back with its seed, so that a failure can be played again. */
function chance(seed: number): () => number {
  let state = seed + 1;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}
