import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { InlineConfig } from 'vite';
import { chunkGroups } from './chunk-groups.ts';
import { nameChunks, writeStandAlone } from './script-tag-files.ts';

const here = fileURLToPath(new URL('../../../widget', import.meta.url));
/** The last Chromium and Firefox of Windows 7, which clinics still run. */
const target = ['chrome109', 'firefox115'];

/** `mis-support.js` under a lasting name, all else under names that change with their content. */
export function scriptTagBuild(outDir: string): InlineConfig {
  return {
    ...common(),
    plugins: [nameChunks(), writeStandAlone(join(here, 'src/stand-alone'))],
    build: {
      ...common().build,
      outDir,
      lib: {
        entry: {
          'mis-support': join(here, 'src/script-tag.ts'),
          'stand-alone': join(here, 'src/stand-alone/stand-alone.ts'),
          sw: join(here, 'src/stand-alone/service-worker.ts'),
        },
        formats: ['es'],
      },
      rolldownOptions: {
        output: {
          minify: true,
          entryFileNames: ({ name }) => (name === 'stand-alone' ? 'assets/[name]-[hash].js' : '[name].js'),
          chunkFileNames: 'assets/[name]-[hash].js',
          assetFileNames: 'assets/[name]-[hash][extname]',
          codeSplitting: { groups: chunkGroups },
        },
      },
    },
  };
}

/** ES modules for a host's bundler; what npm installs beside us is left outside. */
export function npmBuild(): InlineConfig {
  return {
    ...common(),
    build: {
      ...common().build,
      emptyOutDir: false,
      outDir: join(here, 'dist'),
      lib: { entry: { index: join(here, 'src/index.ts') }, formats: ['es'] },
      rolldownOptions: {
        external: [/^@mis-support\//, /^preact/, /^@preact\//, 'html2canvas'],
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js', minify: false },
      },
    },
  };
}

function common(): InlineConfig & { build: object } {
  return {
    root: here,
    configFile: false,
    logLevel: 'warn',
    resolve: { conditions: ['mis-support-source', 'module', 'browser', 'development|production'] },
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { target, cssTarget: target, copyPublicDir: false, emptyOutDir: true, reportCompressedSize: false },
  };
}
