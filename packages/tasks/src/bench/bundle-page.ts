import { join } from 'node:path';
import type { Rolldown } from 'vite';
import { build } from 'vite';
import type { ServedPage } from './product.ts';

/** Bundles a script of `bench/pages` from source, as one module that a page of the bench can load. */
export async function bundlePage(name: string): Promise<ServedPage> {
  const result = await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'silent',
    resolve: { conditions: ['mis-support-source', 'module', 'browser', 'development|production'] },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'chrome109',
      lib: { entry: join(import.meta.dirname, 'pages', `${name}.ts`), formats: ['es'] },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [first] = (Array.isArray(result) ? result : [result]) as Rolldown.RolldownOutput[];
  const chunk = first?.output.find((file) => file.type === 'chunk');
  if (!chunk) throw new Error(`${name} was bundled into nothing`);
  return { type: 'text/javascript; charset=utf-8', body: chunk.code };
}
