import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, overPlainHttp, type BrowserName } from './harness/browsers.ts';
import { watchPage, type PageWatch } from './harness/page-watch.ts';
import { startStack, type Stack } from './harness/stack.ts';
import { signIn, supportPanel } from './harness/support-panel.ts';

describe.each<[BrowserName, 'on a secure origin' | 'over plain HTTP']>([
  ['chromium', 'on a secure origin'],
  ['chromium-109', 'on a secure origin'],
  ['chromium', 'over plain HTTP'],
  ['chromium-109', 'over plain HTTP'],
])('the main job in %s %s', (name, origin) => {
  let stack: Stack;
  let browser: Browser;
  let page: Page;
  let watch: PageWatch;

  beforeAll(async () => {
    stack = await startStack();
    browser = await launch(name);
    page = await browser.newPage({ viewport: { width: 1280, height: 720 }, locale: 'ru-RU' });
    watch = await watchPage(page);
    const isPlain = origin === 'over plain HTTP';
    await signIn(page, isPlain ? overPlainHttp(stack.url) : stack.url);
    expect(await page.evaluate(() => window.isSecureContext)).toBe(!isPlain);
  });
  afterAll(async () => {
    await browser.close();
    await stack.stop();
  });

  test('an ordinary incident costs one typed text and at most four taps, and ends with a number', async () => {
    const support = supportPanel(page);
    await watch.resetTaps();
    await support.open();
    await support.text.pressSequentially('Не сохраняется талон, после «Сохранить» окно «Код 500».');
    await support.choose('В нашем отделении', 'Нельзя, работа остановлена');
    await support.send.click();
    const number = await support.registeredNumber();

    expect(await watch.taps()).toBeLessThanOrEqual(4);
    const [ticket] = await stack.tickets();
    expect(ticket?.number.replace(/\D/g, '')).toBe(number);
    expect(ticket?.body).toMatchObject({ type: 'incident', scope: 'department', urgency: 'blocked' });
    expect(ticket?.title).toContain('Не сохраняется талон');
    // What the host told and what the page showed arrived without a tap of hers.
    expect(ticket?.body.context.values['workplace']).toMatchObject({ source: 'host' });
    expect(ticket?.body.context.values['build']?.value).toMatch(/\d/);
    expect(ticket?.subject).toBeTruthy();
    expect(ticket?.unverified).toBe(false);
  });

  test('the host saw no error, no report of its content policy and no shifted layout', () => {
    expect(watch.problems()).toEqual([]);
  });
});
