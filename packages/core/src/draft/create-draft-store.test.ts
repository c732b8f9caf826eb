import { expect, test } from 'vitest';
import { createGuard } from '../guard/guard.ts';
import { systemTimers } from '../guard/timers.ts';
import { createMemoryStore } from '../outbox/memory-store.ts';
import type { OutboxStore } from '../outbox/outbox-store.ts';
import { identityCodec, type SealCodec } from '../seal/seal-codec.ts';
import { createDraftStore } from './create-draft-store.ts';
import type { TicketDraft } from './ticket-draft.ts';

/** A person at a store that tells what was written within a call. */
function make(codec: SealCodec = identityCodec, now = (): number => 1000) {
  const memory = createMemoryStore(true);
  const atOnce: unknown[] = [];
  const store: OutboxStore = {
    ...memory,
    putNow(area, key, value) {
      atOnce.push(value);
      void memory.change(area, key, () => [{ area, key, value }]);
      return true;
    },
  };
  let user: string | undefined = 'a';
  const drafts = createDraftStore({
    store,
    codec,
    guard: createGuard((error) => expect.unreachable(String(error)), systemTimers),
    now,
    currentPart: async () => `part-${user ?? 'nobody'}`,
    isAnonymous: async () => user === undefined,
    maxAgeDays: () => 30,
  });
  return {
    drafts,
    store,
    atOnce,
    become(next: string | undefined) {
      user = next;
      drafts.forgetPerson();
    },
  };
}

const draft = (text: string, change: Partial<TicketDraft> = {}): TicketDraft => ({
  v: 1,
  id: 'one',
  savedAt: 900,
  type: 'incident',
  answers: { happened: text },
  ...change,
});

test('writes within the call when the page goes away, once it is known whose draft it is', async () => {
  const { drafts, atOnce } = make();
  await drafts.load();
  void drafts.save(draft('Не сохраняется талон'), true);
  expect(atOnce.length).toBe(1);
  expect(await drafts.load()).toEqual(draft('Не сохраняется талон'));
});

test('lays no plain text on the disk for a codec that cannot seal within the call', async () => {
  const slow: SealCodec = {
    alg: 'none',
    seal: async (bytes) => ({ alg: 'none', data: btoa(String.fromCharCode(...bytes)) }),
    open: async ({ data }) => Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0)),
  };
  const { drafts, atOnce, store } = make(slow);
  await drafts.load();
  await drafts.save(draft('Plain'), true);
  expect(atOnce).toEqual([]);
  expect(JSON.stringify(await store.entries('meta', ''))).not.toContain('Plain');
  expect((await drafts.load())?.answers['happened']).toBe('Plain');
});

test('keeps what links a part that was taken back with its message, and drops what can be no link', async () => {
  const { drafts } = make();
  const groupId = '01935f2a-0000-7000-8000-000000000099';
  await drafts.save(draft('Пропали пациенты', { groupId }));
  expect((await drafts.load())?.groupId).toBe(groupId);
  await drafts.save(draft('Пропали пациенты', { groupId: 5 as never }));
  expect((await drafts.load())?.groupId).toBeUndefined();
});

test('does not let an older save that is late undo the last one', async () => {
  const { drafts } = make();
  await drafts.load();
  const late = drafts.save(draft('Первое', { savedAt: 901 }));
  void drafts.save(draft('Первое и второе', { savedAt: 902 }), true);
  await late;
  expect((await drafts.load())?.answers['happened']).toBe('Первое и второе');
});

test('saves for the person who wrote, also when another one sits down in the same moment', async () => {
  const { drafts, become } = make();
  await drafts.load();
  const saving = drafts.save(draft('Текст первой'));
  become('b');
  await saving;
  expect(await drafts.load()).toBeUndefined();
  become('a');
  expect((await drafts.load())?.answers['happened']).toBe('Текст первой');
});

test('saves nothing for a person of whom nothing was known before another one came', async () => {
  const { drafts, become, store } = make();
  const saving = drafts.save(draft('Чей-то текст'));
  become('b');
  await saving;
  expect(await store.entries('meta', '')).toEqual([]);
});

test('keeps the draft of nobody in memory alone', async () => {
  const { drafts, become, store, atOnce } = make();
  become(undefined);
  await drafts.load();
  await drafts.save(draft('Не пускает'), true);
  expect([await store.entries('meta', ''), atOnce]).toEqual([[], []]);
  expect((await drafts.load())?.answers['happened']).toBe('Не пускает');
  become('b');
  become(undefined);
  expect(await drafts.load()).toBeUndefined();
});

test('deletes the draft that is meant, not one that another tab has begun or gone on with', async () => {
  const { drafts } = make();
  await drafts.save(draft('Другое', { id: 'two' }));
  await drafts.discard(draft('Это'));
  expect((await drafts.load())?.id).toBe('two');
  await drafts.save(draft('Это, и дальше', { savedAt: 950 }));
  await drafts.discard(draft('Это'));
  expect((await drafts.load())?.answers['happened']).toBe('Это, и дальше');
  await drafts.discard(draft('Это, и дальше', { savedAt: 950 }));
  expect(await drafts.load()).toBeUndefined();
});

test('brings back the names of files and nothing else of them', async () => {
  const { drafts, store } = make();
  const attached = [{ kind: 'file' as const, name: 'лог.txt' }];
  await drafts.save(draft('Текст', { attached }));
  expect((await drafts.load())?.attached).toEqual(attached);
  const [[key]] = (await store.entries('meta', '')) as [[string, unknown]];
  const sealed = { alg: 'none', data: JSON.stringify({ ...draft('Текст'), attached: [{ kind: 7 }, { name: 'a' }] }) };
  await store.change('meta', key, () => [{ area: 'meta', key, value: { v: 1, sealed } }]);
  expect((await drafts.load())?.attached).toEqual([{ kind: 'file', name: 'a' }]);
});

test('knows the phone a person gave last time, for her alone and for no longer than a draft', async () => {
  let time = 1000;
  const { drafts, become } = make(identityCodec, () => time);
  await drafts.keepContact('доб. 214');
  expect(await drafts.lastContact()).toBe('доб. 214');
  become('b');
  expect(await drafts.lastContact()).toBeUndefined();
  become(undefined);
  await drafts.keepContact('доб. 115');
  expect(await drafts.lastContact()).toBeUndefined();
  become('a');
  time += 31 * 86_400_000;
  expect(await drafts.lastContact()).toBeUndefined();
});

test('tells when the last save has ended, so that a ticket is not filed before it', async () => {
  const { drafts, store } = make();
  const order: string[] = [];
  void drafts.save(draft('Текст')).then(() => order.push('saved'));
  await drafts.settled();
  order.push('settled');
  expect([order, (await store.entries('meta', '')).length]).toEqual([['saved', 'settled'], 1]);
});
