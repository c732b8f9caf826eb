import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createGateway, createLog, serveNode } from '@mis-support/gateway';
import { rootDir } from '../steps/root-dir.ts';

/** Where the build for the script tag lies. */
export const widgetDir = join(rootDir, 'packages/widget/dist/script-tag');

/** A file that the bench serves beside the product. */
export interface ServedPage {
  type: string;
  body: string;
}

export interface Product {
  url: string;
  /** Pages by path, added at any time. */
  pages: Map<string, ServedPage>;
  stop(): Promise<void>;
}

/** The gateway on a database in memory with the built widget, and pages of the bench around it. Everyone is «d-17». */
export async function startProduct(): Promise<Product> {
  if (!existsSync(join(widgetDir, 'mis-support.js')))
    throw new Error('the widget is not built: run `pnpm build` first');
  const gateway = await createGateway({
    database: { memory: true },
    widgetDir,
    defaultRegion: 'a',
    identity: [{ kind: 'trustedHeader', fromAddresses: ['127.0.0.1', '::1'] }],
    intake: { perSecond: 100_000, maxConcurrent: 64 },
    log: createLog('silent'),
  });
  const pages = new Map<string, ServedPage>([['/favicon.ico', { type: 'image/x-icon', body: '' }]]);
  const server = await serveNode(
    (request, info) => {
      const { pathname } = new URL(request.url);
      if (pathname.startsWith(gateway.basePath)) return gateway.fetch(signedIn(request), info);
      const page = pages.get(pathname);
      if (!page) return new Response('', { status: 404 });
      const headers = {
        'Content-Type': page.type,
        'Content-Security-Policy': "default-src 'self'; img-src 'self' data:",
      };
      return new Response(page.body, { headers });
    },
    { port: 0 },
  );
  return {
    url: server.url,
    pages,
    async stop() {
      await server.close();
      await gateway.stop();
    },
  };
}

/** As the MIS's own proxy would hand the request on. */
function signedIn(request: Request): Request {
  const signed = new Request(request);
  if (request.headers.has('Authorization')) signed.headers.set('X-Support-User', 'd-17');
  return signed;
}

/** A small host page. `head` goes into its head. */
export function hostPage(head: string, body = '<h1>Журнал приёма</h1>'): ServedPage {
  return {
    type: 'text/html; charset=utf-8',
    body: `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>МИС</title>${head}</head><body>${body}</body></html>`,
  };
}

/** The tag an integrator writes. */
export const widgetTag =
  '<script src="/bench-host.js"></script><script type="module" src="/support/mis-support.js" data-endpoint="/support" data-region="a"></script>';

/** What a host gives in code: who is there and where. */
export const hostScript: ServedPage = {
  type: 'text/javascript; charset=utf-8',
  body: `window.misSupport = {
    user: { id: 'd-17', name: 'Орлова А. П.', phone: '2-14' },
    getToken: () => 'bench',
    getContext: () => ({ screen: 'Талон амбулаторного пациента', module: 'Поликлиника', action: 'Сохранение талона' }),
  };`,
};
