import type { Page } from 'playwright-core';
import { bundlePage } from './bundle-page.ts';
import { dropPage, freshPage, launchBrowser } from './browser.ts';
import type { Measure } from './measure.ts';
import { median } from './measure.ts';
import { hostPage, startPages } from './product.ts';

/** What the page offers; see `pages/outbox-page.ts`. */
type Call = 'enqueueMs' | 'rawEnqueueMs' | 'fill' | 'drainMs' | 'rawDrainMs' | 'clear';

/** Saving and sending, through the public client over the browser's own IndexedDB. */
export const outbox: Measure = {
  name: 'outbox: save and drain',
  async run({ short }) {
    const server = await startPages();
    const browser = await launchBrowser();
    try {
      server.pages.set('/', hostPage('<script type="module" src="/outbox.js"></script>'));
      server.pages.set('/outbox.js', await bundlePage('outbox-page'));
      const page = await freshPage(browser);
      await page.goto(server.url);

      const megabyte = 1_000_000;
      const ours: number[] = [];
      const raw: number[] = [];
      for (let round = 0; round < (short ? 5 : 25); round += 1) {
        raw.push(await call(page, 'rawEnqueueMs', megabyte));
        ours.push(await call(page, 'enqueueMs', megabyte));
        await call(page, 'clear');
      }

      const many = short ? 100 : 900;
      const [few, full] = [await enqueueWith(page, 10), await enqueueWith(page, many)];

      const count = short ? 50 : 1000;
      await call(page, 'clear');
      await call(page, 'fill', count);
      const drained = await call(page, 'drainMs');
      const rawDrained = await call(page, 'rawDrainMs', count);
      await dropPage(page);
      return [
        {
          what: 'durable save of a ticket with a 1 MB picture',
          ours: median(ours),
          unit: 'ms',
          anchor: { name: 'raw strict transaction', value: median(raw) },
          target: { ratioAtMost: 1.3 },
          note: `median of ${ours.length}; ours hashes the picture too`,
        },
        {
          what: `growth of saving from 10 to ${many} waiting tickets`,
          ours: Math.log(full / few) / Math.log(many / 10),
          unit: 'exponent',
          target: { atMost: 0.15 },
          note: `${few.toFixed(1)} → ${full.toFixed(1)} ms`,
        },
        {
          what: `drain of ${count} small tickets to a gateway that answers at once`,
          ours: drained,
          unit: 'ms',
          anchor: { name: 'raw reads and strict deletes', value: rawDrained },
          target: { ratioAtMost: 1.5 },
        },
      ];
    } finally {
      await browser.close();
      await server.stop();
    }
  },
};

/** The middle of a few saves of a small ticket while others wait. */
async function enqueueWith(page: Page, waiting: number): Promise<number> {
  await call(page, 'clear');
  await call(page, 'fill', waiting);
  const times: number[] = [];
  for (let round = 0; round < 7; round += 1) times.push(await call(page, 'enqueueMs', 0));
  return median(times);
}

function call(page: Page, name: Call, argument = 0): Promise<number> {
  return page.evaluate(
    ([method, value]) =>
      (window as unknown as { bench: Record<string, (n: number) => Promise<number>> }).bench[method]?.(value) ?? 0,
    [name, argument] as const,
  );
}
