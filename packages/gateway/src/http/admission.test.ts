import { expect, test } from 'vitest';
import { createAdmission } from './admission.ts';
import { HttpProblem } from './http-problem.ts';

async function retryAfterMs(attempt: Promise<unknown>): Promise<number | undefined> {
  return attempt.then(
    () => undefined,
    (error: unknown) => (error instanceof HttpProblem ? error.details.retryAfterMs : NaN),
  );
}

test('lets so many work at once, queues two seconds of work, hands places over in order', async () => {
  const admit = createAdmission({ maxConcurrent: 2, perSecond: 1, now: () => 0 });
  const order: string[] = [];
  const enter = async (name: string) => {
    const leave = await admit();
    order.push(name);
    return leave;
  };
  const [a, b] = [await enter('a'), await enter('b')];
  const c = enter('c');
  const d = enter('d');
  expect(await retryAfterMs(enter('e'))).toBeGreaterThan(0);
  expect(order).toEqual(['a', 'b']);
  a();
  a();
  await c;
  b();
  await d;
  expect(order).toEqual(['a', 'b', 'c', 'd']);
  (await c)();
  (await d)();
  const again = [await enter('f'), await enter('g')];
  expect(again).toHaveLength(2);
});

test('deals out times to come back one after another, at 80 % of the capacity', async () => {
  let now = 1_000_000;
  const admit = createAdmission({ maxConcurrent: 1, perSecond: 5, now: () => now });
  await admit();
  for (let i = 0; i < 10; i++) void admit();
  const times = [];
  for (let i = 0; i < 3; i++) times.push(await retryAfterMs(admit()));
  expect(times).toEqual([2_250, 2_500, 2_750]);
  now += 60_000;
  expect(await retryAfterMs(admit())).toBe(2_250);
});
