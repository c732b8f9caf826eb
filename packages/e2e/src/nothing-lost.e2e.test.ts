import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launch, launchProfile } from './harness/browsers.ts';
import { startStack, type Stack, type StoredTicket } from './harness/stack.ts';
import { signIn, supportPanel } from './harness/support-panel.ts';

let stack: Stack;
let browser: Browser;

beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.stop());
beforeEach(async () => {
  browser = await launch('chromium');
});
afterEach(async () => {
  await browser.close();
  stack.line.clear();
  stack.line.restore();
});

test('a ticket filed without a network survives a reload and the end of the browser, and is registered once', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'mis-support-profile-'));
  try {
    let context: BrowserContext = await launchProfile('chromium', profile);
    let page = context.pages()[0] ?? (await context.newPage());
    await signIn(page, stack.url);
    await fetchedAhead(page);
    stack.line.cut();
    await file(page, 'Не печатается рецепт, принтер выдаёт пустой лист');
    await supportPanel(page).panel.getByText('Сохранено', { exact: false }).first().waitFor();
    expect(await titled('Не печатается рецепт')).toEqual([]);

    stack.line.restore();
    stack.line.add({ path: /\/v1\/tickets/, fault: { kind: 'refuse' } });
    await page.reload();
    await supportPanel(page).launcher.waitFor();
    await context.close();

    context = await launchProfile('chromium', profile);
    page = context.pages()[0] ?? (await context.newPage());
    stack.line.clear();
    await signIn(page, stack.url);
    await fetchedAhead(page);
    // Each attempt that met no network has put off the next one, by five minutes at most, over a restart too; the word
    // that the network is back ends that. Then, and after a start, old tickets go at a random moment of the next two
    // minutes, so that a region's computers do not all call at once. Nobody presses anything, and
    // the word may come before anybody listens, so the test waits for both.
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await expect
      .poll(async () => (await titled('Не печатается рецепт')).length, { timeout: 450_000, interval: 1_000 })
      .toBe(1);
    await context.close();
    expect(await titled('Не печатается рецепт')).toHaveLength(1);
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}, 540_000);

test('the network dies before the panel was ever opened, and a ticket is saved all the same', async () => {
  const page = await browser.newPage();
  await signIn(page, stack.url);
  await fetchedAhead(page);
  stack.line.cut();
  await file(page, 'Пропали пациенты из расписания');
  await supportPanel(page).panel.getByText('Ожидает отправки', { exact: false }).first().waitFor();
  stack.line.restore();
  await supportPanel(page).sendNow();
  expect(await supportPanel(page).registeredNumber()).toMatch(/^\d+$/);
  expect(await titled('Пропали пациенты')).toHaveLength(1);
});

test('the gateway dies between its commit and its answer: one ticket', async () => {
  const page = await browser.newPage();
  await signIn(page, stack.url);
  stack.line.add({ method: 'PUT', path: /\/v1\/tickets\//, fault: { kind: 'swallow' }, times: 1 });
  await file(page, 'Зависает журнал приёма при открытии');
  await expect.poll(async () => (await titled('Зависает журнал')).length, { timeout: 20_000 }).toBe(1);
  await stack.kill();
  await stack.restart();
  const support = supportPanel(page);
  await support.sendNow();
  const number = await support.registeredNumber();
  const tickets = await titled('Зависает журнал');
  expect(tickets.map((ticket) => ticket.number.replace(/\D/g, ''))).toEqual([number]);
});

test('two tabs with one queue: one ticket', async () => {
  const context = await browser.newContext();
  const first = await context.newPage();
  await signIn(first, stack.url);
  await fetchedAhead(first);
  stack.line.add({ path: /\/v1\/tickets/, fault: { kind: 'refuse' } });
  await file(first, 'Не открывается карта пациента');
  await supportPanel(first).panel.getByText('Ожидает отправки', { exact: false }).first().waitFor();
  const second = await context.newPage();
  await second.goto(stack.url);
  stack.line.clear();
  for (const page of [first, second]) await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await supportPanel(first).sendNow();
  await supportPanel(first).registeredNumber();
  expect(await titled('Не открывается карта')).toHaveLength(1);
});

test('the next user of the computer is not shown a colleague’s waiting ticket, only that one waits', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signIn(page, stack.url);
  await fetchedAhead(page);
  stack.line.add({ path: /\/v1\/tickets/, fault: { kind: 'refuse' } });
  await file(page, 'Секретная проблема доктора');
  await supportPanel(page).panel.getByText('Ожидает отправки', { exact: false }).first().waitFor();
  await page.evaluate(() => fetch('/api/sign-out', { method: 'POST' }));
  await signIn(page, stack.url, { name: 'zaytseva', workplace: 'АРМ регистратора поликлиники' });
  const support = supportPanel(page);
  await support.open();
  await support.panel.getByRole('button', { name: /^Мои обращения/ }).click();
  const list = page.getByRole('dialog').filter({ hasText: 'Мои обращения' });
  await list.getByText(/Ждут отправки у коллег: 1/).waitFor();
  expect(await list.innerText()).not.toContain('Секретная проблема');
});

/** The tickets of one test: the server is shared by all of the file. */
async function titled(start: string): Promise<StoredTicket[]> {
  return (await stack.tickets()).filter(({ title }) => title.startsWith(start));
}

/** Writes and sends an ordinary incident. */
async function file(page: Page, text: string): Promise<void> {
  const support = supportPanel(page);
  await support.open();
  await support.text.fill(text);
  await support.choose('Только у меня', 'Можно, но мешает');
  await support.send.click();
}

/** Waits until the page has fetched ahead what the widget needs, as it does on idle. */
async function fetchedAhead(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await page.waitForLoadState('networkidle');
}
