import { join } from 'node:path';
import { bundleAlone } from '../build/bundle-alone.ts';
import type { ServedPage } from './product.ts';

/** Bundles a script of `bench/pages` from source, as one module that a page of the bench can load. */
export async function bundlePage(name: string): Promise<ServedPage> {
  const [chunk] = await bundleAlone({
    entry: join(import.meta.dirname, 'pages', `${name}.ts`),
    target: 'chrome109',
    rolldownOptions: { output: { codeSplitting: false } },
  });
  if (!chunk) throw new Error(`${name} was bundled into nothing`);
  return { type: 'text/javascript; charset=utf-8', body: chunk.code };
}
