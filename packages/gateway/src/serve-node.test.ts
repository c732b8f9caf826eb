import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { maxEnvelopeBytes } from '@mis-support/protocol';
import type { Gateway } from './create-gateway.ts';
import { serveNode, type NodeServer } from './serve-node.ts';
import type { Database } from './store/database.ts';
import { sampleBody, sampleEnvelope, sha256 } from './testing/sample-ticket.ts';
import { openTestDatabase } from './testing/test-databases.ts';
import { startTestGateway } from './testing/start-gateway.ts';
import { refusal, signToken } from './testing/test-client.ts';

// A database answers late while other tests start theirs; only a hanging one may fail a test.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let database: Database;
let gateway: Gateway;
let server: NodeServer;
let authorization: { Authorization: string };

beforeAll(async () => {
  database = await openTestDatabase();
  gateway = await startTestGateway(database);
  authorization = { Authorization: `Bearer ${await signToken({ sub: 'd-1' }, Date.now())}` };
}, 60_000);
afterAll(() => database.close());
beforeEach(async () => {
  server = await serveNode(gateway.fetch, { port: 0 });
});
afterEach(() => server.close());

const bytes = new Uint8Array(300_000).fill(7);

test('carries a ticket and its file over a real connection', async () => {
  const body = sampleBody({
    attachments: [{ n: 0, kind: 'file', name: 'a', mediaType: 'a/b', size: bytes.length, sha256: sha256(bytes) }],
  });
  const url = `${server.url}/support/v1/tickets/${body.id}`;
  const headers = { ...authorization, 'Content-Type': 'application/json' };
  const put = await fetch(url, { method: 'PUT', headers, body: JSON.stringify(sampleEnvelope(body)) });
  expect(put.status).toBe(201);
  for (const offset of [0, 200_000]) {
    const patch = await fetch(`${url}/attachments/0`, {
      method: 'PATCH',
      headers: { ...authorization, 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': String(offset) },
      body: bytes.slice(offset, offset + 200_000),
    });
    expect(patch.status).toBe(200);
  }
  const head = await fetch(`${url}/attachments/0`, { method: 'HEAD', headers: authorization });
  expect([head.status, head.headers.get('Upload-Offset'), head.headers.get('Upload-Complete')]).toEqual([
    200,
    '300000',
    '?1',
  ]);
});

test.each([
  ['that says its length', (size: number): BodyInit => 'x'.repeat(size)],
  ['that does not', (size: number): BodyInit => new Blob(['x'.repeat(size)]).stream()],
])('answers 413 to a body far too large, one %s, and goes on with the connection', async (_, make) => {
  const url = `${server.url}/support/v1/tickets/${sampleBody().id}`;
  const init = {
    method: 'PUT',
    headers: { ...authorization, 'Content-Type': 'application/json' },
    body: make(maxEnvelopeBytes * 8),
    duplex: 'half',
  };
  expect(await refusal(await fetch(url, init))).toBe('413 body_too_large');
  expect((await fetch(`${server.url}/support/healthz`)).status).toBe(200);
});

test('knows the address of whoever calls', async () => {
  expect((await fetch(`${server.url}/support/metrics`)).status).toBe(200);
});

test('tells a taken port by the code of the system', async () => {
  await expect(serveNode(gateway.fetch, { port: server.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
