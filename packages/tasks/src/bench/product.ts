import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestInfo } from '@mis-support/gateway';
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
    regions: { a: {} },
    identity: [{ kind: 'trustedHeader', fromAddresses: ['127.0.0.1', '::1'] }],
    intake: { perSecond: 100_000, maxConcurrent: 64 },
    logger: createLog('silent'),
  });
  const server = await startPages(async (request, info) =>
    new URL(request.url).pathname.startsWith(gateway.basePath) ? gateway.fetch(signedIn(request), info) : undefined,
  );
  return {
    ...server,
    async stop() {
      await server.stop();
      await gateway.stop();
    },
  };
}

/** Only the pages, and whatever else `first` answers. */
export async function startPages(
  first: (request: Request, info: RequestInfo) => Promise<Response | undefined> = async () => undefined,
): Promise<Product> {
  const pages = new Map<string, ServedPage>([['/favicon.ico', { type: 'image/x-icon', body: '' }]]);
  const server = await serveNode(
    async (request, info) => {
      const answer = await first(request, info);
      if (answer) return answer;
      const page = pages.get(new URL(request.url).pathname);
      if (!page) return new Response('', { status: 404 });
      return new Response(page.body, { headers: { 'Content-Type': page.type, 'Content-Security-Policy': policy } });
    },
    { port: 0 },
  );
  return { url: server.url, pages, stop: () => server.close() };
}

/** As strict as the hosts we are made for. */
const policy = "default-src 'self'; img-src 'self' data:";

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
