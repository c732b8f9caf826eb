import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { buildScriptTag, scriptTagFolder } from './build.ts';
import { chromiumArgs, findChromium } from './chromium.ts';

interface Manifest {
  build: string;
  files: { file: string; bytes: number; gzipBytes: number }[];
}

const types: Record<string, string> = {
  js: 'text/javascript',
  css: 'text/css',
  html: 'text/html',
  json: 'application/json',
};
let browser: Browser;
let server: Server;
let origin: string;
let page: Page;
/** What the page asked for, and what the server does not give it. */
let asked: string[];
let refuse: (path: string) => boolean;
let scripts: string;

beforeAll(async () => {
  await buildScriptTag();
  server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://host');
    asked.push(pathname + search);
    if (refuse(pathname + search)) return void request.socket.destroy();
    response.setHeader('content-security-policy', "default-src 'self'");
    response.setHeader('cache-control', 'no-store');
    if (pathname === '/') {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      return void response.end(
        `<!doctype html><html lang="ru"><title>МИС</title><body><input id="field">${scripts}</body></html>`,
      );
    }
    const file = pathname === '/support/' ? 'index.html' : pathname.replace(/^\/support\//, '');
    readFile(join(scriptTagFolder, file)).then(
      (body) => {
        response.setHeader('content-type', types[file.split('.').pop() ?? ''] ?? 'text/plain');
        response.end(body);
      },
      () => {
        response.statusCode = 404;
        response.end();
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const executablePath = findChromium();
  browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: chromiumArgs });
}, 60_000);

afterEach(() => page.close());
afterAll(async () => {
  await browser.close();
  server.close();
});

const tag = '<script type="module" src="/support/mis-support.js" data-endpoint="/support" data-phone="1-02"></script>';

/** Opens the host page and gives what it complained of. */
async function open(html = tag, refused: typeof refuse = () => false): Promise<string[]> {
  [scripts, asked, refuse] = [html, [], refused];
  const complaints: string[] = [];
  page = await browser.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.addInitScript(() => {
    const reports: string[] = [];
    Object.assign(globalThis, { reports });
    document.addEventListener('securitypolicyviolation', (event) => reports.push(event.violatedDirective));
  });
  await page.goto(`${origin}/`);
  return complaints;
}

const launcher = () => page.getByRole('button', { name: /^Помощь/ });
const dialog = () => page.getByRole('dialog', { name: 'Обращение в поддержку' });
/** Every chunk that is fetched ahead has arrived. */
async function fetchedAhead(): Promise<string[]> {
  const { files } = JSON.parse(await readFile(join(scriptTagFolder, 'manifest.json'), 'utf8')) as Manifest;
  const chunks = files
    .map(({ file }) => `/support/${file}`)
    .filter(
      (file) =>
        /\.js$/.test(file) &&
        !/html2canvas|stand-alone|\/sw\.js|\/(en|sha2|shot-step|analysis-chunk|split)-/.test(file),
    );
  await expect.poll(() => chunks.filter((file) => !asked.includes(file)), { timeout: 10_000 }).toEqual([]);
  await page.waitForLoadState('networkidle');
  return chunks;
}

test('the file before a click is at most 2,500 bytes and imports nothing at once', async () => {
  const manifest = JSON.parse(await readFile(join(scriptTagFolder, 'manifest.json'), 'utf8')) as Manifest;
  const entry = manifest.files.find(({ file }) => file === 'mis-support.js');

  expect(entry?.gzipBytes).toBeLessThanOrEqual(2500);
  expect(await readFile(join(scriptTagFolder, 'mis-support.js'), 'utf8')).not.toMatch(/(^|;)import[ {*"]/);
  await open('');
});

test('what a click needs is fetched ahead at low priority, html2canvas is not, and the strict policy reports nothing', async () => {
  const complaints = await open();
  const session = await page.context().newCDPSession(page);
  const priorities = new Map<string, string>();
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({ request }) => priorities.set(request.url, request.initialPriority));
  await page.reload();
  await fetchedAhead();

  const ofPanel = [...priorities].find(([url]) => url.includes('/create-panel-'));
  expect(ofPanel?.[1]).toMatch(/Low/);
  expect(asked.filter((path) => /html2canvas|shot-step|analysis-chunk|split-/.test(path))).toEqual([]);
  expect(complaints).toEqual([]);
  expect(await page.evaluate(() => (globalThis as unknown as { reports: string[] }).reports)).toEqual([]);
});

test('what a ticket can go without is fetched ahead when the panel is first opened, html2canvas still is not', async () => {
  await open();
  await fetchedAhead();

  await launcher().click();
  await dialog().waitFor();
  await expect
    .poll(() =>
      asked
        .map((path) => /\/(shot-step|analysis-chunk|split)-/.exec(path)?.[1])
        .filter(Boolean)
        .sort(),
    )
    .toEqual(['analysis-chunk', 'shot-step', 'split']);
  expect(asked.filter((path) => path.includes('html2canvas'))).toEqual([]);
});

test('opens when the server has died before the first click', async () => {
  await open();
  await fetchedAhead();
  refuse = () => true;

  await launcher().click();
  await dialog().waitFor();
});

test('with the panel gone from the server tells whom to call, and opens at the next try when it is back', async () => {
  await open(tag, (path) => /create-panel/.test(path));

  await launcher().click();
  const notice = page.getByRole('alert');
  await notice.waitFor();
  expect(await notice.textContent()).toContain('Если ждать нельзя, позвоните: 1-02.');
  expect(asked.some((path) => /create-panel-[^?]+\?\d+$/.test(path))).toBe(true);

  refuse = () => false;
  await notice.getByRole('button', { name: 'Попробовать ещё раз' }).click();
  await dialog().waitFor();
});

test('a second script tag changes nothing', async () => {
  const complaints = await open(tag + tag.replace('.js"', '.js?again"'));

  await launcher().waitFor();
  expect(await page.locator('mis-support-root').count()).toBe(1);
  expect(complaints).toEqual([]);
});

test('takes options set before it and pushed after it, and hands out the mounted support', async () => {
  await open();
  await page.addInitScript(() => Object.assign(window, { misSupport: { locale: 'en' } }));
  await page.reload();
  await page.getByRole('button', { name: /^Help/ }).waitFor();
  await page.evaluate(() => {
    const { misSupport } = window as unknown as { misSupport: { push(...pushed: unknown[]): void } };
    misSupport.push({ launcher: { place: 'none' } }, (support: { open(): void }) => support.open());
  });

  await page.getByRole('dialog').waitFor();
  expect(await page.locator('mis-support-root').count()).toBe(1);
  await page.evaluate(() => (window as unknown as { misSupport: { unmount(): void } }).misSupport.unmount());
  expect(await page.locator('mis-support-root').count()).toBe(0);
  expect(await page.locator('mis-support-root').count()).toBe(0);
  // The host's own code may come late: what it calls must be there, and a push mounts again.
  await page.evaluate(() => {
    const { misSupport } = window as unknown as { misSupport: { close(): void; push(options: object): void } };
    misSupport.close();
    misSupport.push({});
  });
  await page.locator('mis-support-root').waitFor({ state: 'attached' });
});

test('the stand-alone page opens the panel by itself, under the same policy', async () => {
  const complaints = await open('');
  await page.goto(`${origin}/support/?region=a`);

  await dialog().waitFor();
  expect(await page.getByRole('heading', { name: 'Поддержка МИС' }).count()).toBe(1);
  expect(asked).toContain('/support/v1/config/a');
  expect(complaints).toEqual([]);
  expect(await page.evaluate(() => (globalThis as unknown as { reports: string[] }).reports)).toEqual([]);
});
