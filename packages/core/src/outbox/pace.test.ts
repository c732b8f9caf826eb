import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backoffMs, isPast, nextPace, readPace, retryAfterMs } from './pace.ts';

const half = (): number => 0.5;

test('waits anything between nothing and a ceiling that doubles up to the cap', () => {
  expect([1, 2, 3, 20, 1000].map((n) => backoffMs(n, () => 1))).toEqual([4000, 8000, 16_000, 300_000, 300_000]);
  expect(backoffMs(5, () => 0)).toBe(0);
});

test('keeps what a server asks for between a second and six hours, and up to a tenth longer', () => {
  expect([retryAfterMs(0, half), retryAfterMs(60_000, () => 0), retryAfterMs(1e12, () => 1)]).toEqual([
    1050, 60_000, 23_760_000,
  ]);
});

test('does not wait for a moment that only a wrong clock can have written', () => {
  expect([isPast(10, 10), isPast(11, 10), isPast(10 + 8 * 3_600_000, 10)]).toEqual([true, false, true]);
});

test('tells a wrong clock by the longest wait of its kind', () => {
  const hour = 3_600_000;
  expect([isPast(hour, 0, 300_000), isPast(350_000, 0, 300_000), isPast(hour, 0)]).toEqual([true, false, false]);
});

test('takes the wishes of the gateway and forgets a quiet time that has passed', () => {
  const first = nextPace(readPace(undefined), 1000, () => 0, { splayMs: 5, pauseMs: 2000 }, 60_000);
  expect(first).toEqual({ notBefore: 61_000, capMs: 300_000, splayMs: 5 });
  expect(nextPace(first, 70_000, () => 0, { capMs: 10_000 }, undefined)).toEqual({
    notBefore: 0,
    capMs: 10_000,
    splayMs: 5,
  });
});

test('reads a usable pace from anything that may be stored', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (raw) => {
      const { notBefore, capMs, splayMs } = readPace(raw);
      expect([notBefore, capMs, splayMs].every((one) => one >= 0)).toBe(true);
    }),
  );
});
