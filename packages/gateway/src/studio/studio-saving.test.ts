import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AppEnv } from '../http/app-env.ts';
import { createErrorHandler } from '../http/error-handler.ts';
import { createLog } from '../log.ts';
import { createLayerFiles } from './layer-files.ts';
import type { DraftAnswer, LayersAnswer, SaveAnswer } from './studio-answers.ts';
import { studioRoutes } from './studio-routes.ts';

const token = 'a-token-for-these-tests-alone';
let folder: string;
let app: Hono<AppEnv>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mis-support-studio-'));
  for (const name of ['regions', 'organizations']) await mkdir(join(folder, name));
  const now = () => 1_790_000_000_000;
  app = new Hono<AppEnv>({ strict: false }).basePath('/support');
  app.onError(createErrorHandler({ log: createLog('silent'), now }));
  const files = createLayerFiles({
    regions: {},
    organizations: { fixed: { region: 'a' } },
    configDir: '.',
    baseDir: folder,
    now,
  });
  studioRoutes(app, { keys: { token }, studioPath: '/support/studio/', files, defaultRegion: 'a', now });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function ask<T>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  const answer = await app.request(`http://localhost/support/studio/api/${path}`, {
    method,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, etag: answer.headers.get('ETag') ?? undefined, body: (await answer.json()) as T };
}

async function save(path: string, request: object) {
  const { etag } = await ask('GET', `layers/${path}`);
  return ask<SaveAnswer>('PUT', `layers/${path}`, request, etag === undefined ? {} : { 'If-Match': etag });
}

async function check(texts: object): Promise<DraftAnswer> {
  const { draft } = (await ask<{ draft: string }>('POST', 'drafts', {})).body;
  return (await ask<DraftAnswer>('PUT', `drafts/${draft}`, texts)).body;
}

const put = (name: string, text: string | Uint8Array) => writeFile(join(folder, name), text);

const step = { order: 5, label: 'ИТ-служба', contact: '115' };
const region = JSON.stringify({ ladder: { own: step } });
const overStep = JSON.stringify({ region: 'a', ladder: { own: { contact: '116' } } });

async function regionWithOrganizations(): Promise<void> {
  await put('regions/a.json', region);
  await put('organizations/gp-1.json', '{"region":"a","help":{"phone":"1"}}');
  await put('organizations/gp-3.json', overStep);
  await put('organizations/gp-4.json', '{"region":"a","lanucher":{}}');
  await put('organizations/gp-5.json', '{"region":"b","lanucher":{}}');
}

const shortly = (broken: DraftAnswer['broken']) =>
  broken.map(({ id, mistakes, already }) => [id, mistakes.map(({ path }) => path).join(), already]);

test('names the organisations that a region would break, before it is saved', async () => {
  await regionWithOrganizations();
  expect(shortly((await check({ region: 'a', regionText: region })).broken)).toEqual([['gp-4', 'lanucher', true]]);
  const { mistakes, broken } = await check({ region: 'a', regionText: '{}' });
  expect(mistakes).toEqual([]);
  expect(shortly(broken)).toEqual([
    ['gp-3', 'ladder.own.order,ladder.own.label', false],
    ['gp-4', 'lanucher', true],
  ]);
  expect(broken[0]?.mistakes[0]?.message).toMatch(/[а-я]/);
});

test('leaves the organisation that is being edited to its own mistakes', async () => {
  await regionWithOrganizations();
  const texts = { region: 'a', regionText: '{}', organization: 'gp-3', organizationText: overStep };
  const { mistakes, broken } = await check(texts);
  expect(mistakes.map(({ path }) => path)).toEqual(['ladder.own.order', 'ladder.own.label']);
  expect(shortly(broken)).toEqual([['gp-4', 'lanucher', true]]);
});

test('does not save a region over the organisations it breaks until somebody says that they may', async () => {
  await regionWithOrganizations();
  const told = await save('regions/a', { text: '{}' });
  expect(told).toMatchObject({ status: 409, body: { status: 'breaks', broken: [{ id: 'gp-3' }, { id: 'gp-4' }] } });
  expect(await readFile(join(folder, 'regions/a.json'), 'utf8')).toBe(region);
  expect(await save('regions/a', { text: '{}', breaking: ['gp-3'] })).toMatchObject({
    status: 200,
    body: { status: 'saved', broken: [{ id: 'gp-3' }, { id: 'gp-4' }] },
  });
  expect(await save('regions/a', { text: '{"help":{}}' })).toMatchObject({ status: 200 });
});

test('tells of no organisation while the region has a mistake of its own', async () => {
  await regionWithOrganizations();
  const { mistakes, broken } = await check({ region: 'a', regionText: '{"help":5}' });
  expect([mistakes.length, broken]).toEqual([1, []]);
});

test('neither opens nor writes over a file in another encoding, and says which encoding it takes', async () => {
  const ansi = Buffer.from('7b2261223a22d0e5e3227d', 'hex');
  await put('regions/a.json', ansi);
  await put('organizations/gp-1.json', '{"region":"a"}');
  const said = {
    status: 422,
    body: { status: 'unreadable', message: expect.stringMatching(/^файл не в кодировке UTF-8/) as string },
  };
  expect(await ask('GET', 'layers/regions/a')).toMatchObject(said);
  expect(await save('regions/a', { text: '{}' })).toMatchObject(said);
  expect(await readFile(join(folder, 'regions/a.json'))).toEqual(ansi);
  const { layers } = (await ask<LayersAnswer>('GET', 'layers')).body;
  expect(layers.find(({ id }) => id === 'a')?.unreadable).toMatch(/UTF-8/);
  expect(await save('organizations/gp-1', { text: '{"region":"a"}' })).toMatchObject({
    status: 422,
    body: { status: 'refused', mistakes: [{ path: '(region)' }] },
  });
});

test('edits a file that an editor began with a byte order mark, and knows its region', async () => {
  await put('organizations/gp-1.json', '\uFEFF{"region":"b"}');
  const { layers } = (await ask<LayersAnswer>('GET', 'layers')).body;
  expect(layers.find(({ id }) => id === 'gp-1')?.region).toBe('b');
  expect((await ask<{ text: string }>('GET', 'layers/organizations/gp-1')).body.text).toBe('{"region":"b"}');
  await put('regions/b.json', '{}');
  expect(await save('organizations/gp-1', { text: '{"region":"b","help":{}}' })).toMatchObject({ status: 200 });
});

test.each(['ГБУЗ «Городская больница № 1»', 'gp 7', '-x', '__proto__', 'constructor'])(
  'refuses "%s" as a code when it is checked and when it is saved',
  async (id) => {
    const kinds = {
      regions: { region: id, regionText: '{}' },
      organizations: { region: 'a', regionText: '{}', organization: id },
    };
    for (const [kind, texts] of Object.entries(kinds)) {
      expect((await check(texts)).mistakes).toMatchObject([
        { path: '(id)', message: expect.stringContaining(id) as string },
      ]);
      expect(await save(`${kind}/${encodeURIComponent(id)}`, { text: '{}' })).toMatchObject({
        status: 422,
        body: { status: 'refused', mistakes: [{ path: '(id)' }] },
      });
    }
  },
);

test('says of a layer inside gateway.json that it is changed there', async () => {
  expect(await save('organizations/fixed', { text: '{"region":"a"}' })).toMatchObject({
    status: 422,
    body: {
      status: 'refused',
      mistakes: [{ path: '(id)', message: expect.stringContaining('самого шлюза') as string }],
    },
  });
});

test('refuses an organisation of another region, of none that exists, and a new one of nobody knows which', async () => {
  await put('regions/a.json', '{}');
  await put('regions/b.json', '{}');
  const refused = (message: string) => ({
    status: 422,
    body: { status: 'refused', mistakes: [{ path: 'region', message: expect.stringContaining(message) as string }] },
  });
  const path = 'organizations/gp-7';
  expect(await save(path, { text: '{"region":"b"}', region: 'a' })).toMatchObject(
    refused('здесь «b», а слой правят под «a»'),
  );
  expect(await save(path, { text: '{"region":"zzz"}' })).toMatchObject(refused('региона «zzz» нет; есть: a, b'));
  expect(await save(path, { text: '{}', region: 'a' })).toMatchObject(refused('добавьте "region": "a"'));
  expect(await save(path, { text: '{"region":"a"}', region: 'a' })).toMatchObject({ status: 200 });
});

test('only warns of an organisation that has lain there without its region, and wants none where there is one', async () => {
  await put('regions/a.json', '{}');
  expect(await save('organizations/gp-8', { text: '{}', region: 'a' })).toMatchObject({
    status: 200,
    body: { mistakes: [] },
  });
  await rm(join(folder, 'organizations/gp-8.json'));
  await put('regions/b.json', '{}');
  await put('organizations/gp-7.json', '{}');
  const texts = { region: 'a', regionText: '{}', organization: 'gp-7', organizationText: '{}' };
  expect(await check(texts)).toMatchObject({ shown: true, mistakes: [{ path: 'region', isWarning: true }] });
  expect(await save('organizations/gp-7', { text: '{"help":{}}', region: 'a' })).toMatchObject({
    status: 200,
    body: { mistakes: [{ path: 'region', isWarning: true }] },
  });
});
