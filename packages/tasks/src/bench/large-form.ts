import type { Page } from 'playwright-core';
import { dropPage, freshPage, launchBrowser, quiet, supportParts } from './browser.ts';
import { bundlePage } from './bundle-page.ts';
import type { Measure, Row } from './measure.ts';
import { median } from './measure.ts';
import { hostPage, startProduct } from './product.ts';

/** A form with 40 fields of the region's own at 4x throttle, beside a bare list of 40 inputs by the same library. */
export const largeForm: Measure = {
  name: 'form of 40 fields',
  async run({ short }) {
    const product = await startProduct();
    product.pages.set('/bench-host.js', { type: 'text/javascript; charset=utf-8', body: hostScript });
    product.pages.set('/ours', hostPage(ourTags));
    product.pages.set('/floor.js', await bundlePage('form-floor'));
    product.pages.set('/floor', hostPage('<script type="module" src="/floor.js"></script>', ''));
    const browser = await launchBrowser();
    const rounds = short ? 2 : 9;
    const times = { ours: [] as Times[], floor: [] as Times[] };
    try {
      for (let round = 0; round < rounds; round += 1) {
        for (const which of ['floor', 'ours'] as const) {
          const page = await freshPage(browser);
          await page.goto(`${product.url}/${which}`);
          if (which === 'ours') await supportParts(page).launcher.click();
          await page.locator('#f-happened').waitFor();
          await quiet(page);
          times[which].push(await typeIn(page));
          await dropPage(page);
        }
      }
    } finally {
      await browser.close();
      await product.stop();
    }
    const row = (what: string, pick: (one: Times) => number): Row => ({
      what,
      ours: median(times.ours.map(pick)),
      unit: 'ms',
      anchor: { name: 'bare list of 40 inputs', value: median(times.floor.map(pick)) },
      note: `median of ${rounds}, 4x CPU`,
    });
    return [
      row('first letter → 40 fields painted', ({ firstMs }) => firstMs),
      row('a letter in one of them → painted', ({ nextMs }) => nextMs),
    ];
  },
};

interface Times {
  firstMs: number;
  nextMs: number;
}

/** Types as a person does and reads the clock: from the key going down to the frame in which its effect was painted. */
async function typeIn(page: Page): Promise<Times> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.locator('#f-happened').focus();
  const firstMs = await timeKey(page, '#f-own39');
  await quiet(page, 300);
  await page.locator('#f-own20').focus();
  const letters: number[] = [];
  for (let letter = 0; letter < 5; letter += 1) letters.push(await timeKey(page, '#f-own39'));
  return { firstMs, nextMs: median(letters) };
}

async function timeKey(page: Page, awaited: string): Promise<number> {
  await page.evaluate(armKey, awaited);
  await page.keyboard.press('a');
  return page.evaluate(() => (window as unknown as { painted: Promise<number> }).painted);
}

/** Arms the page: from the input event to the frame after the awaited field stands in the tree. */
function armKey(awaited: string) {
  Object.assign(window, {
    painted: new Promise<number>((resolve) => {
      const root = document.querySelector('mis-support-root')?.shadowRoot ?? document;
      // At the field itself: our root lets no key reach the window.
      root.activeElement?.addEventListener(
        'keydown',
        (event) => {
          const startMs = event.timeStamp;
          const look = () => {
            const field = root.querySelector(awaited);
            if (!field || field.getBoundingClientRect().width === 0) return requestAnimationFrame(look);
            // A message posted from a frame is handled after that frame was painted.
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.now() - startMs);
            return requestAnimationFrame(() => port2.postMessage(0));
          };
          requestAnimationFrame(look);
        },
        { once: true },
      );
    }),
  });
}

const ourTags =
  '<script src="/bench-host.js"></script><script type="module" src="/support/mis-support.js" data-endpoint="/support"></script>';

/** The region's fields as a layer of the host's own. */
const hostScript = `
const fields = {};
for (let n = 0; n < 40; n += 1)
  fields['own' + n] = { order: 200 + n, kind: 'text', need: 'advised', place: 'always', label: 'Поле ' + n };
window.misSupport = {
  user: { id: 'd-17', name: 'Орлова А. П.', phone: '2-14' },
  getToken: () => 'bench',
  config: { fields },
};`;
