import { ESLint } from 'eslint';
import { parser } from 'typescript-eslint';
import { expect, test } from 'vitest';
import { rootDir } from '../steps/root-dir.ts';
import { browserFloorRule } from './browser-floor-rule.ts';
import { readCompatData } from './floor-support.ts';

const rule = browserFloorRule(readCompatData(), { chrome: 109, firefox: 115 });
const eslint = new ESLint({
  cwd: rootDir,
  overrideConfigFile: true,
  overrideConfig: {
    files: ['**/*.ts'],
    plugins: { ours: { rules: { 'browser-floor': rule } } },
    rules: { 'ours/browser-floor': 'error' },
    languageOptions: {
      parser,
      parserOptions: {
        projectService: { allowDefaultProject: ['sample.ts'], defaultProject: '.config/tsconfig.json' },
        tsconfigRootDir: rootDir,
      },
    },
  },
});

async function complaints(code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: `${rootDir}/sample.ts` });
  return result?.messages.map(({ message }) => message.replace(/: test for it$/, '')) ?? [];
}

test('refuses members that the floor lacks, whatever they are called on', { timeout: 60_000 }, async () => {
  expect(await complaints('export const a = (e: HTMLElement) => e.showPopover();')).toEqual([
    'showPopover is missing in chrome 109 and firefox 115',
  ]);
  expect(await complaints('export const a = AbortSignal.any([]);')).toHaveLength(1);
  expect(await complaints('export const a = [3].toSorted();')).toEqual(['toSorted is missing in chrome 109']);
});

test('refuses globals, but not their names in types', { timeout: 60_000 }, async () => {
  expect(await complaints('export const a = new URLPattern("");')).toHaveLength(1);
  expect(await complaints('export let a: URLPattern | undefined;')).toEqual([]);
});

test('allows what the floor has, and what belongs to somebody else', { timeout: 60_000 }, async () => {
  expect(await complaints('export const a = (e: Element) => e.replaceChildren(structuredClone("x"));')).toEqual([]);
  expect(
    await complaints('const own = { any: () => 1, toSorted: 2 }; export const a = [own.any(), own.toSorted];'),
  ).toEqual([]);
});

test('allows what the same file tests for', { timeout: 60_000 }, async () => {
  expect(await complaints('export const a = (e: HTMLElement) => e.showPopover?.();')).toEqual([]);
  expect(await complaints('export const a = "any" in AbortSignal ? AbortSignal.any([]) : 0;')).toEqual([]);
  expect(await complaints('if (typeof URLPattern !== "undefined") new URLPattern("");')).toEqual([]);
});
