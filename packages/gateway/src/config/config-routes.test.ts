import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { healthRoutes } from '../health-routes.ts';
import type { AppEnv } from '../http/app-env.ts';
import { createMetrics } from '../metrics.ts';
import type { Store } from '../store/store.ts';
import { recordingLog } from '../testing/start-gateway.ts';
import { configRoutes } from './config-routes.ts';
import { createConfigSource } from './config-source.ts';

/** The routes over one good region and one that is broken. */
function start(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const regions = { a: { help: { phone: '1-02' } }, b: { lanucher: {} } };
  const configs = createConfigSource({ regions, organizations: {}, baseDir: '.', log: recordingLog().log });
  configRoutes(app, configs);
  const configProblems = async () => (await configs.problems()).length;
  const configWarnings = async () => (await configs.warnings()).length;
  healthRoutes(app, {
    store: { sql: { query: async () => ({ rows: [] }) } } as unknown as Store,
    metrics: createMetrics({ configProblems, configWarnings }),
    metricsFrom: ['127.0.0.1'],
    configProblems,
    configWarnings,
    isStopping: () => false,
  });
  return app;
}

test.each([
  ['', 'Name of the region, as in the name of its file.'],
  ['?lang=ru', 'Имя региона, как в имени файла.'],
])('hands out the schema with words in the language asked for: "%s"', async (query, words) => {
  const response = await start().request(`/v1/config.schema.json${query}`);
  expect(response.headers.get('Content-Type')).toBe('application/schema+json');
  expect(await response.json()).toMatchObject({ properties: { region: { description: words } } });
});

test('tells the operator how many layers are left out, and stays ready', async () => {
  const app = start();
  const told = async (): Promise<unknown> => (await app.request('/readyz')).json();
  // Nobody of the region has asked for it yet.
  expect(await told()).toEqual({ status: 'ok', configProblems: 1, configWarnings: 0 });
  const metrics = await app.request('/metrics', {}, { remoteAddress: '127.0.0.1' });
  expect(await metrics.text()).toContain('mis_support_config_problems 1');
});

test('tells the doctor nothing of it', async () => {
  const response = await start().request('/v1/config/b');
  expect(await response.text()).not.toMatch(/lanucher|problem|mistake/);
});
