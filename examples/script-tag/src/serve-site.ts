import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { getRequestListener } from '@hono/node-server';
import type { Mis } from './create-mis.ts';
import { isStandPath } from './server/stand-paths.ts';

/** One server for the program at `/` and the support gateway under its path. */
export interface SiteOptions {
  mis: Mis;
  /** The gateway, or anything that answers below `mis.supportPath`. */
  gateway: { fetch(request: Request, info: { remoteAddress?: string | undefined }): Response | Promise<Response> };
  /** 0 takes any free port. */
  port: number;
  /** @default '127.0.0.1' */
  host?: string | undefined;
}

export interface Site {
  port: number;
  url: string;
  /** Ends every connection, also those kept alive, and frees the port. */
  stop(): Promise<void>;
}

/**
 * Listens and obeys the stand: a cut network and a stopped gateway are dropped sockets, as a browser
 * would see them, not answers that say "error". Rejects with the `code` of Node where the port is taken.
 */
export async function serveSite({ mis, gateway, port, host = '127.0.0.1' }: SiteOptions): Promise<Site> {
  const sockets = new Set<Socket>();
  const program = getRequestListener((request) => mis.fetch(request));
  const support = getRequestListener((request, { incoming }) =>
    gateway.fetch(request, { remoteAddress: incoming.socket.remoteAddress }),
  );

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    const forSupport = path === mis.supportPath || path.startsWith(`${mis.supportPath}/`);
    const state = mis.stand.state();
    if (state.network === 'cut' && !isStandPath(path)) return drop(request);
    if (!forSupport) return program(request, response);
    if (state.gateway === 'stopped') return drop(request);
    if (state.gateway === 'busy') return answerBusy(response);
    if (state.gateway === 'portal') return answerPortal(response);
    if (state.gateway === 'slow') await delay(4_000);
    return support(request, response);
  }

  const server = createServer((request, response) => void answer(request, response));
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const taken = (server.address() as AddressInfo).port;
  return {
    port: taken,
    url: `http://${host === '127.0.0.1' ? 'localhost' : host}:${taken}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function drop(request: IncomingMessage): void {
  request.socket.destroy();
}

/** What a proxy says for a gateway that is being restarted. */
function answerBusy(response: ServerResponse): void {
  response.writeHead(503, { 'content-type': 'text/html; charset=utf-8', 'retry-after': '15' });
  response.end('<html><head><title>503 Service Temporarily Unavailable</title></head><body><h1>503</h1></body></html>');
}

/** What a network's sign-in portal says to every request: HTML and 200, whatever was asked. */
function answerPortal(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end('<html><head><title>Вход в сеть</title></head><body><h1>Вход в сеть организации</h1></body></html>');
}
