import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Fault } from './harness/fault-proxy.ts';
import { watchPage, type PageWatch } from './harness/page-watch.ts';
import { signIn, supportPanel } from './harness/support-panel.ts';
import { useProduct } from './harness/use-product.ts';

const product = useProduct();

let page: Page;
let watch: PageWatch;

beforeEach(async () => {
  page = await product.newPage();
  watch = await watchPage(page);
  await signIn(page, product.stack.url);
});
afterEach(async () => {
  product.stack.line.clear();
  await page.context().close();
});

async function fileUnder(fault: Fault, text: string): Promise<void> {
  product.stack.line.add({ method: 'PUT', path: /\/v1\/tickets\//, fault });
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
  const before = (await product.stack.tickets()).length;
  await fileUnder(fault, `Не работает кнопка, случай «${name}»`);
  const support = supportPanel(page);
  await support.panel.getByText('Сохранено', { exact: false }).first().waitFor();
  expect(await support.panel.getByText(/^№\s*\d/).count()).toBe(0);
  product.stack.line.clear();
  await support.sendNow();
  await support.registeredNumber();
  expect((await product.stack.tickets()).length).toBe(before + 1);
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
  product.stack.line.add({ method: 'PATCH', path: /attachments/, fault: problem(413, 'body_too_large') });
  await support.choose('Только у меня', 'Можно, но мешает');
  await support.send.click();
  expect(await support.registeredNumber()).toMatch(/^\d+$/);
});

test('a configuration that is not there or is nonsense leaves the built-in one in force', async () => {
  product.stack.line.add({
    path: /\/v1\/config\//,
    fault: { kind: 'answer', status: 200, body: '{"v": 7, "types": "нет"' },
  });
  await page.reload();
  const support = supportPanel(page);
  await support.open();
  await support.text.fill('Не видно новых назначений');
  await support.choose('Только у меня', 'Можно, но мешает');
  await support.send.click();
  expect(await support.registeredNumber()).toMatch(/^\d+$/);
  expect(watch.problems()).toEqual([]);
});
