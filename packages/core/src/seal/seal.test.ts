import { TicketId } from '@mis-support/protocol';
import * as v from 'valibot';
import { afterEach, expect, test, vi } from 'vitest';
import { identityCodec, openJson, sealJson } from './seal-codec.ts';
import { sha256Hex } from './sha256.ts';
import { uuidv7 } from './uuid.ts';

afterEach(() => vi.unstubAllGlobals());

test('makes ids of version 7 that carry the time, also with a clock of 1970 or none', () => {
  expect(uuidv7(Date.UTC(2026, 10, 24)).slice(0, 8)).toBe(
    Date.UTC(2026, 10, 24).toString(16).padStart(12, '0').slice(0, 8),
  );
  for (const now of [0, -5, 1.5, Date.now()]) expect(v.safeParse(TicketId, uuidv7(now)).success).toBe(true);
});

test('makes another id each time, at the same moment', () => {
  expect(new Set(Array.from({ length: 1000 }, () => uuidv7(0))).size).toBe(1000);
});

// FIPS 180-4, example of one block.
const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

test('hashes the same with WebCrypto and, on an insecure origin, without it', async () => {
  const bytes = new TextEncoder().encode('abc');
  const secure = await sha256Hex(bytes);
  vi.stubGlobal('crypto', { getRandomValues: () => undefined });
  expect([secure, await sha256Hex(bytes)]).toEqual([abc, abc]);
});

test('opens what it has sealed, and nothing for what somebody else has sealed or time has damaged', async () => {
  const sealed = await sealJson(identityCodec, { title: 'Талон «А»' });
  expect([
    await openJson(identityCodec, sealed),
    await openJson(identityCodec, { alg: 'hpke', data: sealed.data }),
    await openJson(identityCodec, { alg: 'none', data: '{' }),
  ]).toEqual([{ title: 'Талон «А»' }, undefined, undefined]);
});
