import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launch } from './harness/browsers.ts';
import { startStack, type Stack } from './harness/stack.ts';
import { supportPanel } from './harness/support-panel.ts';

let stack: Stack;
let browser: Browser;

beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.stop());
beforeEach(async () => {
  browser = await launch('chromium');
});
afterEach(() => browser.close());

test.each(['МИС не открывается', 'Не получается войти', 'Документы не уходят в РЭМД'])(
  'on the sign-in page, without a user: «%s» is filed with three fields and marked as unverified',
  async (preset) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, locale: 'ru-RU' });
    await page.goto(stack.url);
    const support = supportPanel(page);
    await support.open();
    // The form gives its place to the presets once it is known that nobody is signed in.
    await support.panel.getByRole('heading', { name: 'Что случилось', exact: true }).waitFor();
    await support.panel.getByRole('button', { name: preset }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('radio', { name: 'Во всей организации' }).click();
    await form.getByRole('textbox', { name: /Телефон/ }).fill('доб. 214');
    // The region's phone comes with its configuration, which a cold gateway may answer after the first taps.
    await form.getByText('1-02').filter({ visible: true }).waitFor();
    await form.getByRole('button', { name: /^Отправить/ }).click();
    await form
      .getByText(/^№\s*\d/)
      .first()
      .waitFor();
    const ticket = (await stack.tickets()).find(({ title }) => title.includes(preset));
    expect(ticket).toMatchObject({ unverified: true, subject: null });
    expect(ticket?.body).toMatchObject({ scope: 'organization', contact: 'доб. 214' });
  },
);

test('with the MIS down, the stand-alone page files a preset, and opens again without any network', async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, locale: 'ru-RU' });
  const page = await context.newPage();
  // 127.0.0.1 counts as a secure origin, so the service worker may register here.
  await page.goto(`${stack.url}/support/`);
  const panel = page.getByRole('dialog');
  await panel.waitFor();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.waitForLoadState('networkidle');
  stack.line.cut();
  await page.reload();
  await panel.getByRole('heading', { name: 'Что случилось', exact: true }).waitFor();
  await panel.getByRole('button', { name: 'МИС не открывается' }).click();
  await panel.getByRole('radio', { name: 'В нашем отделении' }).click();
  await panel.getByRole('textbox', { name: /Телефон/ }).fill('доб. 301');
  await panel.getByRole('button', { name: /^Отправить/ }).click();
  await panel.getByText('Сохранено', { exact: false }).first().waitFor();
  stack.line.restore();
  const sendNow = panel.getByRole('button', { name: 'Отправить сейчас' });
  await sendNow
    .or(panel.getByText(/^№\s*\d/).first())
    .first()
    .waitFor();
  if (await sendNow.isVisible()) await sendNow.click({ timeout: 2_000 }).catch(() => undefined);
  await panel
    .getByText(/^№\s*\d/)
    .first()
    .waitFor();
  const filed = (await stack.tickets()).filter(({ body }) => body['contact'] === 'доб. 301');
  expect(filed.map(({ body }) => body['criticalKind'])).toEqual(['unavailable']);
});

test('opened once, the stand-alone page tells without a network when the phone is answered', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, locale: 'ru-RU' });
  const kept = page.waitForResponse((answer) => answer.url().includes('/v1/config/') && answer.fromServiceWorker());
  await page.goto(`${stack.url}/support/?region=a`);
  const hours = page.locator('#hours');
  await hours.getByText('круглосуточно').waitFor();
  await (await kept).finished();
  stack.line.cut();
  await page.reload();
  await page.locator('#number').getByText('1-02').waitFor();
  await hours.getByText('круглосуточно').waitFor();
  stack.line.restore();
});

test('closed by Escape, the stand-alone page leaves the focus at the button that opens the panel again', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, locale: 'ru-RU' });
  await page.goto(`${stack.url}/support/`);
  const panel = page.getByRole('dialog');
  const button = page.getByRole('button', { name: 'Написать в поддержку', includeHidden: true });
  const focused = (): Promise<boolean> => button.evaluate((element) => element === document.activeElement);
  // Opened by itself, by the button, and by the key from where nothing had the focus.
  for (const reopen of [
    () => page.keyboard.press('Enter'),
    async () => {
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      await page.keyboard.press('Control+F1');
    },
    undefined,
  ]) {
    await panel.getByRole('heading', { name: 'Что случилось', exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
    await expect.poll(focused).toBe(true);
    await reopen?.();
  }
});
