import { findFirefox } from '../firefox.ts';
import { canInstallPackages, installPackage } from './debian.ts';
import type { Step } from './step.ts';
import { verdict } from './step.ts';

/**
 * Finds Firefox, or as root on Debian installs its package `firefox-esr`. Where there is none and nothing may be
 * installed, its tests are left out, and this says so: whoever has but a browser of one kind can still test.
 */
export const firefoxStep: Step = {
  name: 'a Firefox to test with',
  async run() {
    const mayInstall = canInstallPackages();
    const why = findFirefox() === undefined && mayInstall ? await installPackage('firefox-esr') : undefined;
    const path = findFirefox();
    if (path !== undefined) return verdict(true, { note: path });
    if (mayInstall) return verdict(false, { output: `apt-get install firefox-esr: ${why ?? 'it brought no Firefox'}` });
    return verdict(true, { note: 'none here, its tests are left out; install one or name it in FIREFOX_PATH' });
  },
};
