import { existsSync } from 'node:fs';

const systemPaths = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** Path of a Firefox to test with: `FIREFOX_PATH`, the system's; `undefined` where there is none. */
export function findFirefox(): string | undefined {
  return process.env['FIREFOX_PATH'] || systemPaths.find((path) => existsSync(path));
}
