import { fstatSync, readFileSync } from 'node:fs';

/** A process and the parent it had when the watch began. */
interface Link {
  pid: number;
  parent: number;
}

const launcher = /(?:^|[/\\ ])(?:npm|npx|pnpm|pnpx|corepack)(?:[-.@\w]*)(?: |$)|^(?:\/bin\/)?(?:sh|dash|bash) -c /;

/**
 * Calls `onGone` once when the command that started us has ended without telling us.
 *
 * A signal to `npx` alone does not reach this process: `npx` dies, the package manager it started
 * lives on and stays our parent. So the whole chain of launchers above us is watched, not only the
 * parent. Where the system does not tell a process's parent (all but Linux) the direct parent's life
 * is asked for.
 *
 * @returns ends the watch.
 */
export function watchLauncher(onGone: () => void, { everyMs = 500 } = {}): () => void {
  const chain = launcherChain();
  const timer = setInterval(() => {
    if (chain.every(isIntact)) return;
    clearInterval(timer);
    onGone();
  }, everyMs);
  return () => clearInterval(timer);
}

/**
 * Calls `onClosed` when the pipe at our standard input ends. A terminal or `/dev/null` never counts,
 * nor does a pipe that has ended before `arm` was called: its owner simply had nothing to say.
 *
 * @returns `arm`, to call when the start is over.
 */
export function watchInputPipe(onClosed: () => void): () => void {
  if (!isPipe(0)) return () => {};
  let ended = false;
  let armed = false;
  const end = (): void => {
    ended = true;
    if (armed) onClosed();
  };
  process.stdin.once('end', end).once('error', end).resume();
  // The pipe alone must not keep a stopped demo alive.
  (process.stdin as { unref?: () => void }).unref?.();
  return () => {
    armed = !ended;
  };
}

function launcherChain(): Link[] {
  const chain: Link[] = [{ pid: process.pid, parent: process.ppid }];
  for (let at = process.ppid; at > 1 && launcher.test(commandOf(at));) {
    const parent = parentOf(at);
    if (parent === undefined || parent <= 1 || !launcher.test(commandOf(parent))) break;
    chain.push({ pid: at, parent });
    at = parent;
  }
  return chain;
}

function isIntact({ pid, parent }: Link): boolean {
  const now = pid === process.pid ? process.ppid : parentOf(pid);
  if (now !== parent) return false;
  return process.platform === 'linux' || isAlive(parent);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** @see proc_pid_stat(5): the fourth field, after the name, which may hold spaces and brackets. */
function parentOf(pid: number): number | undefined {
  const text = readProc(pid, 'stat');
  const parent = Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[1]);
  return Number.isInteger(parent) && text !== '' ? parent : undefined;
}

function commandOf(pid: number): string {
  return readProc(pid, 'cmdline').replaceAll('\0', ' ').trim();
}

function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    // Gone, or a system without /proc: nothing to read either way.
    return '';
  }
}

function isPipe(descriptor: number): boolean {
  try {
    const stat = fstatSync(descriptor);
    return stat.isFIFO() || stat.isSocket();
  } catch {
    return false;
  }
}
