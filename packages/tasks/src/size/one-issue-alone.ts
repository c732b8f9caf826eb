import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Rolldown } from 'vite';
import { build } from 'vite';
import { rootDir } from '../steps/root-dir.ts';

/** Bytes of `@mis-support/core/one-issue` bundled alone for the floor, without the titles: the panel has them before. */
export async function measureOneIssue(): Promise<number> {
  const folder = join(rootDir, 'packages/core');
  const result = await build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    resolve: { conditions: ['mis-support-source', 'module', 'browser', 'development|production'] },
    build: {
      write: false,
      target: ['chrome109', 'firefox115'],
      lib: { entry: join(folder, 'src/one-issue/index.ts'), formats: ['es'] },
      rolldownOptions: { external: /propose-title\.ts$/, output: { minify: true } },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]) as Rolldown.RolldownOutput[];
  const chunks = outputs.flatMap(({ output }) => output).filter((file) => file.type === 'chunk');
  return chunks.reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0);
}
