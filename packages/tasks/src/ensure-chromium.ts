import { chromium } from 'playwright-core';
import { chromiumArgs, findChromium } from './chromium.ts';
import { canInstallPackages, installPackage, reasonIn } from './steps/debian.ts';
import { runNode } from './steps/run-node.ts';
import { tool } from './steps/tool.ts';

/** A Chromium that was started once and answered. */
export interface FoundChromium {
  path: string;
  version: string;
}

/**
 * Finds a Chromium that starts, and where there is none installs one: Playwright's download into the user's own
 * cache, then, as root on Debian, the system's package. Says what it does; throws with all that was tried.
 */
export async function ensureChromium(say: (line: string) => void = console.log): Promise<FoundChromium> {
  const tried: string[] = [];
  const attempt = async (): Promise<FoundChromium | undefined> => {
    const path = findChromium();
    if (path === undefined) {
      tried.push('no Chromium found in CHROMIUM_PATH, the usual places, Playwright’s cache');
      return undefined;
    }
    try {
      const browser = await chromium.launch({ executablePath: path, args: chromiumArgs });
      const version = browser.version();
      await browser.close();
      return { path, version };
    } catch (error) {
      tried.push(`${path} does not start: ${firstLine(error)}`);
      return undefined;
    }
  };

  const found = await attempt();
  if (found) return found;
  // Somebody named a browser: another one in its place would be an answer to a question nobody asked.
  if (process.env['CHROMIUM_PATH']) throw new Error(`CHROMIUM_PATH: ${tried.join('\n')}`);

  say('  No Chromium here: downloading the one of Playwright (about 170 MB, once) …');
  const download = await runNode([tool('playwright'), 'install', '--no-shell', 'chromium']);
  if (download.code !== 0) tried.push(`playwright install: ${reasonIn(download.output)}`);
  else {
    const downloaded = await attempt();
    if (downloaded) return downloaded;
  }

  if (canInstallPackages()) {
    say('  That did not work: installing Debian’s package "chromium" by apt-get …');
    const why = await installPackage('chromium');
    if (why !== undefined) tried.push(`apt-get install chromium: ${why}`);
    const installed = await attempt();
    if (installed) return installed;
  }
  throw new Error(`No Chromium to test with. Install one or name it in CHROMIUM_PATH.\n- ${tried.join('\n- ')}`);
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n')[0] ?? '';
}
