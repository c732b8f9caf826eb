import { existsSync } from 'node:fs';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArgs, findChromium } from './packages/tasks/src/chromium.ts';

const conditions = ['mis-support-source'];
const chromium = findChromium();

/** Source, not builds: every package resolves to its `src` through the private export condition. */
const source = { resolve: { conditions: [...conditions, 'module', 'browser', 'development|production'] } };

export default defineConfig({
  ...source,
  test: {
    projects: [
      {
        ssr: { resolve: { conditions: [...conditions, 'module', 'node', 'development|production'] } },
        test: {
          name: 'node',
          environment: 'node',
          include: ['packages/*/src/**/*.test.ts', 'examples/*/src/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/*.browser.test.*', 'packages/e2e/**', '**/*.e2e.test.ts'],
        },
      },
      {
        ...source,
        esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
        optimizeDeps: {
          include: ['preact', 'preact/hooks', 'preact/jsx-runtime', 'preact/jsx-dev-runtime', '@preact/signals'],
        },
        test: {
          name: 'browser',
          include: ['packages/{core,widget}/src/**/*.browser.test.{ts,tsx}'],
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
        ssr: { resolve: { conditions: [...conditions, 'module', 'node', 'development|production'] } },
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['packages/e2e/src/**/*.e2e.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          ...(existsSync('packages/e2e/src/global-setup.ts')
            ? { globalSetup: ['packages/e2e/src/global-setup.ts'] }
            : {}),
        },
      },
    ],
  },
});
