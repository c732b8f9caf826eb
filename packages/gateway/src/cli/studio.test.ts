import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { studio } from './studio.ts';

let folder: string;
let said: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mis-support-cli-'));
  said = [];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** The layers of a folder, as the studio that was started there lists them. */
async function listed(dir: string): Promise<unknown> {
  const say = (line: unknown) => void said.push(String(line));
  const started = await studio({ dir }, { print: say, complain: say });
  if (started.status !== 'running') throw new Error(said.join('\n'));
  try {
    const token = /token=(\S+)/.exec(said[0] ?? '')?.[1] ?? '';
    const answer = await fetch(`${started.url}api/layers`, { headers: { Authorization: `Bearer ${token}` } });
    return await answer.json();
  } finally {
    await started.stop();
  }
}

test('a region alone in a folder is called as its file says, so that its organisations are found', async () => {
  await writeFile(join(folder, 'region.json'), '{ "region": "perm" }');
  await mkdir(join(folder, 'organizations'));
  await writeFile(join(folder, 'organizations/gp-3.json'), '{ "region": "perm" }');
  expect(await listed(folder)).toMatchObject({
    defaultRegion: 'perm',
    hasGateway: false,
    layers: [
      { kind: 'regions', id: 'perm' },
      { kind: 'organizations', id: 'gp-3', region: 'perm' },
    ],
  });
});

test('a region whose file names none is called after the folder', async () => {
  await mkdir(join(folder, 'region-tomsk'));
  await writeFile(join(folder, 'region-tomsk/region.json'), '{}');
  expect(await listed(join(folder, 'region-tomsk'))).toMatchObject({ defaultRegion: 'tomsk' });
});

test('a folder that is not there is told, and nothing is started', async () => {
  const say = (line: unknown) => void said.push(String(line));
  const outcome = await studio({ dir: join(folder, 'nowhere') }, { print: say, complain: say });
  expect([outcome, said]).toEqual([
    { status: 'failed', exitCode: 1 },
    [expect.stringMatching(/^There is no folder .*nowhere\. Give the folder/)],
  ]);
});
