import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AppEnv } from '../http/app-env.ts';
import { createErrorHandler } from '../http/error-handler.ts';
import { createLog } from '../log.ts';
import { createLayerFiles } from './layer-files.ts';
import { studioRoutes } from './studio-routes.ts';

const token = 'a-token-for-these-tests-alone';
const ivanova = { name: 'Иванова А. П.', token: 'a-token-of-one-person-alone' };
const start = 1_790_000_000_000;
let folder: string;
let clock: number;
let app: Hono<AppEnv>;

beforeEach(async () => {
  clock = start;
  folder = await mkdtemp(join(tmpdir(), 'mis-support-studio-'));
  for (const name of ['regions', 'organizations', 'page']) await mkdir(join(folder, name));
  await writeFile(join(folder, 'regions/a.json'), '{"help":{"phone":"1-02"}}');
  await writeFile(join(folder, 'organizations/gp-3.json'), '{"region":"a","help":{"phone":"115"}}');
  await writeFile(join(folder, 'page/studio.js'), 'export {};');
  const now = () => clock;
  app = new Hono<AppEnv>({ strict: false }).basePath('/support');
  app.onError(createErrorHandler({ log: createLog('silent'), now }));
  const files = createLayerFiles({ regions: {}, organizations: {}, configDir: '.', baseDir: folder, now });
  studioRoutes(app, {
    keys: { token, people: { [ivanova.name]: ivanova.token } },
    studioPath: '/support/studio/',
    files,
    defaultRegion: 'a',
    pageDir: join(folder, 'page'),
    now,
  });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const bearer = (text: string) => ({ Authorization: `Bearer ${text}` });

function ask(path: string, init: RequestInit = {}): Promise<Response> {
  return Promise.resolve(app.request(`http://localhost/support/studio/${path}`, init));
}

async function signIn(): Promise<string> {
  const opened = await ask(`?token=${encodeURIComponent(token)}`);
  return (opened.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '';
}

async function send(method: 'PUT' | 'POST', path: string, body: unknown, headers: Record<string, string> = {}) {
  const cookie = await signIn();
  const answer = await ask(path, {
    method,
    headers: { cookie, 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return {
    status: answer.status,
    body: (await answer.json()) as { mistakes?: { path: string; message: string }[]; draft?: string },
  };
}

async function etagOf(path: string): Promise<string> {
  return (await ask(path, { headers: { cookie: await signIn() } })).headers.get('ETag') ?? '';
}

test('shows no layer to anybody without its token', async () => {
  for (const path of ['', 'api/layers', 'api/layers/regions/a', 'api/layers/regions/a/history']) {
    const answer = await ask(path);
    expect([path, answer.status]).toEqual([path, 401]);
    expect(await answer.text()).not.toContain('1-02');
  }
  expect((await ask('?token=wrong')).status).toBe(401);
  expect((await ask('api/layers', { headers: bearer('another-token-of-somebody') })).status).toBe(401);
});

test('opens by its token, by a cookie no script can read, for a working day', async () => {
  const opened = await ask(`?token=${encodeURIComponent(token)}`);
  const cookie = opened.headers.get('Set-Cookie') ?? '';
  expect(cookie).toMatch(/HttpOnly.*SameSite=Strict/);
  expect(cookie).toContain('Path=/support/studio/');
  expect((await ask('', { headers: { cookie } })).status).toBe(200);
  clock += 13 * 3_600_000;
  expect((await ask('', { headers: { cookie } })).status).toBe(401);
});

test('tells nobody the address that holds its token', async () => {
  const opened = await ask(`?token=${encodeURIComponent(token)}`);
  expect(opened.headers.get('Referrer-Policy')).toBe('no-referrer');
  expect(opened.headers.get('Cache-Control')).toBe('no-store');
  expect(await opened.text()).not.toContain(token);
});

test('takes its token as a bearer too, for scripts of a region', async () => {
  expect((await ask('api/layers', { headers: bearer(token) })).status).toBe(200);
});

test('opens by the token of one person just so, and says in the history who has saved', async () => {
  const save = async (text: string, own: string) => {
    const etag = await etagOf('api/layers/regions/a');
    const headers = { ...bearer(own), 'Content-Type': 'application/json', 'If-Match': etag };
    return ask('api/layers/regions/a', { method: 'PUT', headers, body: JSON.stringify({ text }) });
  };
  const opened = await ask(`?token=${ivanova.token}`);
  const cookie = opened.headers.get('Set-Cookie') ?? '';
  expect((await ask('', { headers: { cookie } })).status).toBe(200);
  expect((await save('{"help":{"phone":"1-03"}}', ivanova.token)).status).toBe(200);
  clock += 1000;
  expect((await save('{"help":{"phone":"1-04"}}', token)).status).toBe(200);
  const history = await ask('api/layers/regions/a/history', { headers: { cookie } });
  expect(await history.json()).toEqual({
    versions: [
      { version: '1790000001000-25', replacedAt: start + 1000, bytes: 25 },
      { version: '1790000000000-25', replacedAt: start, replacedBy: ivanova.name, bytes: 25 },
    ],
  });
});

test('takes an organisation away for whoever has seen its text, keeps that, and begins it again', async () => {
  const path = 'api/layers/organizations/gp-3';
  const text = '{"region":"a","help":{"phone":"115"}}';
  const etag = await etagOf(path);
  const remove = (headers: Record<string, string>) => ask(path, { method: 'DELETE', headers });
  expect((await remove({ 'If-Match': etag })).status).toBe(401);
  expect((await remove({ ...bearer(ivanova.token), 'If-Match': etag, Origin: 'https://other.example' })).status).toBe(
    403,
  );
  const unseen = await remove(bearer(ivanova.token));
  expect([unseen.status, await unseen.json()]).toEqual([412, { status: 'conflict', current: { text, etag } }]);

  const removed = await remove({ ...bearer(ivanova.token), 'If-Match': etag });
  expect([removed.status, await removed.json()]).toEqual([200, { status: 'removed' }]);
  const seen = { headers: bearer(token) };
  expect((await ask(path, seen)).status).toBe(404);
  expect(await (await ask('api/layers', seen)).text()).not.toContain('gp-3');
  expect(await (await ask(`${path}/history`, seen)).json()).toMatchObject({
    versions: [{ version: '1790000000000-37', replacedBy: ivanova.name }],
  });
  expect(await (await ask(`${path}/history/1790000000000-37`, seen)).json()).toEqual({ text });
  expect((await remove({ ...bearer(token), 'If-Match': etag })).status).toBe(404);
  expect(await send('PUT', path, { text, region: 'a' })).toMatchObject({ status: 200 });
  expect((await ask(path, seen)).status).toBe(200);
});

test('takes a region away for whoever knows which organisations it leaves behind, and begins it again', async () => {
  const path = 'api/layers/regions/a';
  const headers = { ...bearer(ivanova.token), 'If-Match': await etagOf(path) };
  const remove = async (query: string) => {
    const answer = await ask(`${path}${query}`, { method: 'DELETE', headers });
    return [answer.status, await answer.json()];
  };
  const left = [409, { status: 'leaves', organizations: ['gp-3'] }];
  expect([await remove(''), await remove('?leaving=gp-4')]).toEqual([left, left]);
  expect(await remove('?leaving=gp-4&leaving=gp-3')).toEqual([200, { status: 'removed' }]);
  const seen = { headers: bearer(token) };
  expect((await ask(path, seen)).status).toBe(404);
  expect((await ask('api/layers/organizations/gp-3', seen)).status).toBe(200);
  expect(await send('PUT', path, { text: '{"help":{"phone":"1-02"}}' })).toMatchObject({ status: 200 });
  expect((await ask(path, seen)).status).toBe(200);
});

test('takes nothing away outside its folder', async () => {
  const refused = async (path: string) => {
    const headers = { ...bearer(token), 'If-Match': await etagOf(`api/layers/${path}`) };
    const answer = await ask(`api/layers/${path}`, { method: 'DELETE', headers });
    return [answer.status, ((await answer.json()) as { mistakes: { message: string }[] }).mistakes[0]?.message];
  };
  expect(await refused('organizations/..%2fa')).toEqual([422, 'такого кода нет']);
});

test('allows its page nothing but its own files, and nobody to frame it', async () => {
  const page = await ask('', { headers: { cookie: await signIn() } });
  expect(page.headers.get('Content-Security-Policy')).toContain("default-src 'self'");
  expect(page.headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
  expect(await page.text()).not.toMatch(/<script(?![^>]* src=)|<style| style=/);
  expect((await ask('frame')).headers.get('Content-Security-Policy')).toContain("frame-ancestors 'self'");
});

test.each<[string, Record<string, string>]>([
  ['of another site', { 'Sec-Fetch-Site': 'cross-site' }],
  ['of a neighbour', { 'Sec-Fetch-Site': 'same-site' }],
  ['with the origin of another site', { Origin: 'https://other.example' }],
])('refuses a change %s, cookie or not', async (_, headers) => {
  const etag = await etagOf('api/layers/regions/a');
  const { status } = await send('PUT', 'api/layers/regions/a', { text: '{}' }, { 'If-Match': etag, ...headers });
  expect(status).toBe(403);
});

test('refuses what a form of another site could send without asking', async () => {
  const { status } = await send('PUT', 'api/layers/regions/a', { text: '{}' }, { 'Content-Type': 'text/plain' });
  expect(status).toBe(415);
});

test('lists the layers, with the region an organisation belongs to and what an id may be', async () => {
  const answer = await ask('api/layers', { headers: { cookie: await signIn() } });
  const { idPattern, ...rest } = (await answer.json()) as { idPattern: string };
  expect(
    ['gp-3', '1.2.643', 'роддом', 'gp 7', '-x', '__proto__', '../x'].filter((id) =>
      new RegExp(idPattern, 'u').test(id),
    ),
  ).toEqual(['gp-3', '1.2.643', 'роддом']);
  expect(rest).toEqual({
    defaultRegion: 'a',
    hasGateway: false,
    layers: [
      { kind: 'regions', id: 'a', writable: true },
      { kind: 'organizations', id: 'gp-3', writable: true, region: 'a' },
    ],
  });
});

test('gives the editor the schema of a layer, told in Russian', async () => {
  const answer = await ask('api/schema', { headers: { cookie: await signIn() } });
  const { properties } = (await answer.json()) as { properties: Record<string, { description?: string }> };
  expect(properties['ladder']?.description).toMatch(/[а-я]/);
});

test('saves a good layer, and shows both versions to whoever saves over it unseen', async () => {
  const etag = await etagOf('api/layers/regions/a');
  const path = 'api/layers/regions/a';
  const text = '{"help":{"phone":"2-03"}}';
  expect(await send('PUT', path, { text }, { 'If-Match': etag })).toMatchObject({
    status: 200,
    body: { status: 'saved' },
  });
  expect(await send('PUT', path, { text: '{}' }, { 'If-Match': etag })).toMatchObject({
    status: 412,
    body: { status: 'conflict', current: { text } },
  });
  expect((await send('PUT', path, { text: '{}' })).status).toBe(412);
});

test('refuses a layer with a mistake, and names it in Russian', async () => {
  const etag = await etagOf('api/layers/regions/a');
  const { status, body } = await send('PUT', 'api/layers/regions/a', { text: '{"lanucher":{}}' }, { 'If-Match': etag });
  expect(status).toBe(422);
  expect(body.mistakes?.[0]).toMatchObject({ path: 'lanucher', at: ['lanucher'] });
  expect(body.mistakes?.[0]?.message).toContain('launcher');
  expect((await send('PUT', 'api/layers/regions/a', { text: '{' }, { 'If-Match': etag })).status).toBe(422);
});

test('judges an organisation over the region it lies under', async () => {
  await writeFile(join(folder, 'regions/a.json'), '{"policy":{"levels":{"P4":null,"P3":{"label":"x"}}}}');
  const etag = await etagOf('api/layers/organizations/gp-3');
  const { status, body } = await send(
    'PUT',
    'api/layers/organizations/gp-3',
    { text: '{}', region: 'a' },
    { 'If-Match': etag },
  );
  expect(status).toBe(422);
  expect(JSON.stringify(body.mistakes)).toContain('P4');
});

test('gives the preview of a draft by the ordinary paths of the widget, without a cookie', async () => {
  const { draft } = (await send('POST', 'api/drafts', {})).body as { draft: string };
  const texts = { region: 'a', regionText: '{"help":{"phone":"7-77"}}' };
  expect((await send('PUT', `api/drafts/${draft}`, texts)).body).toMatchObject({ shown: true });
  const config = (await (await ask(`preview/${draft}/v1/config/a`)).json()) as { help: { phone: string } };
  expect(config.help.phone).toBe('7-77');
  expect((await ask('preview/another/v1/config/a')).status).toBe(404);
});

test('with a mistake the preview keeps what was right last', async () => {
  const { draft } = (await send('POST', 'api/drafts', {})).body as { draft: string };
  await send('PUT', `api/drafts/${draft}`, { region: 'a', regionText: '{"help":{"phone":"7-77"}}' });
  const { body } = await send('PUT', `api/drafts/${draft}`, { region: 'a', regionText: '{"help":{"phone":' });
  expect(body).toMatchObject({ shown: false, mistakes: [{ path: '(region)' }] });
  expect(await (await ask(`preview/${draft}/v1/config/a`)).text()).toContain('7-77');
});

test('has no address for tickets below a draft', async () => {
  const { draft } = (await send('POST', 'api/drafts', {})).body as { draft: string };
  const path = `preview/${draft}/v1/tickets/019ab000-0000-7000-8000-000000000001`;
  expect((await ask(path, { method: 'PUT', body: '{}' })).status).toBe(404);
});

test('forgets the draft used longest ago when there are too many, and says so', async () => {
  const { draft } = (await send('POST', 'api/drafts', {})).body as { draft: string };
  for (let n = 0; n < 100; n++) await send('POST', 'api/drafts', {});
  expect((await send('PUT', `api/drafts/${draft}`, { region: 'a', regionText: '{}' })).status).toBe(404);
});
