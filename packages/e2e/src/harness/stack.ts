import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createMis } from '@mis-support/example-script-tag';
import { serveNode } from '@mis-support/gateway';
import { ensureExtJs, serveExtJs } from './extjs-host.ts';
import { startFaultProxy, type FaultProxy } from './fault-proxy.ts';
import { hostIssuer, hostToken } from './host-token.ts';

/**
 * The whole product on loopback: the example MIS in the test's own process, the gateway on PGlite in
 * a process that can be killed, and a breakable line in front of both, as one origin.
 */
export interface Stack {
  /** Where the browser goes: the line in front of the server. */
  url: string;
  line: FaultProxy;
  /** Ends the gateway as a power cut would (SIGKILL). The MIS goes on. */
  kill(): Promise<void>;
  /** Starts a gateway on the same data after a kill; with other switches where some are given. */
  restart(args?: string[]): Promise<void>;
  /** Every ticket the gateway holds, read from its own database through a port only tests open. */
  tickets(): Promise<StoredTicket[]>;
  stop(): Promise<void>;
}

/** A ticket as the server holds it. */
export interface StoredTicket {
  id: string;
  number: string;
  title: string;
  subject: string | null;
  unverified: boolean;
  body: Record<string, unknown> & { context: { values: Record<string, { value: unknown; source: string }> } };
  attachments: { n: number; size: number; complete: boolean }[];
}

export interface StackOptions {
  /** Extra switches for the gateway's process: `--widget DIR`. */
  args?: string[];
  /** Serves an ExtJS screen at `/ext-host/` too. */
  extJs?: boolean;
}

/** Starts the product in a process of its own, so that a test can kill it. */
export async function startStack({ args = [], extJs = false }: StackOptions = {}): Promise<Stack> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'mis-support-e2e-'));
  let server = await startServer(dataFolder, args);
  const host = await startHost(extJs);
  const line = await startFaultProxy((path) => (path.startsWith('/support') ? server.url : host.url));
  return {
    url: line.url,
    line,
    kill: () => end(server.process, 'SIGKILL'),
    async restart(newArgs = args) {
      server = await startServer(dataFolder, newArgs);
    },
    async tickets() {
      const answer = await fetch(`${server.inspectUrl}/tickets`);
      return (await answer.json()) as StoredTicket[];
    },
    async stop() {
      await line.close();
      await host.close();
      await end(server.process, 'SIGTERM');
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

async function startHost(extJs: boolean): Promise<{ url: string; close(): Promise<void> }> {
  const mis = createMis({ supportPath: '/support', jwtSecret: hostIssuer.secret, region: 'a' });
  const extFolder = extJs ? ensureExtJs() : undefined;
  return serveNode(
    async (request) => {
      const path = new URL(request.url).pathname;
      const ext = extFolder ? await serveExtJs(extFolder, path, () => hostToken('ext-1')) : undefined;
      return ext ?? mis.fetch(request);
    },
    { port: 0 },
  );
}

interface ServerProcess {
  process: ChildProcess;
  url: string;
  inspectUrl: string;
}

async function startServer(dataFolder: string, args: string[]): Promise<ServerProcess> {
  const child = spawn(
    process.execPath,
    ['--conditions=mis-support-source', join(import.meta.dirname, 'stack-process.ts'), '--data', dataFolder, ...args],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const lines = createInterface({ input: child.stdout });
  const ready = await new Promise<{ url: string; inspectUrl: string }>((resolve, reject) => {
    lines.on('line', (line) => {
      if (line.startsWith('{"url"')) resolve(JSON.parse(line) as { url: string; inspectUrl: string });
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code} before it was ready`)));
  });
  return { process: child, ...ready };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await gone;
}
