import { readFileSync, rmSync } from 'node:fs';
import { open, readFile, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseError } from './database.ts';

const held = new Set<string>();

/**
 * Takes the data folder for this process. PGlite itself lets a second process open the same folder
 * and both would write. A lock whose owner is gone (crash, `kill -9`, a container that started anew
 * with the same pid) is taken over.
 *
 * @returns gives the folder back.
 * @throws DatabaseError when another living process, or this one already, holds the folder.
 */
export async function lockFolder(dataDir: string): Promise<() => Promise<void>> {
  const folder = await realpath(dataDir);
  const path = join(folder, 'gateway.lock');
  if (held.has(folder)) throw inUse(dataDir, process.pid);
  held.add(folder);
  try {
    for (let attempt = 0; attempt < 5; attempt++) {
      if (await writeLock(path)) return () => release(folder, path);
      const owner = await readOwner(path);
      if (owner && owner.startedAt === startOf(owner.pid) && isAlive(owner.pid)) throw inUse(dataDir, owner.pid);
      await rm(path, { force: true });
    }
    throw new DatabaseError(`The lock ${path} cannot be taken: it keeps coming back`);
  } catch (error) {
    held.delete(folder);
    throw error instanceof DatabaseError
      ? error
      : new DatabaseError(`The data folder ${dataDir} cannot be written: ${String(error)}`, { cause: error });
  }
}

async function writeLock(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx');
    await file.writeFile(JSON.stringify({ pid: process.pid, startedAt: startOf(process.pid) }));
    await file.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function readOwner(path: string): Promise<{ pid: number; startedAt: string } | undefined> {
  try {
    const { pid, startedAt } = JSON.parse(await readFile(path, 'utf8')) as { pid?: unknown; startedAt?: unknown };
    return Number.isInteger(pid) ? { pid: pid as number, startedAt: String(startedAt) } : undefined;
  } catch {
    // Gone between two looks, or cut short by a crash: in both cases nobody holds it.
    return undefined;
  }
}

/** When a process started, where the system tells (Linux): pids are used again, start times are not. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // Field 22, counted after the command's name, which may hold spaces and brackets.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return startOf(pid) !== '';
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function release(folder: string, path: string): Promise<void> {
  if (!held.delete(folder)) return;
  rmSync(path, { force: true });
}

function inUse(dataDir: string, pid: number): DatabaseError {
  return new DatabaseError(
    `The data folder ${dataDir} is in use by process ${pid}. Stop it, or choose another folder.`,
  );
}
