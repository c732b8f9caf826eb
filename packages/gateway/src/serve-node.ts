import type { AddressInfo, Socket } from 'node:net';
import { serve } from '@hono/node-server';
import type { RequestInfo } from './http/app-env.ts';

/** Whatever answers requests: a gateway, or a program that hands some of them to one. */
export type FetchHandler = (request: Request, info: RequestInfo) => Response | Promise<Response>;

export interface ServeOptions {
  /** 0 takes a free one. */
  port: number;
  /** @default '127.0.0.1' */
  host?: string | undefined;
}

/** A listening server. */
export interface NodeServer {
  port: number;
  url: string;
  /** Takes no new connections, lets running requests end for at most five seconds, then closes. */
  close(): Promise<void>;
}

/**
 * Listens on a port of Node.
 *
 * @throws the system's error (`EADDRINUSE`, `EACCES`) when the port cannot be had.
 */
export async function serveNode(
  handler: FetchHandler,
  { port, host = '127.0.0.1' }: ServeOptions,
): Promise<NodeServer> {
  let ready: (address: AddressInfo) => void;
  const listening = new Promise<AddressInfo>((resolve) => (ready = resolve));
  const server = serve(
    {
      fetch: (request: Request, env: { incoming?: { socket?: Socket } }) =>
        handler(request, { remoteAddress: env.incoming?.socket?.remoteAddress }),
      port,
      hostname: host,
    },
    (address) => ready(address),
  );
  const failed = new Promise<never>((_, reject) => server.once('error', reject));
  const address = await Promise.race([listening, failed]);
  return {
    port: address.port,
    url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      const forced = setTimeout(() => {
        if ('closeAllConnections' in server) server.closeAllConnections();
      }, 5_000);
      if ('closeIdleConnections' in server) server.closeIdleConnections();
      await closed;
      clearTimeout(forced);
    },
  };
}
