import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { dropPage, freshPage, launchBrowser, quiet, supportParts } from './browser.ts';
import { closureOf, readChunks } from '../size/chunk-graph.ts';
import type { Measure, Row } from './measure.ts';
import type { Product } from './product.ts';
import { hostPage, hostScript, startProduct, widgetDir, widgetTag } from './product.ts';

/**
 * Bytes of what a real Chromium fetched, moment by moment. Idle time is held back at first, so that what is fetched
 * because the page needs it and what is fetched ahead come apart.
 */
export const bytesOfMoments: Measure = {
  name: 'bytes per moment',
  async run() {
    const product = await startProduct();
    const browser = await launchBrowser();
    try {
      product.pages.set('/', hostPage(widgetTag));
      product.pages.set('/bench-host.js', hostScript);
      return [...(await withoutIdle(browser, product)), ...(await withIdle(browser, product))];
    } finally {
      await browser.close();
      await product.stop();
    }
  },
};

/** The person opens the panel before the browser had a quiet moment: everything arrives when it is needed. */
async function withoutIdle(browser: Browser, product: Product): Promise<Row[]> {
  const page = await freshPage(browser);
  const fetched = await recordFetches(page);
  // Only what the panel imports is let through: that it can be typed in all the same shows that the rest is not needed.
  const needed = closureOf(readChunks(widgetDir), ['mis-support', 'widget', 'create-panel']);
  let letGo: () => void = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route('**/support/**', async (route) => {
    if (!needed.has(new URL(route.request().url()).pathname.replace('/support/', ''))) await held;
    await route.continue();
  });
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });
  await page.goto(product.url);
  await quiet(page);
  const entry = await fetched.take();

  // Through the public call: the button itself waits for a quiet moment to find its place.
  await page.evaluate(() => (window as unknown as { misSupport: { open(): void } }).misSupport.open());
  const { text, panel } = supportParts(page);
  await text.fill('Не сохраняется талон');
  const typing = await fetched.take();

  letGo();
  await quiet(page);
  const client = await fetched.take();

  await panel.getByRole('button', { name: 'Снять' }).click();
  await page.getByRole('button', { name: 'Снять заново' }).waitFor();
  await quiet(page);
  const screenshot = await fetched.take();
  await dropPage(page);
  return [
    row('loaded before any click', entry, 2_500),
    row('more, until the panel can be typed in', typing, 28_000),
    row('more after that: client, later screens, data', client),
    row('more, for the first screenshot', screenshot, 58_000),
  ];
}

/** The usual way: the page is quiet for a while, then the network may die. */
async function withIdle(browser: Browser, product: Product): Promise<Row[]> {
  const page = await freshPage(browser);
  const fetched = await recordFetches(page);
  await page.goto(product.url);
  await supportParts(page).launcher.waitFor();
  await quiet(page);
  const all = await fetched.take(({ path }) => path.startsWith('/support/') && path !== '/support/mis-support.js');
  await fetched.take();
  const low = all.filter(({ priority }) => /low/i.test(priority));

  await supportParts(page).launcher.click();
  await supportParts(page).text.fill('Не сохраняется талон');
  const late = await fetched.take();
  await dropPage(page);
  return [
    row(
      'fetched ahead on idle, scripts and data',
      all,
      56_000,
      `${low.length} of ${all.length} requests at low priority`,
    ),
    row('fetched on the click after that', late, undefined, late.length === 0 ? 'nothing' : paths(late)),
  ];
}

interface Fetched {
  path: string;
  bytes: number;
  priority: string;
}

/** Listens to the browser's own network events, which know the priority it gave. */
async function recordFetches(page: Page) {
  const session = await page.context().newCDPSession(page);
  const priorities = new Map<string, string>();
  let finished: Fetched[] = [];
  const weighings: Promise<void>[] = [];
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({ request }) => {
    if (!priorities.has(request.url)) priorities.set(request.url, request.initialPriority);
  });
  page.on('requestfinished', (request) => {
    const { pathname } = new URL(request.url());
    if (!pathname.startsWith('/support/')) return;
    const priority = priorities.get(request.url()) ?? '';
    weighings.push(
      sizeOf(pathname, () => request.response()).then(
        (bytes) => void finished.push({ path: pathname, bytes, priority }),
      ),
    );
  });
  return {
    /** What has arrived since the last call; `filter` leaves the rest for the next one. */
    async take(filter: (fetched: Fetched) => boolean = () => true): Promise<Fetched[]> {
      await Promise.all(weighings);
      const taken = finished.filter(filter);
      finished = finished.filter((each) => !taken.includes(each));
      return taken;
    },
  };
}

/** Built files are weighed after `gzip -9` from the disk, answers of the gateway as they came. */
async function sizeOf(pathname: string, response: () => Promise<{ body(): Promise<Buffer> } | null>): Promise<number> {
  const file = pathname.replace(/^\/support\//, '');
  if (/^(mis-support\.js|assets\/)/.test(file))
    return gzipSync(readFileSync(join(widgetDir, file)), { level: 9 }).length;
  const body = await (await response())?.body().catch(() => undefined);
  return body ? gzipSync(body, { level: 9 }).length : 0;
}

function row(what: string, fetched: readonly Fetched[], atMost?: number, note = paths(fetched)): Row {
  const ours = fetched.reduce((sum, { bytes }) => sum + bytes, 0);
  return { what, ours, unit: 'bytes', note, ...(atMost === undefined ? {} : { target: { atMost } }) };
}

function paths(fetched: readonly Fetched[]): string {
  return fetched
    .map(({ path, bytes }) => `${path.replace(/^.*\//, '').replace(/-[\w-]{8}(?=\.js$)/, '') || path} ${bytes}`)
    .join(', ');
}
