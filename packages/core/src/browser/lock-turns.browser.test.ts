import { createFakeClock } from '@mis-support/test-kit/outbox';
import { expect, test } from 'vitest';
import { systemTimers } from '../guard/timers.ts';
import { createLeaseTurns } from '../outbox/lease.ts';
import { createMemoryStore } from '../outbox/memory-store.ts';
import { createLockTurns } from './lock-turns.ts';

const signal = new AbortController().signal;
let parts = 0;

function tabs(timers = systemTimers, now: () => number = () => Date.now()) {
  const store = createMemoryStore(true);
  const part = `lock-${++parts}-${Date.now()}`;
  const tab = (owner: string, locks: LockManager | undefined = navigator.locks) =>
    createLockTurns(locks, createLeaseTurns({ store, now, timers, owner }), timers);
  return { part, tab };
}

test('lets two tabs work one after the other', async () => {
  const { part, tab } = tabs();
  const steps: string[] = [];
  const work = (name: string) => async () => {
    steps.push(`${name}+`);
    await Promise.resolve();
    steps.push(`${name}-`);
  };
  await Promise.all([tab('a')(part, signal, work('a')), tab('b')(part, signal, work('b'))]);
  expect(['a+|a-|b+|b-', 'b+|b-|a+|a-']).toContain(steps.join('|'));
});

test('goes by the lease alone when a stopped tab keeps the lock', async () => {
  const clock = createFakeClock();
  const { part, tab } = tabs(clock.timers, clock.now);
  let release = (): void => undefined;
  let held: Promise<void> = Promise.resolve();
  // A lock comes from another process, in its own time: the other tab must have it before we ask.
  await new Promise<void>((granted) => {
    held = navigator.locks.request(`mis-support:1:${part}`, () => {
      granted();
      return new Promise<void>((resolve) => (release = resolve));
    });
  });
  expect(await clock.run(tab('b')(part, signal, () => Promise.resolve('mine')))).toBe('mine');
  release();
  await held;
});

test('goes by the lease alone where locks are refused', async () => {
  const { part, tab } = tabs();
  const refused = { request: () => Promise.reject(new DOMException('no', 'SecurityError')) } as unknown as LockManager;
  expect(await tab('a', refused)(part, signal, () => Promise.resolve('mine'))).toBe('mine');
});

test('hands on what goes wrong in the work, and does not begin it again', async () => {
  const { part, tab } = tabs();
  let begun = 0;
  const work = (): Promise<never> => {
    begun++;
    return Promise.reject(new Error('disk'));
  };
  await expect(tab('a')(part, signal, work)).rejects.toThrow('disk');
  expect(begun).toBe(1);
});
