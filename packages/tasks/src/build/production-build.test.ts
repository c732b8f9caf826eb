import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { rootDir } from '../steps/root-dir.ts';
import { productionBuild } from './production-build.ts';
import { scriptTagBuild } from './widget-builds.ts';

test('a build asked for under NODE_ENV=test holds no development JSX and no path of a source', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mis-support-build-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  expect(process.env['NODE_ENV']).toBe('test');

  await productionBuild(scriptTagBuild(folder));

  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.js'));
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  expect(files.some((file) => file.includes('create-panel'))).toBe(true);
  expect(files.filter((_, index) => texts[index]?.includes(rootDir) || texts[index]?.includes('.tsx'))).toEqual([]);
  expect(process.env['NODE_ENV']).toBe('test');
}, 60_000);

test('a build that fails leaves the environment as it was, and the next one is made', async () => {
  const nothing = { configFile: false as const, logLevel: 'silent' as const, build: { write: false } };
  const failing = productionBuild({ ...nothing, root: join(rootDir, 'no-such-folder') });
  const next = productionBuild({
    ...nothing,
    build: { write: false, lib: { entry: join(import.meta.dirname, '../steps/root-dir.ts'), formats: ['es'] } },
  });

  await expect(failing).rejects.toThrow();
  expect((await next).length).toBe(1);
  expect(process.env['NODE_ENV']).toBe('test');
});
