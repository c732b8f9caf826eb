import { readdir, readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { writeWhole } from './write-whole.ts';

/** A former text of a layer. */
export interface FormerVersion {
  /** Names the version; sorts by time. */
  version: string;
  /** Epoch milliseconds of the moment it was replaced. */
  replacedAt: number;
  /** Who replaced it; absent where whoever did came by a key that names nobody. */
  replacedBy?: string;
  bytes: number;
}

/*
 * Beside `regions/a.json`:
 *
 *   regions/.history/a/1790000000000-512.json   the bytes that were replaced then, 512 of them
 *   regions/.history/a/1790000000000-512.by     who replaced them, if that is known
 */

/** `<epoch milliseconds>-<bytes>` */
const versionName = /^\d{13}-\d{1,6}$/;

/** Former texts that are kept of one layer. */
const maxFormer = 50;

/** Former texts of the layer in this file, newest first. Never rejects. */
export async function listFormer(path: string): Promise<FormerVersion[]> {
  const versions = (await versionsOf(path)).reverse();
  return Promise.all(
    versions.map(async (version) => {
      const by = await readFile(join(historyOf(path), `${version}.by`), 'utf8').catch(() => '');
      return {
        version,
        replacedAt: Number(version.slice(0, 13)),
        ...(by === '' ? {} : { replacedBy: by }),
        bytes: Number(version.slice(14)),
      };
    }),
  );
}

/** The bytes of one of them. Never rejects. */
export async function readFormer(path: string, version: string): Promise<Uint8Array | undefined> {
  if (!versionName.test(version)) return undefined;
  return readFile(join(historyOf(path), `${version}.json`)).catch(() => undefined);
}

/** Keeps what stands in the file and is about to be replaced, and forgets the oldest. */
export async function keepFormer(
  path: string,
  bytes: Uint8Array,
  { now, by }: { now: number; by: string | undefined },
): Promise<void> {
  const folder = historyOf(path);
  const versions = await versionsOf(path);
  const latest = Number(versions.at(-1)?.slice(0, 13) ?? 0);
  // Two saves within a millisecond, or a clock that was set back: the order of the names stays that of the saves.
  const at = String(Math.max(now, latest + 1)).padStart(13, '0');
  const version = `${at}-${Math.min(bytes.length, 999_999)}`;
  await writeWhole(join(folder, `${version}.json`), bytes);
  if (by !== undefined) await writeWhole(join(folder, `${version}.by`), Buffer.from(by));
  for (const old of versions.slice(0, Math.max(0, versions.length + 1 - maxFormer)))
    for (const ending of ['json', 'by']) await rm(join(folder, `${old}.${ending}`), { force: true });
}

/** Oldest first. */
async function versionsOf(path: string): Promise<string[]> {
  const names = await readdir(historyOf(path)).catch(() => []);
  return names
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .filter((name) => versionName.test(name))
    .sort();
}

function historyOf(path: string): string {
  return join(dirname(path), '.history', basename(path, '.json'));
}
