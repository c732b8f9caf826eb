import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { Context, Hono } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import { isFresh } from '../http/etag.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { readBytes } from '../http/read-body.ts';
import { createFileCache } from '../static/file-cache.ts';
import { createDrafts } from './drafts.ts';
import type { LayerFiles } from './layer-files.ts';
import type { FindProblem } from './layer-standing.ts';
import { studioApi } from './studio-api.ts';
import { createStudioDoor, requireOwnPage, type StudioKeys } from './studio-door.ts';
import { doorPage, framePage, openedPage, studioPage } from './studio-pages.ts';

export interface StudioDeps {
  keys: StudioKeys;
  /** `/support/studio/` */
  studioPath: string;
  files: LayerFiles;
  defaultRegion: string;
  /** What keeps a layer out of force in the gateway. Absent where the studio runs without one. */
  findProblem?: FindProblem | undefined;
  /** Folder with the built page. @default the one that came with this package */
  pageDir?: string | undefined;
  now: () => number;
}

/** The same from the sources and from `dist`: both lie two folders below the package. */
const ownPageDir = fileURLToPath(new URL('../../dist/studio-page', import.meta.url));

const policy =
  "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
/** The frame shows the widget, which is made for such a page; only the studio may hold it. */
const framePolicy = policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'");

const maxFormBytes = 4 * 1024;

/** The studio: a page in which a region shapes its configuration, sees it and saves it. */
export function studioRoutes(
  app: Hono<AppEnv>,
  { keys, studioPath, files, defaultRegion, findProblem, pageDir = ownPageDir, now }: StudioDeps,
): void {
  const door = createStudioDoor(keys, studioPath, now);
  const drafts = createDrafts();
  const readFile = createFileCache();

  app.use('/studio/*', async (context, next) => {
    await next();
    const inFrame = context.req.path === `${studioPath}frame`;
    context.header('Content-Security-Policy', inFrame ? framePolicy : policy);
    context.header('X-Frame-Options', inFrame ? 'SAMEORIGIN' : 'DENY');
    // The address with the key is told to nobody, not even to our own pages and their log.
    const hasToken = context.req.query('token') !== undefined;
    context.header('Referrer-Policy', hasToken ? 'no-referrer' : 'same-origin');
    if (!context.res.headers.has('Cache-Control')) context.header('Cache-Control', 'no-store');
  });

  app.get('/studio', async (context) => {
    // Relative and form addresses need the closing slash; hono takes both for the same route.
    if (!new URL(context.req.url).pathname.endsWith('/')) return context.redirect(studioPath, 308);
    const given = context.req.query('token');
    if (given !== undefined) return enter(context, given);
    if (!door.isIn(context)) return context.html(await doorPage(studioPath, false), 401);
    return context.html(await studioPage(studioPath));
  });

  app.post('/studio/session', async (context) => {
    requireOwnPage(context);
    const bytes = await readBytes(context.req.raw, maxFormBytes);
    return enter(context, new URLSearchParams(Buffer.from(bytes).toString('utf8')).get('token') ?? '');
  });

  app.get('/studio/frame', async (context) => context.html(await framePage(studioPath)));

  // The page's own files hold no secret, and the door wears the same style.
  app.get('/studio/app/:name{[\\w][\\w.-]*}', async (context) => {
    const file = await readFile(join(pageDir, context.req.param('name')));
    if (!file) throw new HttpProblem('not_found');
    const headers = { 'Content-Type': file.mediaType, 'Cache-Control': 'no-cache', ETag: file.etag };
    if (isFresh(context.req.raw.headers, file.etag)) return new Response(null, { status: 304, headers });
    const zipped = file.gzip && /\bgzip\b/.test(context.req.header('Accept-Encoding') ?? '') ? file.gzip : undefined;
    return new Response(new Uint8Array(zipped ?? file.plain), {
      headers: { ...headers, Vary: 'Accept-Encoding', ...(zipped ? { 'Content-Encoding': 'gzip' } : {}) },
    });
  });

  // The preview's widget asks by its ordinary paths, and without a cookie: the draft's name is what it knows.
  const showDraft = (context: Context<AppEnv>): Response => {
    const draft = drafts.get(context.req.param('draft') ?? '');
    if (!draft) throw new HttpProblem('not_found');
    return context.json(draft.config);
  };
  app.get('/studio/preview/:draft/v1/config/:region', showDraft);
  app.get('/studio/preview/:draft/v1/config/:region/:organization', showDraft);
  app.get('/studio/preview/:draft/v1/notices', (context) => context.json({ notices: [] }));
  app.get('/studio/preview/:draft/v1/tickets', (context) =>
    context.json({ tickets: [], serverTime: new Date(now()).toISOString() }),
  );
  app.get('/studio/preview/:draft/v1/keys', (context) => context.json({ keys: [] }));

  studioApi(app, { door, files, drafts, defaultRegion, findProblem });

  async function enter(context: Context<AppEnv>, given: string): Promise<Response> {
    if (!door.enter(context, given)) return context.html(await doorPage(studioPath, true), 401);
    return context.html(await openedPage(studioPath));
  }
}
