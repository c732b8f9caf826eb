import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Switches under which a test's Chromium starts: no sandbox (it may run as root), no calls home. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Path of a Chromium to test with: `CHROMIUM_PATH`, the system's, Playwright's; `undefined` where there is none. */
export function findChromium(): string | undefined {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return named;
  return systemPaths.find((path) => existsSync(path)) ?? playwrightChromium();
}

function playwrightChromium(): string | undefined {
  const { chromium } = createRequire(import.meta.url)('playwright-core') as typeof import('playwright-core');
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}
