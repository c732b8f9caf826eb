import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launch } from './harness/browsers.ts';
import type { Fault } from './harness/fault-proxy.ts';
import { watchPage, type PageWatch } from './harness/page-watch.ts';
import { startStack, type Stack } from './harness/stack.ts';
import { signIn, supportPanel } from './harness/support-panel.ts';

let stack: Stack;
let browser: Browser;
let page: Page;
let watch: PageWatch;

beforeAll(async () => {
  stack = await startStack();
  browser = await launch('chromium');
});
afterAll(async () => {
  await browser.close();
  await stack.stop();
});
beforeEach(async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, locale: 'ru-RU' });
  page = await context.newPage();
  watch = await watchPage(page);
  await signIn(page, stack.url);
});
afterEach(async () => {
  stack.line.clear();
  await page.context().close();
});

async function fileUnder(fault: Fault, text: string): Promise<void> {
  stack.line.add({ method: 'PUT', path: /\/v1\/tickets\//, fault });
  const support = supportPanel(page);
  await support.open();
  await support.text.fill(text);
  await support.choose('Только у меня', 'Можно, но мешает');
  await support.send.click();
}

const problem = (status: number, code: string): Fault => ({
  kind: 'answer',
  status,
  headers: { 'content-type': 'application/problem+json' },
  body: JSON.stringify({ title: code, status, code }),
});

test.each<[string, Fault]>([
  ['500', problem(500, 'internal')],
  ['an HTML page with status 200', { kind: 'answer', status: 200, body: '<html><body>Вход в сеть</body></html>' }],
  ['503 with Retry-After', { kind: 'answer', status: 503, headers: { 'retry-after': '30' }, body: '' }],
])('%s: saved, told honestly, and registered when it is over', async (name, fault) => {
  const before = (await stack.tickets()).length;
  await fileUnder(fault, `Не работает кнопка, случай «${name}»`);
  const support = supportPanel(page);
  await support.panel.getByText('Сохранено', { exact: false }).first().waitFor();
  expect(await support.panel.getByText(/^№\s*\d/).count()).toBe(0);
  stack.line.clear();
  await support.sendNow();
  await support.registeredNumber();
  expect((await stack.tickets()).length).toBe(before + 1);
  expect(watch.problems()).toEqual([]);
});

test('401: the text is kept and she is asked to sign in again', async () => {
  await fileUnder(problem(401, 'identity_required'), 'Не открывается отчёт');
  const support = supportPanel(page);
  await support.panel.getByText('Нужно снова войти в МИС', { exact: false }).first().waitFor();
  expect(await support.panel.innerText()).toContain('Текст сохранён');
});

test('an oversized file is refused in words, and the ticket goes without it', async () => {
  const support = supportPanel(page);
  await support.open();
  await support.text.fill('Печать обрезает бланк');
  await support.panel.locator('input[type=file]').setInputFiles({
    name: 'бланк.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.alloc(6_000_000, 1),
  });
  await support.panel.getByText(/Вложение больше/).waitFor();
  await support.choose('Только у меня', 'Можно, но мешает');
  await support.send.click();
  expect(await support.registeredNumber()).toMatch(/^\d+$/);
});

test('413 for the ticket with its file: the text goes without it', async () => {
  const support = supportPanel(page);
  await support.open();
  await support.text.fill('Не выгружается реестр');
  await support.panel.locator('input[type=file]').setInputFiles({
    name: 'реестр.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('строка'),
  });
  stack.line.add({ method: 'PATCH', path: /attachments/, fault: problem(413, 'body_too_large') });
  await support.choose('Только у меня', 'Можно, но мешает');
  await support.send.click();
  expect(await support.registeredNumber()).toMatch(/^\d+$/);
});

test('a configuration that is not there or is nonsense leaves the built-in one in force', async () => {
  stack.line.add({ path: /\/v1\/config\//, fault: { kind: 'answer', status: 200, body: '{"v": 7, "types": "нет"' } });
  await page.reload();
  const support = supportPanel(page);
  await support.open();
  await support.text.fill('Не видно новых назначений');
  await support.choose('Только у меня', 'Можно, но мешает');
  await support.send.click();
  expect(await support.registeredNumber()).toMatch(/^\d+$/);
  expect(watch.problems()).toEqual([]);
});
