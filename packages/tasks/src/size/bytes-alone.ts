import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundleAlone } from '../build/bundle-alone.ts';
import { rootDir } from '../steps/root-dir.ts';

/**
 * Bytes after `gzip -9` of a module with all that it imports, minified for the oldest browsers we run in. Chunks that
 * it loads later on demand are not counted.
 *
 * @param entry path from the root of the workspace
 * @param external modules that whoever imports it has before
 */
export async function bytesAlone(entry: string, external?: RegExp): Promise<number> {
  const chunks = await bundleAlone({
    entry: join(rootDir, entry),
    target: ['chrome109', 'firefox115'],
    rolldownOptions: { ...(external ? { external } : {}), output: { minify: true } },
  });
  const needed = new Set(chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName));
  // A Set grows while it is walked, so imports of imports are reached too.
  for (const name of needed) {
    for (const imported of chunks.find(({ fileName }) => fileName === name)?.imports ?? []) needed.add(imported);
  }
  return chunks
    .filter(({ fileName }) => needed.has(fileName))
    .reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0);
}
