import type { Page } from 'playwright-core';
import { dropPage, freshPage, launchBrowser, quiet, supportParts } from './browser.ts';
import type { Measure } from './measure.ts';
import { median } from './measure.ts';
import { hostPage, hostScript, startProduct, widgetTag } from './product.ts';

/** What the widget costs the host page's main thread until it is quiet again, beside a page with an empty script. */
export const startUpCost: Measure = {
  name: 'start on the host page',
  async run({ short }) {
    const product = await startProduct();
    const browser = await launchBrowser();
    const rounds = short ? 3 : 15;
    try {
      product.pages.set('/bench-host.js', hostScript);
      product.pages.set('/empty.js', { type: 'text/javascript', body: '' });
      product.pages.set('/ours', hostPage(widgetTag));
      product.pages.set(
        '/empty',
        hostPage('<script src="/bench-host.js"></script><script type="module" src="/empty.js"></script>'),
      );
      const costs: Record<'ours' | 'empty', number[]> = { ours: [], empty: [] };
      let longest = 0;
      let shift = 0;
      for (let round = 0; round < rounds; round += 1) {
        // In turns, so that a busy minute of the machine falls on both.
        for (const which of ['empty', 'ours'] as const) {
          const page = await freshPage(browser);
          await page.addInitScript(observe);
          const cost = await taskMs(page, `${product.url}/${which}`);
          costs[which].push(cost);
          if (which === 'ours') {
            const seen = await page.evaluate(
              () => (window as unknown as { seen: { task: number; shift: number } }).seen,
            );
            longest = Math.max(longest, seen.task);
            shift = Math.max(shift, seen.shift);
          }
          await dropPage(page);
        }
      }
      return [
        {
          what: 'main thread busy from navigation until quiet',
          ours: median(costs.ours),
          unit: 'ms',
          anchor: { name: 'empty script', value: median(costs.empty) },
          note: `median of ${rounds}; everything is fetched ahead within it`,
        },
        {
          what: 'longest task of the page',
          ours: longest,
          unit: 'ms',
          target: { atMost: 50 },
          note: 'tasks under 50 ms are seen as 0',
        },
        { what: 'layout shift', ours: shift, unit: 'score', target: { atMost: 0 } },
      ];
    } finally {
      await browser.close();
      await product.stop();
    }
  },
};

async function taskMs(page: Page, url: string): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await page.goto(url);
  if (url.endsWith('ours')) await supportParts(page).launcher.waitFor();
  await quiet(page);
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

function observe() {
  const seen = { task: 0, shift: 0 };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.task = Math.max(seen.task, duration);
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
}
