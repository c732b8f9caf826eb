import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkLayers, type CheckLayersCommand } from './check-layers.ts';

let folder: string;
let said: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mis-support-check-'));
  said = [];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(name: string, layer: unknown): Promise<string> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, typeof layer === 'string' ? layer : JSON.stringify(layer));
  return path;
}

function check(command: Partial<CheckLayersCommand>): Promise<number> {
  const line = (text: string): void => void said.push(text.replaceAll(`${folder}/`, ''));
  return checkLayers({ files: [], language: 'en', ...command }, { print: line, complain: line });
}

test('says in one line that nothing is wrong', async () => {
  const region = await write('region.json', { region: 'a' });
  const organization = await write('organization.json', { help: { phone: '1' } });
  expect([await check({ files: [region, organization] }), said]).toEqual([0, ['2 files checked. Nothing wrong.']]);
});

test('puts each mistake beside the file that brought it in, once', async () => {
  const region = await write('region.json', { lanucher: {}, policy: { requests: 'P7' } });
  const organization = await write('organization.json', { ladder: { vendor: null } });
  expect(await check({ files: [region, organization] })).toBe(1);
  expect(said).toEqual([
    'region.json: lanucher: there is no such key; did you mean "launcher"',
    'region.json: policy.requests: there is no level "P7"; did you mean "P1"; there are P1, P2, P3, P4',
    'organization.json: ladder: no step takes every ticket; give "endpoint": true to the last resort',
  ]);
});

test('speaks Russian to those who ask for it', async () => {
  const region = await write('region.json', { policy: { calendar: { hours: '8-20' } } });
  expect(await check({ files: [region], language: 'ru' })).toBe(1);
  expect(said).toEqual([
    'region.json: policy.calendar.hours: «8-20» записано не по правилам; нужно: часы, например "08:00-20:00"',
  ]);
});

test('prints warnings and does not count them', async () => {
  const region = await write('region.json', { policy: { levels: { P2: { react: 'P2D' } } } });
  expect(await check({ files: [region] })).toBe(0);
  expect(said).toEqual([
    'region.json: warning: policy.levels.P2.react: the first answer (P2D) comes after the solution (PT4H); swap them',
    '1 file checked. Nothing wrong.',
  ]);
});

test('says where a file is no JSON, which file is not there, and which key stands twice', async () => {
  const broken = await write('broken.json', '{\n  "help": {},\n}');
  const twice = await write('twice.json', '{\n  "locale": "ru",\n  "locale": "en"\n}');
  expect(await check({ files: [broken] })).toBe(1);
  expect(await check({ files: [twice, join(folder, 'gone.json')] })).toBe(1);
  expect(said).toEqual([
    expect.stringMatching(/^broken.json: line 3, column 1: this is no JSON/),
    'twice.json: locale: line 3: this key stands here already; only the last one counts, keep one',
    'gone.json: the file cannot be read (ENOENT); look at its path and rights',
  ]);
});

test('checks a whole folder: every region alone, every organisation over the region it names', async () => {
  await write('regions/a.json', { region: 'a' });
  await write('regions/b.json', { policy: { levels: { P4: null } } });
  await write('organizations/1.json', { region: 'a', ladder: { vendor: null } });
  await write('organizations/2.json', { help: { phone: '2' } });
  expect(await check({ dir: folder })).toBe(1);
  expect(said.filter((line) => !line.startsWith('regions/b.json: policy.'))).toEqual([
    'organizations/1.json: ladder: no step takes every ticket; give "endpoint": true to the last resort',
    'organizations/2.json: nobody can tell which region this organisation belongs to; add "region" with the name of its file',
  ]);
  expect(said.filter((line) => line.startsWith('regions/b.json')).length).toBeGreaterThan(3);
});

test('has nothing to check where there is nothing', async () => {
  expect([await check({}), await check({ dir: folder })]).toEqual([2, 2]);
});

test.each(['region-a', 'region-b'])('finds nothing wrong with examples/%s', async (name) => {
  expect(await check({ dir: join(import.meta.dirname, '../../../../examples', name) })).toBe(0);
  expect(said).toHaveLength(1);
});
