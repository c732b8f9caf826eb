import { join } from 'node:path';
import type { Context, Hono } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import { isFresh } from '../http/etag.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { createFileCache, type CachedFile } from './file-cache.ts';

/** The stand-alone page holds nothing but our own files, and nobody may frame it. */
const pagePolicy = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

const aYear = 'public, max-age=31536000, immutable';

/**
 * The built widget: the entry under a stable name, asked for again every time; chunks under names
 * with a hash, kept by browsers for a year; and the stand-alone page.
 */
export function widgetRoutes(
  app: Hono<AppEnv>,
  { widgetDir, keptDir, basePath }: { widgetDir: string; keptDir?: string | undefined; basePath: string },
): void {
  const read = createFileCache();

  app.get('/', async (context) => {
    // The page's relative addresses need the closing slash; hono takes both for the same route.
    if (!new URL(context.req.url).pathname.endsWith('/')) return context.redirect(`${basePath}/`, 308);
    return send(context, await read(join(widgetDir, 'index.html')), 'no-cache');
  });

  app.get('/assets/:name{[\\w][\\w.-]*}', async (context) => {
    const name = context.req.param('name');
    const file =
      (await read(join(widgetDir, 'assets', name))) ??
      (keptDir === undefined ? undefined : await read(join(keptDir, name)));
    return send(context, file, aYear);
  });

  app.get('/:name{[\\w][\\w-]*\\.[\\w.]+}', async (context) =>
    send(context, await read(join(widgetDir, context.req.param('name'))), 'no-cache'),
  );
}

function send({ req }: Context<AppEnv>, file: CachedFile | undefined, cacheControl: string): Response {
  if (!file) throw new HttpProblem('not_found');
  const headers: Record<string, string> = {
    'Content-Type': file.mediaType,
    'Cache-Control': cacheControl,
    ETag: file.etag,
    Vary: 'Accept-Encoding',
    'X-Content-Type-Options': 'nosniff',
    ...(file.mediaType.startsWith('text/html') ? { 'Content-Security-Policy': pagePolicy } : {}),
  };
  if (isFresh(req.raw.headers, file.etag)) return new Response(null, { status: 304, headers });
  const [encoding, bytes] = choose(req.header('Accept-Encoding') ?? '', file);
  if (encoding) headers['Content-Encoding'] = encoding;
  return new Response(new Uint8Array(bytes), { headers: { ...headers, 'Content-Length': String(bytes.length) } });
}

function choose(accepted: string, file: CachedFile): [string | undefined, Buffer] {
  if (file.brotli && /\bbr\b/.test(accepted)) return ['br', file.brotli];
  if (file.gzip && /\bgzip\b/.test(accepted)) return ['gzip', file.gzip];
  return [undefined, file.plain];
}
