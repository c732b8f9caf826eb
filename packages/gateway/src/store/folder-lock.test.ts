import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockFolder } from './folder-lock.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mis-support-lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('refuses a folder that this process holds already, and gives it back', async () => {
  const unlock = await lockFolder(folder);
  await expect(lockFolder(folder)).rejects.toThrow(`in use by process ${process.pid}`);
  await unlock();
  const again = await lockFolder(folder);
  await again();
  await expect(readFile(join(folder, 'gateway.lock'))).rejects.toThrow('ENOENT');
});

test('refuses a folder that another living process holds', async () => {
  // The runner's own parent is a process that certainly lives.
  const startedAt = await startOf(process.ppid);
  await writeFile(join(folder, 'gateway.lock'), JSON.stringify({ pid: process.ppid, startedAt }));
  await expect(lockFolder(folder)).rejects.toThrow(`in use by process ${process.ppid}`);
});

test.each([
  ['of a process that is gone', JSON.stringify({ pid: 4_190_000, startedAt: '1' })],
  ['of a process whose pid another one has now', JSON.stringify({ pid: process.ppid, startedAt: '1' })],
  ['cut short by a crash', '{"pid":'],
])('takes over a lock %s', async (_, content) => {
  await writeFile(join(folder, 'gateway.lock'), content);
  const unlock = await lockFolder(folder);
  expect(JSON.parse(await readFile(join(folder, 'gateway.lock'), 'utf8'))).toMatchObject({ pid: process.pid });
  await unlock();
});

async function startOf(pid: number): Promise<string> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
