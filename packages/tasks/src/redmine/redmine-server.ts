import { execFileSync, spawn } from 'node:child_process';
import { chownSync, copyFileSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** What a test needs to know of a running Redmine. */
export interface RedmineFacts {
  url: string;
  /** API keys of the accounts: intake delivers, support answers, stranger has no project, admin may all. */
  keys: { intake: string; support: string; stranger: string; admin: string };
  project: string;
  trackerId: number;
  /** Custom fields by name. */
  fields: Record<string, number>;
  statuses: { new: number; inProgress: number; resolved: number; feedback: number; closed: number };
  /** Ids of the priorities from low to high. */
  priorities: number[];
}

const app = '/usr/share/redmine';
const state = process.env['REDMINE_STATE'] ?? join(tmpdir(), 'mis-support-redmine');
const home = join(state, 'home');
const factsFile = join(state, 'facts.json');
const pidFile = join(state, 'pid');
const serverLog = join(state, 'server.log');

/**
 * Debian 12 brings two bundlers, and ruby's own 2.3.27 lacks the patch that lets Redmine find its
 * packaged gems: without this name its postinst ends with "Could not find racc-1.6.2.gem for
 * installation" and leaves dpkg half configured.
 */
const environment = {
  ...process.env,
  BUNDLER_VERSION: '2.3.15',
  DEBIAN_FRONTEND: 'noninteractive',
  RAILS_ENV: 'production',
  REDMINE_INSTANCE: 'default',
  X_DEBIAN_SITEID: 'default',
  REDMINE_LANG: 'en',
  RAILS_SERVE_STATIC_FILES: '1',
  LANG: 'C.UTF-8',
  HOME: home,
};

/** Why a Redmine cannot be run here, or `undefined` where it can. */
export function redmineObstacle(): string | undefined {
  if (process.platform !== 'linux' || !existsSync('/etc/debian_version'))
    return 'Redmine is taken from Debian packages, and this is not Debian';
  if (process.getuid?.() !== 0) return 'installing Debian packages needs root';
  return undefined;
}

/**
 * Installs Redmine where it is missing, seeds it and serves it on loopback. A server that is already
 * running from the same state folder is used as it is.
 *
 * @param port 0 picks a free one.
 * @param empty deletes the issues of earlier runs; a running server is left as it is.
 */
export async function startRedmine({
  port = Number(process.env['REDMINE_PORT'] ?? 0),
  empty = false,
  say = (line: string) => void process.stderr.write(`${line}\n`),
} = {}): Promise<RedmineFacts> {
  const obstacle = redmineObstacle();
  if (obstacle) throw new Error(obstacle);
  mkdirSync(home, { recursive: true });
  const running = await runningRedmine();
  if (running) return running;
  install(say);
  const owner = wwwData();
  chownSync(home, owner.uid, owner.gid);
  say('Redmine: seeding');
  const seeded = seed(owner, empty);
  const url = `http://127.0.0.1:${port || (await freePort())}`;
  say(`Redmine: starting on ${url}`);
  launch(url, owner);
  await untilAnswers(url);
  const facts: RedmineFacts = { url, ...seeded };
  writeFileSync(factsFile, JSON.stringify(facts), { mode: 0o600 });
  return facts;
}

/** The Redmine that an earlier start left running, if it still answers. */
export async function runningRedmine(): Promise<RedmineFacts | undefined> {
  if (!serverPid() || !existsSync(factsFile)) return undefined;
  const facts = JSON.parse(readFileSync(factsFile, 'utf8')) as RedmineFacts;
  return (await answers(facts.url)) ? facts : undefined;
}

/** Stops the server that `startRedmine` started. Data stay. */
export async function stopRedmine(): Promise<void> {
  const pid = serverPid();
  if (pid) {
    process.kill(pid, 'SIGTERM');
    for (let waited = 0; waited < 100 && serverPid(); waited++) await delay(100);
    if (serverPid()) process.kill(pid, 'SIGKILL');
  }
  rmSync(pidFile, { force: true });
  rmSync(factsFile, { force: true });
}

/** Deletes every issue and file; accounts, fields and keys stay. */
export function emptyRedmine(): void {
  rails(['runner', 'Issue.destroy_all; Attachment.destroy_all'], wwwData());
}

function install(say: (line: string) => void): void {
  if (installed('redmine') && installed('redmine-sqlite') && existsSync('/usr/bin/puma')) return;
  say('Redmine: installing Debian packages (about a minute)');
  const log = openSync(join(state, 'install.log'), 'w');
  const run = (command: string, args: string[]) =>
    execFileSync(command, args, { env: environment, stdio: ['ignore', log, log] });
  try {
    // An installation that was cut off is put right first, or every later apt-get fails.
    run('dpkg', ['--configure', '-a']);
    run('apt-get', ['update', '-q']);
    run('apt-get', [
      '-o',
      'DPkg::Lock::Timeout=600',
      'install',
      '-y',
      '--no-install-recommends',
      'redmine',
      'redmine-sqlite',
      'puma',
      'ca-certificates',
    ]);
  } catch (cause) {
    throw new Error(`Redmine could not be installed:\n${tail(join(state, 'install.log'))}`, { cause });
  }
}

function installed(name: string): boolean {
  try {
    const answer = execFileSync('dpkg-query', ['-W', '-f', '${Status}', name], { stdio: ['ignore', 'pipe', 'ignore'] });
    return answer.toString() === 'install ok installed';
  } catch {
    return false; // dpkg-query ends with 1 for a package it has never heard of
  }
}

interface Owner {
  uid: number;
  gid: number;
}

function wwwData(): Owner {
  const id = (flag: string) => Number(execFileSync('id', [flag, 'www-data']).toString());
  return { uid: id('-u'), gid: id('-g') };
}

function seed(owner: Owner, empty: boolean): Omit<RedmineFacts, 'url'> {
  const script = join(home, 'seed.rb');
  const out = join(home, 'seed.json');
  copyFileSync(new URL('./seed.rb', import.meta.url), script);
  rmSync(out, { force: true });
  rails(['runner', script], owner, { SEED_OUT: out, ...(empty ? { SEED_EMPTY: '1' } : {}) });
  return JSON.parse(readFileSync(out, 'utf8')) as Omit<RedmineFacts, 'url'>;
}

function rails(args: string[], owner: Owner, extra: Record<string, string> = {}): void {
  const log = join(state, 'rails.log');
  const descriptor = openSync(log, 'w');
  try {
    execFileSync('ruby', [join(app, 'bin/rails'), ...args], {
      cwd: app,
      env: { ...environment, ...extra },
      stdio: ['ignore', descriptor, descriptor],
      ...owner,
    });
  } catch (cause) {
    throw new Error(`rails ${args[0]} failed:\n${tail(log)}`, { cause });
  }
}

function launch(url: string, owner: Owner): void {
  const log = openSync(serverLog, 'w');
  const bind = url.replace('http:', 'tcp:');
  // Detached: the server outlives `redmine.ts start` and is stopped by its pid.
  const child = spawn(
    'puma',
    ['-e', 'production', '--dir', app, '-b', bind, '-t', '1:4', '-w', '0', join(app, 'config.ru')],
    {
      env: environment,
      stdio: ['ignore', log, log],
      detached: true,
      ...owner,
    },
  );
  child.unref();
  writeFileSync(pidFile, String(child.pid));
}

/** The pid we wrote down, if that process is still a puma: pids are used again. */
function serverPid(): number | undefined {
  try {
    const pid = Number(readFileSync(pidFile, 'utf8'));
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('puma') ? pid : undefined;
  } catch {
    return undefined; // no pid file, or no such process
  }
}

async function untilAnswers(url: string): Promise<void> {
  for (let waited = 0; waited < 120; waited++) {
    if (await answers(url)) return;
    if (!serverPid()) break;
    await delay(500);
  }
  throw new Error(`Redmine did not come up:\n${tail(serverLog)}`);
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/login`, { signal: AbortSignal.timeout(10_000) })).ok;
  } catch {
    return false; // nobody listens yet
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

function tail(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(-20).join('\n') : '';
}
