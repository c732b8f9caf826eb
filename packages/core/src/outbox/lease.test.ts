import { createFakeClock } from '@mis-support/test-kit/outbox';
import { expect, test } from 'vitest';
import { createLeaseTurns } from './lease.ts';
import { createMemoryStore } from './memory-store.ts';

function twoTabs() {
  const clock = createFakeClock();
  const store = createMemoryStore(true);
  const tab = (owner: string, timers = clock.timers) => createLeaseTurns({ store, now: clock.now, timers, owner });
  return { clock, tab };
}
const signal = new AbortController().signal;

test('lets one tab at a time go on and gives the turn on when it is done', async () => {
  const { clock, tab } = twoTabs();
  const steps: string[] = [];
  const work = (name: string) => async () => {
    steps.push(`${name} begins`);
    await new Promise<void>((resolve) => clock.timers.set(resolve, 2000));
    steps.push(`${name} ends`);
  };
  await clock.run(Promise.all([tab('a')('p', signal, work('a')), tab('b')('p', signal, work('b'))]));
  expect(steps.join('|')).toMatch(/^(a begins\|a ends\|b begins\|b ends|b begins\|b ends\|a begins\|a ends)$/);
});

test('gives up after some seconds when another tab keeps the turn', async () => {
  const { clock, tab } = twoTabs();
  const release = new AbortController();
  void tab('a')(
    'p',
    signal,
    () => new Promise<void>((resolve) => release.signal.addEventListener('abort', () => resolve())),
  );
  await clock.settle();
  expect(await clock.run(tab('b')('p', signal, () => Promise.resolve('mine')))).toBeUndefined();
  release.abort();
  await clock.settle();
  expect(await clock.run(tab('b')('p', signal, () => Promise.resolve('mine')))).toBe('mine');
});

test('takes the turn of a tab that stopped breathing, and tells that tab when it comes back', async () => {
  const { clock, tab } = twoTabs();
  let beat: (() => void) | undefined;
  const stopped = { set: (callback: () => void) => (beat = callback), clear: () => undefined };
  let lost = false;
  void tab('stopped', stopped)('p', signal, (held) => {
    held.addEventListener('abort', () => (lost = true));
    return new Promise<void>(() => undefined);
  });
  await clock.advance(31_000);
  expect(await clock.run(tab('b')('p', signal, () => Promise.resolve('mine')))).toBe('mine');
  beat?.();
  await clock.settle();
  expect(lost).toBe(true);
});

test('tells the work when the person has changed, also while it waited for its turn', async () => {
  const { clock, tab } = twoTabs();
  const gone = new AbortController();
  gone.abort();
  expect(await clock.run(tab('a')('p', gone.signal, (held) => Promise.resolve(held.aborted)))).toBe(true);
});
