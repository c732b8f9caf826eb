import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { startFaultProxy, type FaultProxy } from './fault-proxy.ts';

/** The whole product on loopback: gateway on PGlite and the example MIS in one process, a breakable line before it. */
export interface Stack {
  /** Where the browser goes: the line in front of the server. */
  url: string;
  line: FaultProxy;
  /** Ends the server as a power cut would (SIGKILL). */
  kill(): Promise<void>;
  /** Starts a server on the same data after a kill. */
  restart(): Promise<void>;
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
  /** Extra switches for the server process: `--widget DIR`, … */
  args?: string[];
}

/** Starts the product in a process of its own, so that a test can kill it. */
export async function startStack({ args = [] }: StackOptions = {}): Promise<Stack> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'mis-support-e2e-'));
  let server = await startServer(dataFolder, args);
  const line = await startFaultProxy(server.url);
  return {
    url: line.url,
    line,
    kill: () => end(server.process, 'SIGKILL'),
    async restart() {
      server = await startServer(dataFolder, args);
      line.retarget(server.url);
    },
    async tickets() {
      const answer = await fetch(`${server.inspectUrl}/tickets`);
      return (await answer.json()) as StoredTicket[];
    },
    async stop() {
      await line.close();
      await end(server.process, 'SIGTERM');
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
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
