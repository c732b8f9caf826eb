import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { InlineConfig } from 'vite';

const here = fileURLToPath(new URL('../../../studio-page/src', import.meta.url));

/**
 * The studio's page: `studio.js` with its editor, `frame.js` for the preview, `studio.css`. Names without a
 * hash, asked for again every time: a few people use it, behind a token.
 */
export function studioPageBuild(outDir: string): InlineConfig {
  return {
    root: here,
    configFile: false,
    logLevel: 'warn',
    resolve: { conditions: ['mis-support-source', 'module', 'browser', 'development|production'] },
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      target: ['chrome109', 'firefox115'],
      cssTarget: ['chrome109', 'firefox115'],
      outDir,
      copyPublicDir: false,
      emptyOutDir: true,
      reportCompressedSize: false,
      cssCodeSplit: false,
      // The editor is most of it, and nobody waits for it in a ward.
      chunkSizeWarningLimit: 1500,
      rolldownOptions: {
        input: { studio: join(here, 'studio.tsx'), frame: join(here, 'frame.ts') },
        output: {
          minify: true,
          entryFileNames: '[name].js',
          chunkFileNames: '[name].js',
          assetFileNames: 'studio[extname]',
        },
      },
    },
  };
}
