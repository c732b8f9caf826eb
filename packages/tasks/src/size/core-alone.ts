import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Rolldown } from 'vite';
import { build } from 'vite';
import { rootDir } from '../steps/root-dir.ts';

/**
 * Bytes of `@mis-support/core` bundled alone with its dependencies, minified for the floor: what someone pays who
 * draws her own screens. Chunks that it loads later on demand are not counted.
 */
export async function measureCoreAlone(): Promise<number> {
  const folder = join(rootDir, 'packages/core');
  const result = await build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    resolve: { conditions: ['mis-support-source', 'module', 'browser', 'development|production'] },
    build: {
      write: false,
      target: ['chrome109', 'firefox115'],
      lib: { entry: join(folder, 'src/index.ts'), formats: ['es'] },
      rolldownOptions: { output: { minify: true } },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]) as Rolldown.RolldownOutput[];
  const chunks = outputs.flatMap(({ output }) => output).filter((file) => file.type === 'chunk');
  const needed = new Set(chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName));
  // A Set grows while it is walked, so imports of imports are reached too.
  for (const name of needed) {
    for (const imported of chunks.find(({ fileName }) => fileName === name)?.imports ?? []) needed.add(imported);
  }
  return chunks
    .filter(({ fileName }) => needed.has(fileName))
    .reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0);
}
