import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLayerFiles, type LayerFiles } from './layer-files.ts';

let folder: string;
let clock: number;
let files: LayerFiles;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mis-support-studio-'));
  clock = 1_790_000_000_000;
  files = open();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function open(given: { regions?: Record<string, string | Record<string, unknown>> } = {}): LayerFiles {
  return createLayerFiles({
    regions: {},
    organizations: {},
    configDir: 'config',
    baseDir: folder,
    now: () => clock,
    ...given,
  });
}

async function save(text: string, id = 'a'): Promise<void> {
  const current = await files.read('regions', id);
  expect(await files.write('regions', id, text, current?.etag)).toMatchObject({ ok: true });
}

test('begins a layer that nobody has described, and lists it from then on', async () => {
  expect(await files.read('regions', 'a')).toBeUndefined();
  expect(await files.list()).toEqual([]);
  await save('{"help":{}}');
  expect(await files.list()).toEqual([{ kind: 'regions', id: 'a', writable: true }]);
  expect((await files.read('regions', 'a'))?.text).toBe('{"help":{}}');
});

test('replaces only the text that the writer has seen, and shows the other one', async () => {
  await save('{"v":1}');
  const seen = await files.read('regions', 'a');
  await save('{"theirs":1}');
  const outcome = await files.write('regions', 'a', '{"mine":1}', seen?.etag);
  expect(outcome).toMatchObject({ ok: false, current: { text: '{"theirs":1}' } });
  expect((await files.read('regions', 'a'))?.text).toBe('{"theirs":1}');
});

test('of two who save at once one wins and the other is told', async () => {
  await save('{}');
  const etag = (await files.read('regions', 'a'))?.etag;
  const outcomes = await Promise.all(['{"one":1}', '{"two":1}'].map((text) => files.write('regions', 'a', text, etag)));
  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
});

test('keeps every former text, newest first, also of two saves within one millisecond', async () => {
  for (const text of ['{"a":1}', '{"a":2}', '{"a":3}']) await save(text);
  const versions = await files.history('regions', 'a');
  const texts = await Promise.all(versions.map(({ version }) => files.readFormer('regions', 'a', version)));
  expect(texts).toEqual(['{"a":2}', '{"a":1}']);
});

test('keeps fifty of them, and no unfinished file beside', async () => {
  for (let n = 0; n < 54; n++) await save(`{"n":${n}}`);
  expect(await files.history('regions', 'a')).toHaveLength(50);
  const names = await readdir(join(folder, 'config', 'regions'));
  expect(names.sort()).toEqual(['.history', 'a.json']);
});

test('saving the same text again is no new version', async () => {
  await save('{}');
  await save('{}');
  expect(await files.history('regions', 'a')).toEqual([]);
});

test.each(['../secret', '..', '.history', 'a/b', '', 'a\\b'])(
  'touches nothing outside its folder for the id "%s"',
  async (id) => {
    expect(await files.read('regions', id)).toBeUndefined();
    expect(await files.history('regions', id)).toEqual([]);
    expect(await files.readFormer('regions', 'a', id)).toBeUndefined();
    await expect(files.write('regions', id, '{}', undefined)).rejects.toThrow('no layer');
  },
);

test('shows a layer that stands inside gateway.json, and does not write it', async () => {
  files = open({ regions: { b: { locale: 'en' } } });
  expect(await files.list()).toEqual([{ kind: 'regions', id: 'b', writable: false }]);
  expect((await files.read('regions', 'b'))?.text).toContain('"locale": "en"');
  await expect(files.write('regions', 'b', '{}', undefined)).rejects.toThrow('no layer');
});

test('writes a layer to the file that gateway.json names for it', async () => {
  files = open({ regions: { c: 'elsewhere/region.json' } });
  await save('{"c":1}', 'c');
  expect(await readdir(join(folder, 'elsewhere'))).toContain('region.json');
});
