import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** What happens to a request instead of the plain way through. */
export type Fault =
  /** The connection is destroyed before anything is forwarded. */
  | { kind: 'refuse' }
  /** The request reaches the server and its answer is lost on the way back. */
  | { kind: 'swallow' }
  | { kind: 'answer'; status: number; headers?: Record<string, string>; body: string };

export interface FaultRule {
  method?: string;
  /** Matches the path with its query. */
  path: RegExp;
  fault: Fault;
  /** How many requests the rule catches before it is used up. @default Infinity */
  times?: number;
}

export interface FaultProxy {
  /** `http://127.0.0.1:PORT`, where the browser goes. */
  url: string;
  /** Every request that came, in order: `PUT /support/v1/tickets/…`. */
  log: string[];
  /** Cuts the line: open connections are destroyed and new ones too, until `restore`. */
  cut(): void;
  restore(): void;
  add(rule: FaultRule): void;
  clear(): void;
  close(): Promise<void>;
}

/**
 * A line between a browser and servers that breaks on command. It stands in the network, not in the
 * page, so that nothing of the browser is replaced by a test.
 *
 * @param targetOf which server a path belongs to; asked anew for each request.
 */
export async function startFaultProxy(targetOf: (path: string) => string): Promise<FaultProxy> {
  let isCut = false;
  let rules: Required<FaultRule>[] = [];
  const sockets = new Set<Socket>();
  const log: string[] = [];

  const server = createServer((incoming, outgoing) => {
    log.push(`${incoming.method} ${incoming.url}`);
    const fault = takeFault(incoming);
    if (isCut || fault?.kind === 'refuse') incoming.socket.destroy();
    else if (fault?.kind === 'answer') answer(incoming, outgoing, fault);
    else forward(incoming, outgoing, new URL(targetOf(incoming.url ?? '/')), fault?.kind === 'swallow');
  });
  server.on('connection', (socket) => {
    if (isCut) return socket.destroy();
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    return undefined;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    log,
    cut() {
      isCut = true;
      for (const socket of sockets) socket.destroy();
    },
    restore() {
      isCut = false;
    },
    add(rule) {
      rules.push({ method: '', times: Infinity, ...rule });
    },
    clear() {
      rules = [];
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };

  function takeFault(incoming: IncomingMessage): Fault | undefined {
    const rule = rules.find(
      ({ method, path, times }) =>
        times > 0 && (method === '' || method === incoming.method) && path.test(incoming.url ?? ''),
    );
    if (rule) rule.times -= 1;
    return rule?.fault;
  }
}

function answer(incoming: IncomingMessage, outgoing: ServerResponse, fault: Fault & { kind: 'answer' }): void {
  incoming.resume();
  incoming.on('end', () => {
    outgoing.writeHead(fault.status, { 'content-type': 'text/html; charset=utf-8', ...fault.headers });
    outgoing.end(fault.body);
  });
}

function forward(incoming: IncomingMessage, outgoing: ServerResponse, target: URL, swallow: boolean): void {
  const upstream = request(
    {
      host: target.hostname,
      port: target.port,
      method: incoming.method,
      path: incoming.url,
      headers: incoming.headers,
      // One connection a request: a pooled one that the other side has just closed would look like a fault of the line.
      agent: false,
    },
    (response) => {
      if (swallow) {
        response.resume();
        response.on('end', () => incoming.socket.destroy());
        return;
      }
      outgoing.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(outgoing);
      response.on('error', () => outgoing.destroy());
    },
  );
  upstream.on('error', () => incoming.socket.destroy());
  outgoing.on('close', () => upstream.destroy());
  incoming.pipe(upstream);
}
