import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The demo as a person starts it: one command, its own data, the addresses it prints. */
export interface DemoProcess {
  url: string;
  deskUrl: string;
  studioUrl: string;
  stop(): Promise<void>;
}

const root = resolve(import.meta.dirname, '../../../..');

/** Starts it on a free port with empty data and waits until it says that it is ready. */
export async function startDemoProcess(): Promise<DemoProcess> {
  const data = mkdtempSync(join(tmpdir(), 'mis-support-demo-'));
  const child = spawn(
    process.execPath,
    ['--conditions=mis-support-source', 'packages/tasks/src/demo.ts', '--port', '0', '--data', data],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const gone = new Promise((ended) => child.once('exit', ended));
  const addresses = await new Promise<Omit<DemoProcess, 'stop'>>((ready, failed) => {
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const [url, deskUrl, studioUrl] = [/http:\S+?:\d+(?=\/)/, /http:\S+\/desk\/\S+/, /http:\S+\/studio\/\S+/].map(
        (address) => address.exec(said)?.[0],
      );
      if (url && deskUrl && studioUrl && said.includes('Ctrl+C')) ready({ url, deskUrl, studioUrl });
    });
    child.once('exit', (code) => failed(new Error(`the demo ended with ${code} before it was ready:\n${said}`)));
  });
  return {
    ...addresses,
    async stop() {
      child.kill('SIGTERM');
      await gone;
      rmSync(data, { recursive: true, force: true });
    },
  };
}
