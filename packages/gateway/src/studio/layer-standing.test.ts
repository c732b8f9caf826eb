import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createConfigSource } from '../config/config-source.ts';
import { createLog } from '../log.ts';
import { createLayerJudge } from './judge-layers.ts';
import { createLayerFiles, type LayerKind } from './layer-files.ts';
import { layerStanding, type FindProblem } from './layer-standing.ts';

const start = 1_790_000_000_000;
let folder: string;
let findProblem: FindProblem | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mis-support-standing-'));
  for (const name of ['regions', 'organizations']) await mkdir(join(folder, name));
  const source = createConfigSource({
    ...places(),
    stateDir: join(folder, 'state'),
    log: createLog('silent'),
    now: () => start,
  });
  findProblem = source.problemOf;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function places() {
  return { regions: {}, organizations: {}, configDir: '.', baseDir: folder };
}

const put = (name: string, text: string) => writeFile(join(folder, name), text);

function standing(kind: LayerKind, id: string, region = 'a') {
  const files = createLayerFiles({ ...places(), now: () => start });
  const judge = createLayerJudge({ files, defaultRegion: 'a' });
  return layerStanding({ files, judge, findProblem }, { kind, id, region });
}

test('a layer that passes is in force, and so is one that nobody has described', async () => {
  await put('regions/a.json', '{"help":{"phone":"1-02"}}');
  expect(await standing('regions', 'a')).toEqual({ status: 'inForce' });
  expect(await standing('organizations', 'gp-9')).toEqual({ status: 'inForce' });
});

test('of a broken layer it says since when its last good version holds, by which rules, and what is wrong where', async () => {
  await put('regions/a.json', '{"policy":{"version":"2025-01"}}');
  await standing('regions', 'a');
  await put('regions/a.json', '{"ladder":{"own":{"order":1}},"policy":{"version":"2026-01"}}');
  expect(await standing('regions', 'a')).toMatchObject({
    status: 'leftOut',
    holds: 'lastGood',
    since: start,
    version: '2025-01',
    mistakes: [{ at: ['ladder', 'own', 'label'] }],
  });
  await put('regions/a.json', '{"policy":{"version":"2026-02"}}');
  expect(await standing('regions', 'a')).toEqual({ status: 'inForce' });
});

test('of one that was never good it says that the layer above holds', async () => {
  await put('regions/a.json', '{"policy":{"version":"7"}}');
  await put('organizations/gp-3.json', '{"region":"a",');
  expect(await standing('organizations', 'gp-3')).toMatchObject({
    holds: 'layerAbove',
    version: '7',
    mistakes: [{ path: '(organization)', message: expect.stringContaining('строка 1') as string }],
  });
  await put('regions/b.json', '{"lanucher":{}}');
  expect(await standing('regions', 'b')).toMatchObject({ holds: 'layerAbove', version: '1' });
});

test('of one whose file is gone it says what the operator is told', async () => {
  await put('organizations/gp-3.json', '{"region":"a","help":{"phone":"115"}}');
  await put('regions/a.json', '{}');
  await standing('organizations', 'gp-3');
  await rm(join(folder, 'organizations/gp-3.json'));
  expect(await standing('organizations', 'gp-3')).toMatchObject({
    holds: 'lastGood',
    mistakes: [{ path: '(root)', message: expect.stringMatching(/^файла этого слоя больше нет/) as string }],
  });
});

test('without a gateway it says what is wrong, and that it does not know what holds', async () => {
  findProblem = undefined;
  await put('regions/a.json', '{}');
  expect(await standing('regions', 'a')).toEqual({ status: 'inForce' });
  await put('regions/a.json', '{"lanucher":{}}');
  expect(await standing('regions', 'a')).toMatchObject({
    status: 'leftOut',
    holds: 'unknown',
    mistakes: [{ path: 'lanucher' }],
  });
});

test('an organisation is not blamed for what is wrong in the file of its region', async () => {
  const own = '{"region":"a","workplaces":{"registry":{"names":["Регистратура"],"patch":{"help":{"phone":"115"}}}}}';
  await put('organizations/gp-3.json', own);
  for (const broken of ['{"lanucher":{}}', '{"ladder":{"own":{"order":1}}}', '{'])
    for (const find of [findProblem, undefined]) {
      await put('regions/a.json', broken);
      findProblem = find;
      expect([broken, await standing('organizations', 'gp-3')]).toEqual([broken, { status: 'inForce' }]);
      expect(await standing('regions', 'a')).toMatchObject({ status: 'leftOut' });
    }
});

test('beside the mistakes of its region an organisation has its own told', async () => {
  findProblem = undefined;
  await put('regions/a.json', '{"lanucher":{}}');
  await put('organizations/gp-3.json', '{"region":"a","hlep":{}}');
  expect(await standing('organizations', 'gp-3')).toMatchObject({ status: 'leftOut', mistakes: [{ path: 'hlep' }] });
});
