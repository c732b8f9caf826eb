import type { Context, Hono } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import { isFresh } from '../http/etag.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { configSchema } from './config-schema.ts';
import type { ConfigSource } from './config-source.ts';

/** Configuration and what else a panel fetches ahead. Public: a sign-in page asks before anybody has signed in. */
export function configRoutes(app: Hono<AppEnv>, configs: ConfigSource): void {
  app.get('/v1/config.schema.json', (context) => {
    const language = context.req.query('lang') === 'ru' ? 'ru' : 'en';
    return context.json(configSchema(language), 200, {
      'Cache-Control': 'public, max-age=3600',
      'Content-Type': 'application/schema+json',
    });
  });
  app.get('/v1/config/:region', (context) => answer(context, context.req.param('region')));
  app.get('/v1/config/:region/:organization', (context) =>
    answer(context, context.req.param('region'), context.req.param('organization')),
  );

  // Known problems and planned works come with a later version; an empty list is the truth until then.
  app.get('/v1/notices', (context) => context.json({ notices: [] }, 200, { 'Cache-Control': 'public, max-age=60' }));

  // No sealing keys yet: bodies travel with `alg: "none"`.
  app.get('/v1/keys', (context) => context.json({ keys: [] }, 200, { 'Cache-Control': 'public, max-age=300' }));

  async function answer({ req }: Context<AppEnv>, region: string, organization?: string): Promise<Response> {
    const found = await configs.find(region, organization);
    if (!found) throw new HttpProblem('not_found', { detail: 'Nobody has described this region' });
    // Asked again every time, answered by 304: a changed phone number must not wait for a cache.
    const headers = { ETag: found.etag, 'Cache-Control': 'no-cache' };
    if (isFresh(req.raw.headers, found.etag)) return new Response(null, { status: 304, headers });
    return new Response(found.text, { headers: { ...headers, 'Content-Type': 'application/json' } });
  }
}
