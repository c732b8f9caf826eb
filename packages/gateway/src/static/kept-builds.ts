import { copyFile, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A page left open over a long holiday still finds its chunks. */
const keepMs = 30 * 24 * 60 * 60_000;

/** When each asset came, and since when no build has it any more. */
type Ledger = Record<string, { firstSeen: string; retiredAt?: string }>;

/**
 * Copies the assets of the current build beside the data, so that pages which were opened before a
 * deploy can still load theirs. An asset leaves 30 days after the last build that had it.
 *
 * @returns the folder to look in when the current build lacks an asset.
 */
export async function keepBuilds(
  { widgetDir, stateDir }: { widgetDir: string; stateDir: string },
  now: number,
): Promise<string> {
  const kept = join(stateDir, 'widget-assets');
  await mkdir(kept, { recursive: true });
  const current = await readdir(join(widgetDir, 'assets')).catch(() => []);
  const ledger = await readLedger(kept);
  const at = new Date(now).toISOString();

  for (const name of current) {
    // Names carry a hash of the content, so a file that is there is the same file.
    if (!ledger[name]) await copyFile(join(widgetDir, 'assets', name), join(kept, name));
    ledger[name] = { firstSeen: ledger[name]?.firstSeen ?? at };
  }
  const inBuild = new Set(current);
  for (const [name, entry] of Object.entries(ledger)) {
    if (inBuild.has(name)) continue;
    // Served by the gateway that ran until now: its time begins today, not on the day it came.
    entry.retiredAt ??= at;
    if (Date.parse(entry.retiredAt) + keepMs >= now) continue;
    await rm(join(kept, name), { force: true });
    delete ledger[name];
  }
  await writeLedger(kept, ledger);
  return kept;
}

async function readLedger(folder: string): Promise<Ledger> {
  try {
    return JSON.parse(await readFile(join(folder, 'ledger.json'), 'utf8')) as Ledger;
  } catch {
    // None yet, or cut short: what lies there counts as retired today, so nothing is lost early.
    const names = await readdir(folder).catch(() => []);
    return Object.fromEntries(
      names
        .filter((name) => !name.startsWith('ledger.json'))
        .map((name) => [name, { firstSeen: new Date(0).toISOString() }]),
    );
  }
}

/** Whole or not at all: a ledger cut short would look like a fresh one. */
async function writeLedger(folder: string, ledger: Ledger): Promise<void> {
  const path = join(folder, 'ledger.json');
  await writeFile(`${path}.new`, JSON.stringify(ledger, null, 2));
  await rename(`${path}.new`, path);
}
