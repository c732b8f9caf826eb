import { existsSync, readFileSync } from 'node:fs';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArgs, findChromium } from './packages/tasks/src/chromium.ts';

/** Source, not builds: every package resolves to its `src` through this private export condition. */
const source = 'mis-support-source';
const nodeSource = { ssr: { resolve: { conditions: [source, 'module', 'node', 'development|production'] } } };

const chromium = findChromium();

/** Only a test that hangs is ended: nothing here is about how quick a machine is, and a busy one is no failure. */
const patienceMs = 30_000;

export default defineConfig({
  test: {
    // Two cores: two files at once, and no more when the machine has more to do beside.
    maxWorkers: 2,
    projects: [
      {
        ...nodeSource,
        test: {
          name: 'node',
          environment: 'node',
          testTimeout: patienceMs,
          hookTimeout: 2 * patienceMs,
          include: ['packages/*/src/**/*.test.ts', 'examples/*/src/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/*.browser.test.*', 'packages/e2e/**', '**/*.e2e.test.ts'],
        },
      },
      {
        resolve: { conditions: [source, 'module', 'browser', 'development|production'] },
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        optimizeDeps: bundledOnce(),
        test: {
          name: 'browser',
          testTimeout: patienceMs,
          include: ['packages/{core,widget,studio-page}/src/**/*.browser.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            instances: [{ browser: 'chromium' }],
            provider: playwright({
              launchOptions: { ...(chromium ? { executablePath: chromium } : {}), args: chromiumArgs },
            }),
          },
        },
      },
      {
        ...nodeSource,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['packages/e2e/src/**/*.e2e.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          ...(existsSync('packages/e2e/src/global-setup.ts')
            ? { globalSetup: ['packages/e2e/src/global-setup.ts'] }
            : {}),
        },
      },
    ],
  },
});

/**
 * The libraries a browser test may import, bundled before the first test starts. Vite would find them one by one
 * and reload the page under a running test; so discovery is off and the list is read from the package files.
 */
function bundledOnce() {
  const subpaths: Record<string, string[]> = {
    preact: ['hooks', 'jsx-runtime', 'jsx-dev-runtime', 'test-utils'],
  };
  const include = ['protocol', 'core', 'widget', 'studio-page', 'test-kit'].flatMap((name) => {
    const file = JSON.parse(readFileSync(`packages/${name}/package.json`, 'utf8')) as Record<string, object>;
    const libraries = Object.keys({ ...file['dependencies'], ...file['devDependencies'] });
    return libraries
      .filter((library) => !library.startsWith('@mis-support/') && !library.startsWith('@types/'))
      .flatMap((library) => [library, ...(subpaths[library] ?? []).map((path) => `${library}/${path}`)])
      .map((library) => `@mis-support/${name} > ${library}`);
  });
  return { noDiscovery: true, include: ['fast-check', ...include] };
}
