import type { Hono } from 'hono';
import { createAddressList } from './http/address-list.ts';
import type { AppEnv } from './http/app-env.ts';
import { HttpProblem } from './http/http-problem.ts';
import type { Metrics } from './metrics.ts';
import type { Store } from './store/store.ts';

/** For whoever keeps the gateway running: is it alive, can it work, what has it done. */
export function healthRoutes(
  app: Hono<AppEnv>,
  {
    store,
    metrics,
    metricsFrom,
    configProblems,
    configWarnings,
    isStopping,
  }: {
    store: Store;
    metrics: Metrics;
    metricsFrom: readonly string[];
    /** How many layers of configuration are left out. The gateway works without them, so it is ready. */
    configProblems: () => Promise<number>;
    /** How many layers in force need a hand before long. */
    configWarnings: () => Promise<number>;
    isStopping: () => boolean;
  },
): void {
  const mayRead = createAddressList(metricsFrom);
  const headers = { 'Cache-Control': 'no-store' };

  app.get('/healthz', (context) => context.json({ status: 'ok' }, 200, headers));

  app.get('/readyz', async (context) => {
    if (isStopping()) throw new HttpProblem('busy', { detail: 'stopping', retryAfterMs: 5_000 });
    await store.sql.query('select 1');
    const told = { configProblems: await configProblems(), configWarnings: await configWarnings() };
    return context.json({ status: 'ok', ...told }, 200, headers);
  });

  app.get('/metrics', async (context) => {
    if (!mayRead(context.env?.remoteAddress)) throw new HttpProblem('not_found');
    return context.body(await metrics.registry.metrics(), 200, {
      ...headers,
      'Content-Type': metrics.registry.contentType,
    });
  });
}
