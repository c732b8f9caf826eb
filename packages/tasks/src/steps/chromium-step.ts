import { ensureChromium } from '../ensure-chromium.ts';
import type { Step } from './step.ts';
import { verdict } from './step.ts';

/** Finds or installs the browser, and tells the later steps which one it is. */
export const chromiumStep: Step = {
  name: 'a Chromium to test with',
  async run() {
    const { path, version } = await ensureChromium();
    process.env['CHROMIUM_PATH'] = path;
    return verdict(true, { note: `${version} (${path})` });
  },
};
