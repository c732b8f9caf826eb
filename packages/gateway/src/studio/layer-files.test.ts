import { lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
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

async function textOf(id = 'a'): Promise<string | undefined> {
  const found = await files.read('regions', id);
  return found && 'text' in found ? found.text : undefined;
}

async function etagOf(id = 'a'): Promise<string | undefined> {
  const found = await files.read('regions', id);
  return found && 'etag' in found ? found.etag : undefined;
}

async function save(text: string, id = 'a'): Promise<void> {
  expect(await files.write('regions', id, text, await etagOf(id))).toMatchObject({ ok: true });
}

test('begins a layer that nobody has described, and lists it from then on', async () => {
  expect(await files.read('regions', 'a')).toBeUndefined();
  expect(await files.list()).toEqual([]);
  await save('{"help":{}}');
  expect(await files.list()).toEqual([{ kind: 'regions', id: 'a', writable: true }]);
  expect(await textOf()).toBe('{"help":{}}');
});

test('replaces only the text that the writer has seen, and shows the other one', async () => {
  await save('{"v":1}');
  const seen = await etagOf();
  await save('{"theirs":1}');
  const outcome = await files.write('regions', 'a', '{"mine":1}', seen);
  expect(outcome).toMatchObject({ ok: false, current: { text: '{"theirs":1}' } });
  expect(await textOf()).toBe('{"theirs":1}');
});

test('of two who save at once one wins and the other is told', async () => {
  await save('{}');
  const etag = await etagOf();
  const outcomes = await Promise.all(['{"one":1}', '{"two":1}'].map((text) => files.write('regions', 'a', text, etag)));
  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
});

test('keeps every former text, newest first, also of two saves within one millisecond', async () => {
  for (const text of ['{"a":1}', '{"a":2}', '{"a":3}']) await save(text);
  const versions = await files.history('regions', 'a');
  const texts = await Promise.all(versions.map(({ version }) => files.readFormer('regions', 'a', version)));
  expect(texts).toEqual([{ text: '{"a":2}' }, { text: '{"a":1}' }]);
});

test('forgets with a former text who has replaced it', async () => {
  for (let index = 0; index < 53; index++) {
    clock += 1;
    await files.write('regions', 'a', `{"v":${index}}`, await etagOf(), 'Иванова');
  }
  const versions = await files.history('regions', 'a');
  expect(new Set(versions.map(({ replacedBy }) => replacedBy))).toEqual(new Set(['Иванова']));
  expect(await readdir(join(folder, 'config/regions/.history/a'))).toHaveLength(100);
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

test.each(['../secret', '..', '.history', 'a/b', '', 'a\\b', '__proto__', 'constructor'])(
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
  expect(await textOf('b')).toContain('"locale": "en"');
  await expect(files.write('regions', 'b', '{}', undefined)).rejects.toThrow('no layer');
});

test('writes a layer to the file that gateway.json names for it', async () => {
  files = open({ regions: { c: 'elsewhere/region.json' } });
  await save('{"c":1}', 'c');
  expect(await readdir(join(folder, 'elsewhere'))).toContain('region.json');
});

const ansi = Buffer.from('7b2261223a22d0e5e3227d', 'hex');

async function put(name: string, bytes: Uint8Array | string): Promise<string> {
  const path = join(folder, 'config/regions', name);
  await mkdir(join(folder, 'config/regions'), { recursive: true });
  await writeFile(path, bytes);
  return path;
}

test('neither shows nor writes over a file in another encoding', async () => {
  const path = await put('a.json', ansi);
  expect(await files.read('regions', 'a')).toEqual({ mistake: { code: 'notUtf8' } });
  for (const etag of [undefined, '"x"'])
    expect(await files.write('regions', 'a', '{}', etag)).toEqual({
      ok: false,
      current: { mistake: { code: 'notUtf8' } },
    });
  expect(await readFile(path)).toEqual(ansi);
});

test('keeps a former text byte by byte, its byte order mark too, which no writer sees', async () => {
  const marked = '\uFEFF{"help":{"phone":"1-02"}}';
  await put('a.json', marked);
  expect(await textOf()).toBe(marked.slice(1));
  await save('{}');
  const [former] = await readdir(join(folder, 'config/regions/.history/a'));
  expect(await readFile(join(folder, 'config/regions/.history/a', former ?? ''), 'utf8')).toBe(marked);
});

test('says of a former text in another encoding that it cannot be read', async () => {
  await mkdir(join(folder, 'config/regions/.history/a'), { recursive: true });
  await writeFile(join(folder, 'config/regions/.history/a/1790000000000-11.json'), ansi);
  const [former] = await files.history('regions', 'a');
  expect(await files.readFormer('regions', 'a', former?.version ?? '')).toEqual({ mistake: { code: 'notUtf8' } });
});

test('says of a layer that is a folder why it cannot be read', async () => {
  await mkdir(join(folder, 'config/regions/a.json'), { recursive: true });
  expect(await files.read('regions', 'a')).toEqual({ mistake: { code: 'unreadable', why: 'EISDIR' } });
});

test('writes through a link to the file it leads to, and leaves the link', async () => {
  const real = join(folder, 'shared.json');
  await writeFile(real, '{"old":1}');
  await mkdir(join(folder, 'config/regions'), { recursive: true });
  await symlink(real, join(folder, 'config/regions/a.json'));
  await save('{"new":1}');
  expect(await readFile(real, 'utf8')).toBe('{"new":1}');
  expect((await lstat(join(folder, 'config/regions/a.json'))).isSymbolicLink()).toBe(true);
});
