import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Gateway } from '../create-gateway.ts';
import type { Database } from '../store/database.ts';
import { openTestDatabase } from '../testing/test-databases.ts';
import { startTestGateway } from '../testing/start-gateway.ts';
import { call, refusal } from '../testing/test-client.ts';

// A database answers late while other tests start theirs; only a hanging one may fail a test.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const day = 24 * 60 * 60_000;
let database: Database;
let folder: string;
let now: number;
const started: Gateway[] = [];

beforeAll(async () => {
  database = await openTestDatabase();
}, 60_000);
afterAll(() => database.close());
beforeEach(async () => {
  now = Date.parse('2026-11-23T06:00:00Z');
  folder = await mkdtemp(join(tmpdir(), 'mis-support-widget-'));
});
// What a gateway is still writing would appear in a folder that is being removed.
afterEach(async () => {
  await Promise.all(started.splice(0).map((gateway) => gateway.stop()));
  await rm(folder, { recursive: true, force: true });
});

/** A deploy: the folder holds this build and nothing of the one before. */
async function deploy(...assets: string[]): Promise<Gateway> {
  await rm(join(folder, 'widget'), { recursive: true, force: true });
  await mkdir(join(folder, 'widget/assets'), { recursive: true });
  await writeFile(join(folder, 'widget/mis-support.js'), `import './assets/${assets[0]}';`.padEnd(500));
  await writeFile(join(folder, 'widget/index.html'), '<!doctype html><title>Поддержка</title>');
  await writeFile(join(folder, 'widget/sw.js'), '// worker');
  await writeFile(join(folder, 'secret.txt'), 'not for everybody');
  for (const name of assets) await writeFile(join(folder, 'widget/assets', name), `/* ${name} */`);
  const gateway = await startTestGateway(database, {
    widgetDir: 'widget',
    stateDir: 'state',
    baseDir: folder,
    now: () => now,
  });
  started.push(gateway);
  return gateway;
}

test('serves the entry under a name that is asked for again every time', async () => {
  const gateway = await deploy('panel-1.js');
  const entry = await call(gateway, 'GET', '/mis-support.js');
  expect([entry.status, entry.headers.get('Content-Type'), entry.headers.get('Cache-Control')]).toEqual([
    200,
    'text/javascript; charset=utf-8',
    'no-cache',
  ]);
  const etag = entry.headers.get('ETag') ?? '';
  expect((await call(gateway, 'GET', '/mis-support.js', { headers: { 'If-None-Match': etag } })).status).toBe(304);
  await writeFile(join(folder, 'widget/mis-support.js'), 'something new');
  expect((await call(gateway, 'GET', '/mis-support.js', { headers: { 'If-None-Match': etag } })).status).toBe(200);
});

test('serves chunks for a year, compressed as the browser likes', async () => {
  const gateway = await deploy('panel-1.js');
  const get = (encoding: string) =>
    call(gateway, 'GET', '/assets/panel-1.js', { headers: { 'Accept-Encoding': encoding } });
  expect((await get('')).headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
  const [brotli, gzip] = [await get('gzip, br'), await get('gzip')];
  expect([brotli.headers.get('Content-Encoding'), gzip.headers.get('Content-Encoding')]).toEqual(['br', 'gzip']);
  expect(String(brotliDecompressSync(await brotli.arrayBuffer()))).toBe('/* panel-1.js */');
  expect(String(gunzipSync(await gzip.arrayBuffer()))).toBe('/* panel-1.js */');
});

test('serves the stand-alone page under a strict policy, and its worker beside it', async () => {
  const gateway = await deploy('panel-1.js');
  const page = await call(gateway, 'GET', '/');
  expect(page.headers.get('Content-Security-Policy')).toMatch(/^default-src 'self'; /);
  expect(await page.text()).toContain('Поддержка');
  expect((await call(gateway, 'GET', '/sw.js')).headers.get('Cache-Control')).toBe('no-cache');
  const bare = await call(gateway, 'GET', '');
  expect([bare.status, bare.headers.get('Location')]).toEqual([308, '/support/']);
});

test.each([
  '/../secret.txt',
  '/assets/../../secret.txt',
  '/..%2fsecret.txt',
  '/assets/..%2f..%2fsecret.txt',
  '/.env',
  '/nothing.js',
])('has nothing at %s', async (path) => {
  expect(await refusal(call(await deploy('panel-1.js'), 'GET', path))).toBe('404 not_found');
});

test('keeps the chunks of old builds for 30 days after the deploy that dropped them', async () => {
  await deploy('panel-1.js');
  now += 90 * day;
  const second = await deploy('panel-2.js');
  expect(await (await call(second, 'GET', '/assets/panel-1.js')).text()).toBe('/* panel-1.js */');
  now += 29 * day;
  const third = await deploy('panel-2.js', 'form-3.js');
  expect((await call(third, 'GET', '/assets/panel-1.js')).status).toBe(200);
  now += 2 * day;
  const fourth = await deploy('panel-2.js', 'form-3.js');
  expect((await call(fourth, 'GET', '/assets/panel-1.js')).status).toBe(404);
  expect((await readdir(join(folder, 'state/widget-assets'))).sort()).toEqual([
    'form-3.js',
    'ledger.json',
    'panel-2.js',
  ]);
});

test('does not lose old chunks with a broken ledger', async () => {
  await deploy('panel-1.js');
  await writeFile(join(folder, 'state/widget-assets/ledger.json'), '{');
  const gateway = await deploy('panel-2.js');
  expect((await call(gateway, 'GET', '/assets/panel-1.js')).status).toBe(200);
});

test('starts without a built widget and says so', async () => {
  const gateway = await startTestGateway(database, { widgetDir: 'nowhere', baseDir: folder });
  expect(await refusal(call(gateway, 'GET', '/mis-support.js'))).toBe('404 not_found');
  expect((await call(gateway, 'GET', '/healthz')).status).toBe(200);
});
