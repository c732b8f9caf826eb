import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { Problem } from '@mis-support/protocol';
import * as v from 'valibot';
import type { Gateway } from './create-gateway.ts';
import type { Database } from './store/database.ts';
import { sampleBody, sampleEnvelope, sampleId, sha256 } from './testing/sample-ticket.ts';
import { openTestDatabase } from './testing/test-databases.ts';
import { recordingLog, startTestGateway } from './testing/start-gateway.ts';
import { call, refusal, signToken } from './testing/test-client.ts';

// A database answers late while other tests start theirs; only a hanging one may fail a test.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let database: Database;
let gateway: Gateway;
let token: string;
const recording = recordingLog();

/** Hundreds of requests a test; a busy machine may take its time, a hanging one may not. */
const slowMachineMs = 60_000;

beforeAll(async () => {
  database = await openTestDatabase();
  gateway = await startTestGateway(database, {
    cors: { origins: ['https://mis.test'] },
    logger: recording.log,
    regions: { a: { help: { phone: '1-02' } } },
  });
  token = await signToken({ sub: 'd-1' }, Date.now());
}, 60_000);
afterAll(() => database.close());

describe('any input', () => {
  /** An answer is what was asked for, or a problem with a code; never 500 and never a stack. */
  async function expectTyped(response: Response): Promise<void> {
    const text = await response.text();
    expect(response.status).toBeLessThan(500);
    if (response.ok) return;
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    expect(v.is(Problem, JSON.parse(text))).toBe(true);
    expect(text).not.toMatch(/ at |\.ts|select |insert /);
  }

  test(
    'as a body of PUT gives a receipt or a problem with a code',
    async () => {
      const id = sampleId();
      await fc.assert(
        fc.asyncProperty(fc.jsonValue(), async (body) => {
          await expectTyped(await call(gateway, 'PUT', `/v1/tickets/${id}`, { token, body: body ?? null }));
        }),
        { numRuns: 80 },
      );
    },
    slowMachineMs,
  );

  test(
    'within a well-sealed body of PUT gives a receipt or a problem with a code',
    async () => {
      const strange = fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary', maxLength: 300 }));
      const keys = Object.keys(sampleBody());
      await fc.assert(
        fc.asyncProperty(fc.dictionary(fc.constantFrom(...keys), strange, { maxKeys: 3 }), async (change) => {
          const body = { ...sampleBody(), ...change, id: sampleId() };
          const data = JSON.stringify(body);
          const envelope = {
            ...sampleEnvelope(sampleBody()),
            id: body.id,
            body: { alg: 'none', data },
            fp: sha256(data),
          };
          await expectTyped(await call(gateway, 'PUT', `/v1/tickets/${body.id}`, { token, body: envelope }));
        }),
        { numRuns: 80 },
      );
    },
    slowMachineMs,
  );

  test(
    'in texts that may be anything is registered, whatever the characters',
    async () => {
      const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }).map((value) => `x${value}`);
      await fc.assert(
        fc.asyncProperty(text, text, async (title, happened) => {
          const body = sampleBody({ title, answers: { happened, [happened.slice(0, 20)]: title } });
          const response = await call(gateway, 'PUT', `/v1/tickets/${body.id}`, { token, body: sampleEnvelope(body) });
          expect(response.status).toBe(201);
          const message = { id: sampleId(), text: happened };
          expect(
            (await call(gateway, 'POST', `/v1/tickets/${body.id}/messages`, { token, body: message })).status,
          ).toBe(200);
        }),
        { numRuns: 40 },
      );
    },
    slowMachineMs,
  );

  test(
    'as bytes, path, method and headers gives an answer with a code',
    async () => {
      const segment = fc.oneof(
        fc.string({ maxLength: 12 }).map(encodeURIComponent),
        fc.constantFrom('v1', 'tickets', sampleId(), 'config', 'assets', '%', '%00', '..'),
      );
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom('GET', 'HEAD', 'PUT', 'PATCH', 'POST', 'DELETE', 'OPTIONS'),
          fc.array(segment, { maxLength: 5 }),
          fc.uint8Array({ maxLength: 40 }),
          fc.constantFrom('application/json', 'application/octet-stream', 'text/html', ''),
          fc.constantFrom('0', '-1', 'x', '99999999999'),
          async (method, path, body, type, offset) => {
            const response = await call(gateway, method, `/${path.join('/')}`, {
              token,
              headers: { 'Content-Type': type, 'Upload-Offset': offset, 'Content-Length': offset },
              body: method === 'GET' || method === 'HEAD' ? undefined : body,
            });
            if (method === 'HEAD') expect(response.status).toBeLessThan(500);
            else await expectTyped(response);
          },
        ),
        { numRuns: 150 },
      );
    },
    slowMachineMs,
  );
});

describe('configuration', () => {
  test('comes with an ETag and is not sent again while it is the same', async () => {
    const first = await call(gateway, 'GET', '/v1/config/a');
    const etag = first.headers.get('ETag') ?? '';
    expect(await first.json()).toMatchObject({ region: 'a', help: { phone: '1-02' } });
    const again = await call(gateway, 'GET', '/v1/config/a', { headers: { 'If-None-Match': `W/${etag}, "x"` } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect(await refusal(call(gateway, 'GET', '/v1/config/zz'))).toBe('404 not_found');
  });

  test('notices and keys are empty lists that may be cached', async () => {
    for (const [path, body] of [
      ['/v1/notices', { notices: [] }],
      ['/v1/keys', { keys: [] }],
    ] as const) {
      const response = await call(gateway, 'GET', path);
      expect(await response.json()).toEqual(body);
      expect(response.headers.get('Cache-Control')).toMatch(/^public, max-age=\d+$/);
    }
  });
});

describe('other origins', () => {
  const ask = (origin: string) => call(gateway, 'GET', '/v1/notices', { headers: { Origin: origin } });

  test('are let in by the list alone, and see what a queue needs', async () => {
    const ours = await ask('https://mis.test');
    expect(ours.headers.get('Access-Control-Allow-Origin')).toBe('https://mis.test');
    expect(ours.headers.get('Access-Control-Expose-Headers')).toContain('Retry-After');
    expect((await ask('https://evil.test')).headers.get('Access-Control-Allow-Origin')).toBeNull();
  });

  test('may read errors too, and ask before PUT', async () => {
    const headers = { Origin: 'https://mis.test' };
    const error = await call(gateway, 'GET', '/v1/tickets?mine', { headers });
    expect([error.status, error.headers.get('Access-Control-Allow-Origin')]).toEqual([401, 'https://mis.test']);
    const preflight = await call(gateway, 'OPTIONS', `/v1/tickets/${sampleId()}`, {
      headers: { ...headers, 'Access-Control-Request-Method': 'PUT' },
    });
    expect([preflight.status, preflight.headers.get('Access-Control-Allow-Methods')]).toEqual([
      204,
      expect.stringContaining('PUT'),
    ]);
  });

  test("cannot act by a form in the name of a session that the MIS's proxy adds", async () => {
    const proxied = await startTestGateway(database, {
      identity: [{ kind: 'trustedHeader', fromAddresses: ['10.0.0.1'] }],
    });
    const session = { remoteAddress: '10.0.0.1', headers: { 'X-Support-User': 'd-9' } };
    const body = sampleBody();
    await call(proxied, 'PUT', `/v1/tickets/${body.id}`, { ...session, body: sampleEnvelope(body) });
    const path = `/v1/tickets/${body.id}/confirm`;
    expect(await refusal(call(proxied, 'POST', path, session))).toBe('403 identity_refused');
    const typed = { ...session.headers, 'Content-Type': 'application/json' };
    expect((await call(proxied, 'POST', path, { ...session, headers: typed, body: '{}' })).status).toBe(200);
  });
});

describe('trouble', () => {
  const broken = (error: unknown): Promise<Gateway> => {
    let ready = false;
    const fail: Database['query'] = (...args) => (ready ? Promise.reject(error as Error) : database.query(...args));
    const transaction: Database['transaction'] = (work) =>
      ready ? Promise.reject(error as Error) : database.transaction(work);
    return startTestGateway({ ...database, query: fail, transaction }, { logger: recording.log }).then((made) => {
      ready = true;
      return made;
    });
  };
  const file = async (on: Gateway) => {
    const body = sampleBody();
    return call(on, 'PUT', `/v1/tickets/${body.id}`, { token, body: sampleEnvelope(body) });
  };

  test.each([
    ['no connection', Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }), '503 busy'],
    ['a server that shuts down', Object.assign(new Error('terminating'), { code: '57P01' }), '503 busy'],
    ['a full disk', Object.assign(new Error('could not extend file'), { code: '53100' }), '507 storage_full'],
    ['a mistake of ours', new Error('select secret from ticket'), '500 internal'],
  ])(
    'with the database (%s) is told by a code, without its words, and with a time to come back',
    async (_, error, expected) => {
      const response = await file(await broken(error));
      expect(Number(response.headers.get('Retry-After'))).toBeGreaterThan(0);
      const text = await response.clone().text();
      expect(text).not.toContain(error.message);
      expect(await refusal(response)).toBe(expected);
    },
  );

  test('shows in /readyz, not in /healthz', async () => {
    const sick = await broken(Object.assign(new Error('gone'), { code: '57P01' }));
    expect(await refusal(call(sick, 'GET', '/readyz'))).toBe('503 busy');
    expect((await call(sick, 'GET', '/healthz')).status).toBe(200);
  });

  test('never writes words of a ticket into the log', async () => {
    const response = await file(await broken(new Error('some failure')));
    expect(response.status).toBe(500);
    expect(recording.lines.join()).toContain('some failure');
    expect(recording.lines.join()).not.toContain('Не сохраняется талон');
  });
});

test('metrics are for the addresses that were named', async () => {
  expect(await refusal(call(gateway, 'GET', '/metrics', { remoteAddress: '10.9.9.9' }))).toBe('404 not_found');
  const body = sampleBody();
  await call(gateway, 'PUT', `/v1/tickets/${body.id}`, { token, body: sampleEnvelope(body) });
  const text = await (await call(gateway, 'GET', '/metrics', { remoteAddress: '127.0.0.1' })).text();
  expect(text).toMatch(/mis_support_tickets_total\{tenant="a",unverified="false",created="true"\} \d/);
  expect(text).toMatch(
    /mis_support_request_seconds_count\{route="\/support\/v1\/tickets\/:id",method="PUT",status="201"\}/,
  );
  expect(text).not.toContain(body.id);
});

test('paths outside the base path are not ours', async () => {
  const response = await gateway.fetch(new Request('http://gateway.test/other'));
  expect(await refusal(response)).toBe('404 not_found');
});
