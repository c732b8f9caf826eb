import fc from 'fast-check';
import { expect, test } from 'vitest';
import { classifyResponse } from './classify-response.ts';
import type { WireAnswer } from './wire.ts';

const now = Date.UTC(2026, 10, 24, 7);
const answer = (status: number, more: object = {}): WireAnswer => ({
  status,
  redirected: false,
  json: undefined,
  ...more,
});
const word = (given: WireAnswer): string => {
  const outcome = classifyResponse(given, (json) => (json === 'ours' ? 1 : undefined), now);
  return [outcome.status, 'reason' in outcome ? outcome.reason : ''].join(' ').trim();
};

test.each([
  [200, 'retry impostor'],
  [204, 'retry impostor'],
  [302, 'auth'],
  [400, 'refused invalid'],
  [401, 'auth'],
  [403, 'auth'],
  [404, 'refused config'],
  [408, 'retry busy'],
  [409, 'retry in_progress'],
  [410, 'refused config'],
  [413, 'refused too_large'],
  [415, 'refused config'],
  [422, 'refused invalid'],
  [425, 'retry busy'],
  [426, 'refused config'],
  [429, 'retry busy'],
  [500, 'retry busy'],
  [502, 'retry busy'],
  [504, 'retry busy'],
  [507, 'retry busy'],
])('takes a bare %i for: %s', (status, meaning) => {
  expect(word(answer(status))).toBe(meaning);
});

test('takes 2xx for an acknowledgement only when the gateway itself speaks', () => {
  expect([word(answer(201, { json: 'ours' })), word(answer(200, { json: '<html>' }))]).toEqual([
    'accepted',
    'retry impostor',
  ]);
});

test('takes a redirect it did not follow for a login page, and silence for silence', () => {
  expect([word(answer(0, { redirected: true })), word({ failure: 'timed_out' }), word({ failure: 'blank' })]).toEqual([
    'auth',
    'retry timed_out',
    'refused config',
  ]);
});

test('tells another content under the same id from an invalid ticket', () => {
  expect(word(answer(422, { json: { code: 'fingerprint_differs' } }))).toBe('conflict');
});

const wait = (more: object): number | undefined => {
  const outcome = classifyResponse(answer(503, more), () => undefined, now);
  return outcome.status === 'retry' ? outcome.afterMs : undefined;
};

test('reads Retry-After as seconds, as a date of the server, and from the body where the header is hidden', () => {
  expect([
    wait({ retryAfter: '120' }),
    // The server's clock is three hours behind ours; only its own two dates are compared.
    wait({ retryAfter: 'Tue, 24 Nov 2026 04:01:00 GMT', dateMs: now - 3 * 3_600_000 }),
    wait({ json: { retryAfterMs: 1500 } }),
  ]).toEqual([120_000, 60_000, 1500]);
});

test.each(['', 'soon', '-5', '1e9', '12:'])('makes nothing of Retry-After "%s"', (retryAfter) => {
  expect(wait({ retryAfter })).toBeUndefined();
});

test('hands on the pace the gateway wishes and leaves out what is no number', () => {
  const outcome = classifyResponse(
    answer(429, { json: { pace: { splayMs: 9, capMs: 'x', pauseMs: -1 } } }),
    () => undefined,
    now,
  );
  expect(outcome).toMatchObject({ pace: { splayMs: 9 } });
});

test('gives an outcome for any answer whatsoever', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999 }), fc.jsonValue(), fc.string(), (status, json, retryAfter) => {
      expect(['retry', 'auth', 'conflict', 'refused']).toContain(
        classifyResponse(answer(status, { json, retryAfter }), () => undefined, now).status,
      );
    }),
  );
});
