import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { generatedPage } from '@mis-support/test-kit/generated-pages';
import type { Browser } from 'playwright-core';
import { dropPage, freshPage, launchBrowser, quiet, supportParts } from './browser.ts';
import type { Measure, Row } from './measure.ts';
import { median } from './measure.ts';
import type { Product } from './product.ts';
import { hostPage, hostScript, startProduct, widgetTag } from './product.ts';

/** The first masked picture on pages of two sizes, from the press of the button; beside html2canvas as it comes. */
export const screenshot: Measure = {
  name: 'screenshot',
  async run({ short }) {
    const product = await startProduct();
    const browser = await launchBrowser();
    try {
      product.pages.set('/bench-host.js', hostScript);
      const engine = createRequire(import.meta.url).resolve('html2canvas/dist/html2canvas.min.js');
      product.pages.set('/html2canvas.js', { type: 'text/javascript', body: readFileSync(engine, 'utf8') });
      const rounds = short ? 1 : 5;
      const small = await measure(browser, product, 500, rounds);
      const large = await measure(browser, product, 10_000, rounds);
      return [
        small,
        { ...large, target: { ratioAtMost: 0.15 } },
        {
          what: 'growth of the first picture from 500 to 10,000 elements',
          ours: Math.log(large.ours / small.ours) / Math.log(10_000 / 500),
          unit: 'exponent',
          target: { atMost: 0.3 },
        },
      ];
    } finally {
      await browser.close();
      await product.stop();
    }
  },
};

async function measure(browser: Browser, product: Product, elements: number, rounds: number): Promise<Row> {
  const { css, html } = generatedPage(elements);
  product.pages.set('/generated.css', { type: 'text/css', body: css });
  product.pages.set('/', hostPage(`<link rel="stylesheet" href="/generated.css">${widgetTag}`, html));
  product.pages.set(
    '/plain',
    hostPage('<link rel="stylesheet" href="/generated.css"><script src="/html2canvas.js"></script>', html),
  );
  const ours: number[] = [];
  const plain: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    plain.push(await plainMs(browser, `${product.url}/plain`));
    ours.push(await oursMs(browser, product.url));
  }
  return {
    what: `first masked picture, ${elements.toLocaleString('en')} elements`,
    ours: median(ours),
    unit: 'ms',
    anchor: { name: 'plain html2canvas', value: median(plain) },
    note: rounds === 1 ? 'once' : `median of ${rounds}`,
  };
}

async function plainMs(browser: Browser, url: string): Promise<number> {
  const page = await freshPage(browser);
  await page.goto(url);
  const ms = await page.evaluate(async () => {
    const { html2canvas } = window as unknown as { html2canvas(element: Element, options: object): Promise<unknown> };
    const startMs = performance.now();
    await html2canvas(document.documentElement, {
      x: 0,
      y: 0,
      width: innerWidth,
      height: innerHeight,
      windowWidth: innerWidth,
      windowHeight: innerHeight,
      scale: 1,
      logging: false,
    });
    return performance.now() - startMs;
  });
  await dropPage(page);
  return ms;
}

/** Through the panel, as a person does it; html2canvas arrives within it. */
async function oursMs(browser: Browser, url: string): Promise<number> {
  const page = await freshPage(browser);
  await page.goto(url);
  const { launcher, panel, text } = supportParts(page);
  await launcher.click();
  await text.fill('Не сохраняется талон');
  await quiet(page);
  await page.evaluate(() => {
    const root = document.querySelector('mis-support-root')?.shadowRoot;
    const shown = new Promise<number>((resolve) => {
      root?.addEventListener(
        'click',
        ({ timeStamp }) => {
          const look = () => {
            if (root.querySelector('dialog canvas'))
              requestAnimationFrame(() => resolve(performance.now() - timeStamp));
            else requestAnimationFrame(look);
          };
          look();
        },
        { capture: true, once: true },
      );
    });
    Object.assign(window, { shown });
  });
  await panel.getByRole('button', { name: 'Снять', exact: true }).click();
  const ms = await page.evaluate(() => (window as unknown as { shown: Promise<number> }).shown);
  await dropPage(page);
  return ms;
}
