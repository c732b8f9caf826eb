import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { recordingLog } from '../testing/start-gateway.ts';
import { createConfigSource, type ConfigSource } from './config-source.ts';

let folder: string;
let source: ConfigSource;
let lines: string[];
let edits = 0;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mis-support-config-'));
  await mkdir(join(folder, 'regions'));
  await mkdir(join(folder, 'organizations'));
  const recording = recordingLog();
  lines = recording.lines;
  source = createConfigSource({ regions: {}, organizations: {}, configDir: '.', baseDir: folder, log: recording.log });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(name: string, layer: unknown): Promise<void> {
  const path = join(folder, name);
  await writeFile(path, typeof layer === 'string' ? layer : JSON.stringify(layer));
  // Two edits within one tick of the file system's clock must still look different.
  const time = new Date(1_790_000_000_000 + ++edits * 1_000);
  await utimes(path, time, time);
}

test('lays the organisation over the region over the built-in layer', async () => {
  await write('regions/a.json', { help: { phone: '1-02' }, recipients: ['МИАЦ'] });
  await write('organizations/1.2.643.5.json', { help: { phone: 'доб. 115' } });
  const found = await source.find('a', '1.2.643.5');
  expect(found?.config).toMatchObject({
    region: 'a',
    organization: '1.2.643.5',
    help: { phone: 'доб. 115' },
    recipients: ['МИАЦ'],
    locale: 'ru',
  });
});

test('gives organisations that nobody described the layer of their region', async () => {
  await write('regions/a.json', {});
  expect((await source.find('a', 'other'))?.etag).toBe((await source.find('a'))?.etag);
});

test('does not know regions that nobody described, and still has rules for their tickets', async () => {
  expect(await source.find('z')).toBeUndefined();
  expect((await source.resolve('z')).config.region).toBe('z');
});

test.each(['../secret', '..', '.hidden', 'a/b', '', '%2e%2e'])(
  'reads nothing outside its folder for the id "%s"',
  async (id) => {
    await write('secret.json', {});
    expect(await source.find(id)).toBeUndefined();
  },
);

test('sees an edit at the next request, under another ETag', async () => {
  await write('regions/a.json', { help: { phone: '1' } });
  const before = await source.find('a');
  await write('regions/a.json', { help: { phone: '2' } });
  const after = await source.find('a');
  expect([after?.config.help.phone, after?.etag === before?.etag]).toEqual(['2', false]);
});

test.each([
  ['no JSON', '{'],
  ['a wrong value', { policy: { timeZone: 5 } }],
  ['no object', []],
])('keeps the last good configuration when an edit is %s, and tells the operator once', async (_, broken) => {
  await write('regions/a.json', { help: { phone: '1' } });
  await source.find('a');
  await write('regions/a.json', broken);
  await source.find('a');
  expect((await source.find('a'))?.config.help.phone).toBe('1');
  expect(new Set(lines).size).toBe(lines.length);
  expect(lines.join()).toContain('configuration layer left out');
  await write('regions/a.json', { help: { phone: '3' } });
  expect((await source.find('a'))?.config.help.phone).toBe('3');
});

test('leaves a layer out that was broken from the start', async () => {
  await write('regions/a.json', { help: { phone: '1-02' } });
  await write('organizations/bad.json', '{');
  expect((await source.find('a', 'bad'))?.config.help.phone).toBe('1-02');
  await write('regions/b.json', { nonsense: 1 });
  expect((await source.find('b'))?.config.region).toBe('b');
});
