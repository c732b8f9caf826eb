import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { prepareDataDir } from '../testing/test-databases.ts';
import { markRestored } from './mark-restored.ts';
import { serve, type ServeOutcome } from './serve.ts';

let folder: string;
let running: ServeOutcome[];
let said: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mis-support-cli-'));
  running = [];
  said = [];
});
afterEach(async () => {
  for (const outcome of running) if (outcome.status === 'running') await outcome.stop();
  await rm(folder, { recursive: true, force: true });
});

/** A busy machine may take its time to open a database; a hanging one may not. */
const slowMachineMs = 120_000;

async function start(config: unknown, env: Record<string, string> = {}): Promise<ServeOutcome> {
  const path = join(folder, 'gateway.json');
  await writeFile(path, typeof config === 'string' ? config : JSON.stringify(config));
  const line = (text: string): void => void said.push(text.replaceAll(folder, 'FOLDER'));
  const outcome = await serve(path, { env, print: line, complain: line });
  running.push(outcome);
  return outcome;
}

const quiet = { log: { level: 'silent' }, listen: { port: 0 } };

test(
  'starts on a folder, answers over HTTP, keeps tickets for the next start',
  async () => {
    const config = { ...quiet, database: { dataDir: 'data' } };
    const first = await start(config);
    if (first.status === 'failed') throw new Error(said.join('\n'));
    expect(await (await fetch(`${first.url}healthz`)).json()).toEqual({ status: 'ok' });
    expect((await fetch(`${first.url}readyz`)).status).toBe(200);
    await first.stop();
    expect((await start(config)).status).toBe('running');
  },
  slowMachineMs,
);

test(
  'after a backup was put back, another epoch is in force',
  async () => {
    await prepareDataDir(join(folder, 'data'));
    await writeFile(join(folder, 'gateway.json'), JSON.stringify({ ...quiet, database: { dataDir: 'data' } }));
    const lines: string[] = [];
    const world = {
      env: {},
      print: (line: string) => void lines.push(line),
      complain: (line: string) => void lines.push(line),
    };
    const codes = [
      await markRestored(join(folder, 'gateway.json'), world),
      await markRestored(join(folder, 'gateway.json'), world),
    ];
    expect(codes).toEqual([0, 0]);
    const epochs = lines.map((line) => /^Receipts carry the epoch (\S+) /.exec(line)?.[1]);
    expect(new Set(epochs).size).toBe(2);
    expect(epochs).not.toContain(undefined);
  },
  slowMachineMs,
);

test(
  'a second start on the same data is refused in one line',
  async () => {
    await prepareDataDir(join(folder, 'data'));
    const config = { ...quiet, database: { dataDir: 'data' } };
    await start(config);
    said = [];
    expect(await start(config)).toEqual({ status: 'failed', exitCode: 1 });
    expect(said).toEqual([expect.stringMatching(/^The data folder FOLDER\/data is in use by process \d+\./)]);
  },
  slowMachineMs,
);

test(
  'a taken port is told in one line and gives the data back',
  async () => {
    await prepareDataDir(join(folder, 'data'));
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const { port } = taken.address() as AddressInfo;
    const config = { ...quiet, database: { dataDir: 'data' } };
    expect(await start({ ...config, listen: { port } })).toMatchObject({ status: 'failed' });
    expect(said).toEqual([expect.stringContaining(`Port ${port} of 127.0.0.1 is taken`)]);
    await new Promise((resolve) => taken.close(resolve));
    expect((await start(config)).status).toBe('running');
  },
  slowMachineMs,
);

test('a folder that cannot be written is told in one line', async () => {
  await writeFile(join(folder, 'file'), '');
  await start({ ...quiet, database: { dataDir: 'file/data' } });
  expect(said).toEqual([expect.stringMatching(/^The data folder FOLDER\/file\/data cannot be made/)]);
});

test(
  'a region that points nowhere does not keep the gateway from starting',
  async () => {
    await mkdir(join(folder, 'data'));
    const outcome = await start({ ...quiet, database: { memory: true }, regions: { a: 'missing.json' } });
    expect(outcome.status).toBe('running');
  },
  slowMachineMs,
);

test.each([
  ['no JSON', '{', [/gateway.json: is no JSON; /]],
  ['no database', {}, [/gateway.json: database is nothing; expected /]],
  [
    'unknown keys and wrong values',
    { database: { dataDir: 'x' }, basePath: 'support/', listenn: 1, intake: { perSecond: 0 } },
    [
      /basePath is "support\/"; expected a path such as "\/support"/,
      /listenn there is no such key/,
      /intake.perSecond is 0; expected/,
    ],
  ],
  [
    'a short secret',
    { database: { dataDir: 'x' }, identity: [{ kind: 'jwt', secret: 'short' }] },
    [/identity.0.secret is [^;]*; expected a secret of at least 32 characters/],
  ],
  [
    'a variable that is not set',
    { database: { connectionString: '${DATABASE_URL}' } },
    [/\$\{DATABASE_URL\} is not set in the environment/],
  ],
])('says what is wrong and what would be right: %s', async (_, config, expected) => {
  expect(await start(config)).toEqual({ status: 'failed', exitCode: 1 });
  for (const pattern of expected) expect(said.join('\n')).toMatch(pattern);
});
