import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { rootDir } from '../steps/root-dir.ts';

// Real processes on real folders: what is tested here is how the command lives and dies. The first
// start may have to build the widget.
const patience = { timeout: 300_000 };
const folder = mkdtempSync(join(tmpdir(), 'mis-support-demo-'));
const running = new Set<ChildProcess>();

afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

describe('one command', patience, () => {
  test('serves program, widget, configuration and desk on one port; refuses a second start; stops on Ctrl+C, SIGTERM or a closed input; keeps its data until --reset', async () => {
    const data = join(folder, 'kept');
    const first = await start('--port', '0', '--data', data);

    expect(await page(`${first.url}/`)).toContain('value="orlova"');
    expect(await page(`${first.url}/support/mis-support.js`)).toContain('mis-support');
    expect(JSON.parse(await page(`${first.url}/support/v1/config/a`))).toMatchObject({ help: { phone: '1-02' } });
    expect(await page(`${first.url}/support/`)).toContain('<html');
    expect(await page(first.deskUrl)).toContain('<html');

    expect(await fileTicket(first.url)).toBe('201 registered anew');

    const port = new URL(first.url).port;
    expect(await refused('--port', port, '--data', join(folder, 'other'))).toEqual([
      1,
      expect.stringMatching(/^Порт \d+ занят\..*\n$/),
    ]);
    expect(await refused('--port', '0', '--data', data)).toEqual([
      1,
      expect.stringMatching(/^Папка .+ уже занята процессом \d+\..*\n$/),
    ]);
    expect(await refused('--port', '0', '--data', data, '--reset')).toEqual([
      1,
      expect.stringMatching(/^Папка .+ уже занята процессом \d+\..*\n$/),
    ]);

    first.child.kill('SIGINT');
    expect(await first.ended).toBe(0);
    await expect(fetch(first.url)).rejects.toThrow();

    const again = await start('--port', port, '--data', data);
    expect([again.url, again.deskUrl]).toEqual([first.url, first.deskUrl]);
    expect(await fileTicket(again.url)).toBe('200 known already');
    // A launcher that was killed leaves its end of the pipe closed.
    again.child.stdin?.end();
    expect(await again.ended).toBe(0);

    writeFileSync(join(data, 'not-ours.txt'), 'kept');
    const emptied = await start('--port', '0', '--data', data, '--reset');
    expect(emptied.deskUrl.split('token=')[1]).not.toBe(first.deskUrl.split('token=')[1]);
    expect(readFileSync(join(data, 'not-ours.txt'), 'utf8')).toBe('kept');
    expect(await fileTicket(emptied.url)).toBe('201 registered anew');
    emptied.child.kill('SIGTERM');
    expect(await emptied.ended).toBe(0);
  });

  test('says in one line that a folder cannot be written', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    expect(await refused('--port', '0', '--data', join(file, 'below'))).toEqual([
      1,
      expect.stringMatching(/^Папка .+ недоступна для записи: \w+\..*\n$/),
    ]);
  });

  test('says in one line that it does not know an option', async () => {
    expect(await refused('--colour')).toEqual([2, expect.stringMatching(/^Непонятный параметр\..*\n$/)]);
  });
});

describe('nobody left to stop it', patience, () => {
  test('ends when its parent was killed', async () => {
    const launcher = launch(`${demoCommand('orphan')} & wait`);
    const { url } = await ready(launcher);
    launcher.kill('SIGKILL');
    await once(launcher, 'close');
    await expect(fetch(url)).rejects.toThrow();
  });

  // Only Linux tells who is whose parent without starting another program.
  test.skipIf(process.platform !== 'linux')(
    'ends when the launcher above its parent was killed, as npx above pnpm',
    async () => {
      const launcher = launch(`sh -c '${demoCommand('grandchild')}; true'; true`);
      const { url } = await ready(launcher);
      launcher.kill('SIGKILL');
      await once(launcher, 'close');
      await expect(fetch(url)).rejects.toThrow();
    },
  );
});

const script = 'packages/tasks/src/demo.ts';

function demoCommand(data: string): string {
  return `"${process.execPath}" --conditions=mis-support-source ${script} --port 0 --data "${join(folder, data)}"`;
}

/** Under a shell that stays, as a package manager does. `close` comes when the last heir of its pipes has ended. */
function launch(command: string): ChildProcess {
  return track(spawn('sh', ['-c', command], { cwd: rootDir, stdio: ['ignore', 'pipe', 'pipe'] }));
}

async function start(...args: string[]) {
  const child = run(args);
  const ended = once(child, 'close').then(([code]) => code as number);
  return { child, ended, ...(await ready(child)) };
}

async function refused(...args: string[]): Promise<[number, string]> {
  const child = run(args);
  const output = collect(child);
  const [code] = (await once(child, 'close')) as [number];
  return [code, output.errors()];
}

function run(args: readonly string[]): ChildProcess {
  return track(
    spawn(process.execPath, ['--conditions=mis-support-source', script, ...args], { cwd: rootDir, stdio: 'pipe' }),
  );
}

function track(child: ChildProcess): ChildProcess {
  running.add(child);
  child.once('close', () => running.delete(child));
  return child;
}

/** Waits for the addresses that are printed once everything answers. */
function ready(child: ChildProcess): Promise<{ url: string; deskUrl: string }> {
  const output = collect(child);
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', () => {
      const deskUrl = /http:\S+token=\S+/.exec(output.lines())?.[0];
      const url = /http:\/\/\S+?:\d+/.exec(output.lines())?.[0];
      if (url && deskUrl && output.lines().includes('Ctrl+C')) resolve({ url, deskUrl });
    });
    child.once('close', () => reject(new Error(`ended before it was ready:\n${output.lines()}${output.errors()}`)));
  });
}

function collect(child: ChildProcess): { lines: () => string; errors: () => string } {
  let lines = '';
  let errors = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => (lines += chunk));
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => (errors += chunk));
  return { lines: () => lines, errors: () => errors };
}

async function page(url: string): Promise<string> {
  const response = await fetch(url);
  expect([url, response.status]).toEqual([url, 200]);
  return response.text();
}

/** Files the same preset ticket of somebody who is not signed in, whichever time it is. */
async function fileTicket(url: string): Promise<string> {
  const id = '019ab000-0000-7000-8000-000000000001';
  const data = JSON.stringify({
    v: 1,
    id,
    createdAt: '2026-11-23T06:15:00.000Z',
    locale: 'ru',
    type: 'incident',
    criticalKind: 'login',
    title: 'Не получается войти',
    scope: 'department',
    answers: {},
    contact: 'доб. 214',
    reporter: {},
    context: { values: {}, trail: [] },
    attachments: [],
    missing: [],
  });
  const fp = createHash('sha256').update(data).digest('hex');
  const { status } = await fetch(`${url}/support/v1/tickets/${id}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ v: 1, id, body: { alg: 'none', data }, fp, attachments: [] }),
  });
  return status === 201 ? '201 registered anew' : status === 200 ? '200 known already' : `refused with ${status}`;
}
