import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { chromiumArgs, findChromium } from './chromium.ts';
import { startDemo } from './demo/start-demo.ts';
import { takePanel } from './pictures/take-panel.ts';
import { takeStudio } from './pictures/take-studio.ts';
import { rootDir } from './steps/root-dir.ts';

/**
 * `pnpm pictures`: takes the pictures of the guides anew, from a demo with data of its own. Look at each
 * before it is committed: the steps are those of the guides, and a picture may show what they do not say.
 */
process.exitCode = await main();

async function main(): Promise<number> {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    console.error('There is no Chromium; name one in CHROMIUM_PATH.');
    return 1;
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'mis-support-pictures-'));
  const demo = await startDemo({ port: 0, dataDir, reset: false }, console.log);
  const browser = await chromium.launch({ executablePath, args: chromiumArgs });
  try {
    const newPage = async (): Promise<Page> => {
      const page = await browser.newPage({
        viewport: { width: 1280, height: 720 },
        locale: 'ru-RU',
        timezoneId: 'Asia/Yekaterinburg',
        reducedMotion: 'reduce',
      });
      // A working morning: at night other steps of the ladder are open, and the next picture would show others.
      await page.clock.setFixedTime('2026-11-23T08:00:00+05:00');
      return page;
    };
    const shoot = async (shown: Page, name: string): Promise<void> => {
      await shown.screenshot({ path: join(rootDir, 'docs/images', `${name}.png`), animations: 'disabled' });
      console.log(`docs/images/${name}.png`);
    };
    await takePanel(await newPage(), demo.url, shoot);
    await takeStudio(await newPage(), demo.studioUrl, shoot);
    return 0;
  } finally {
    await browser.close();
    await demo.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
