import type { Rolldown } from 'vite';
import { productionBuild } from './production-build.ts';

export interface AloneOptions {
  /** The one module that is asked for. */
  entry: string;
  target: string | string[];
  /** Options of the bundler beyond these. */
  rolldownOptions: { external?: RegExp; output: Rolldown.OutputOptions };
}

/** One module with all that it needs, bundled from source for a browser and not written anywhere. */
export async function bundleAlone({ entry, target, rolldownOptions }: AloneOptions): Promise<Rolldown.OutputChunk[]> {
  const outputs = await productionBuild({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'silent',
    resolve: { conditions: ['mis-support-source', 'module', 'browser', 'development|production'] },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, target, lib: { entry, formats: ['es'] }, rolldownOptions },
  });
  return outputs.flatMap(({ output }) => output).filter((file) => file.type === 'chunk');
}
