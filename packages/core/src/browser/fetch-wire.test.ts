import { createFakeClock } from '@mis-support/test-kit/outbox';
import { expect, test } from 'vitest';
import { createFetchWire, timeoutMs, type FetchWireOptions } from './fetch-wire.ts';

const signal = new AbortController().signal;
const get = { method: 'GET', path: '/v1/tickets?mine' } as const;

function wire(fetch: typeof globalThis.fetch, options: Partial<FetchWireOptions> = {}) {
  const clock = createFakeClock();
  const send = createFetchWire({
    endpoint: '/support/',
    getToken: () => Promise.resolve('token'),
    fetch,
    timers: clock.timers,
    ...options,
  });
  return { clock, send };
}

test('sends no cookies, follows no redirect, trusts no cache and names the person by her token', async () => {
  let seen: [string, RequestInit | undefined] | undefined;
  const { send } = wire((input, init) => {
    seen = [String(input), init];
    return Promise.resolve(Response.json({}));
  });
  await send({ ...get, receipt: 'r' }, signal);
  expect(seen?.[0]).toBe('/support/v1/tickets?mine');
  expect(seen?.[1]).toMatchObject({
    credentials: 'omit',
    redirect: 'manual',
    cache: 'no-store',
    headers: { Authorization: 'Bearer token' },
  });
});

test('lets the receipt stand in where nobody is signed in, and sends nothing where there is none', async () => {
  const seen: unknown[] = [];
  const { send } = wire(
    (_input, init) => {
      seen.push(init?.headers);
      return Promise.resolve(Response.json({}));
    },
    { getToken: () => Promise.resolve(undefined) },
  );
  await send({ ...get, receipt: 'secret' }, signal);
  await send(get, signal);
  expect(seen).toEqual([{ Authorization: 'Receipt secret' }, {}]);
});

test('reads JSON with a byte order mark, and nothing out of HTML, an empty or an endless answer', async () => {
  const answers = ['\uFEFF{"a":1}', '<html>', '', `"${'x'.repeat(70_000)}"`];
  const { send } = wire(() => Promise.resolve(new Response(answers.shift())));
  const read: unknown[] = [];
  for (let n = 0; n < 4; n++) read.push(await send({ method: 'PUT', path: '/v1/tickets/x' }, signal));
  expect(read.map((answer) => (answer as { json: unknown }).json)).toEqual([{ a: 1 }, undefined, undefined, undefined]);
});

test('hands on what the queue goes by: offset, time to wait, the clock of the server', async () => {
  const headers = { 'Upload-Offset': '262144', 'Retry-After': '7', Date: 'Tue, 24 Nov 2026 07:00:00 GMT' };
  const { send } = wire(() => Promise.resolve(new Response('{}', { status: 503, headers })));
  expect(await send(get, signal)).toMatchObject({
    status: 503,
    uploadOffset: 262_144,
    retryAfter: '7',
    dateMs: Date.UTC(2026, 10, 24, 7),
  });
});

const hang: typeof fetch = (_input, init) =>
  new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(new Error('aborted'))));

test('gives up on a server that never answers, and allows a large body the time of a slow line', async () => {
  const { clock, send } = wire(hang);
  expect(await clock.run(send(get, signal))).toEqual({ failure: 'timed_out' });
  expect([timeoutMs({}), timeoutMs({ size: 262_144 })]).toEqual([30_000, 43_107.2]);
});

test('stops when the person changes, before and during a request', async () => {
  const { clock, send } = wire(hang);
  const stop = new AbortController();
  const waiting = send(get, stop.signal);
  await clock.settle();
  stop.abort();
  expect([await waiting, await send(get, stop.signal)]).toEqual([
    { failure: 'unreachable' },
    { failure: 'unreachable' },
  ]);
});

test('asks nobody without an endpoint', async () => {
  const { send } = wire(hang, { endpoint: '' });
  expect(await send(get, signal)).toEqual({ failure: 'blank' });
});
