import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { rootDir } from './steps/root-dir.ts';
import { runProgram } from './steps/run-node.ts';

const folder = mkdtempSync(join(tmpdir(), 'mis-support-clone-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** As pnpm runs it: in the root of the repository, with a word about the folder in which the command was typed. */
async function typedIn(where: string, ...words: string[]): Promise<[code: number, lines: string[]]> {
  const { scripts } = JSON.parse(readFileSync(join(rootDir, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const [, ...args] = scripts['mis-support']?.split(' ') ?? [];
  const { code, output } = await runProgram(process.execPath, [...args, ...words], { env: { INIT_CWD: where } });
  return [code, output.trim().split('\n')];
}

test('a clone has the command without a build, and paths start in the folder where it was typed', async () => {
  mkdirSync(join(folder, 'regions'));
  writeFileSync(join(folder, 'regions/a.json'), '{ "lanucher": {} }');
  const lines = [expect.stringMatching(/^regions.a\.json: lanucher: такого ключа нет/)];
  expect(await typedIn(folder, 'check-config', 'regions/a.json', '--lang', 'ru')).toEqual([1, lines]);
  expect(await typedIn(folder, 'check-config', '.', '--lang', 'ru')).toEqual([1, lines]);
  writeFileSync(join(folder, 'regions/a.json'), '{}');
  expect(await typedIn(join(folder, 'regions'), 'check-config', 'a.json')).toEqual([
    0,
    ['1 file checked, no mistakes found.'],
  ]);
}, 60_000);
