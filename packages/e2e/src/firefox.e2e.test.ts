import { findFirefox } from '@mis-support/tasks';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startStack, type Stack } from './harness/stack.ts';

// Debian's Firefox is driven over WebDriver BiDi, which Playwright does not speak to it; so this file has its own driver.

const message =
  'Не печатается рецепт, и ещё у меня пропали пациенты из расписания. Также прошу добавить новую медсестру.';

const path = findFirefox();

describe.skipIf(path === undefined)('three problems in one message, in Firefox', () => {
  let stack: Stack;
  let browser: Browser;
  let page: Page;
  const errors: string[] = [];

  beforeAll(async () => {
    stack = await startStack();
    browser = await puppeteer.launch({
      browser: 'firefox',
      headless: true,
      ...(path === undefined ? {} : { executablePath: path }),
      extraPrefsFirefox: { 'intl.accept_languages': 'ru-RU, ru' },
    });
    page = await browser.newPage();
    page.on('pageerror', (error) => errors.push(error.message));
    await page.setViewport({ width: 1280, height: 720 });
    await page.goto(stack.url);
    await (await control('button', /^Войти/)).click();
    await (await control('button', /^Помощь/)).click();
    await vi.waitFor(async () => expect(await focused()).toBe('textarea'), 10_000);
    await page.evaluate(() => {
      window.heard = [];
      document.addEventListener('keydown', ({ key }) => window.heard?.push(key), { capture: true });
    });
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  /** A control that is there to be pressed, on the page or in the panel. */
  async function control(tag: string, name: RegExp) {
    const find = async () => {
      for (const handle of [...(await page.$$(tag)), ...(await page.$$(`mis-support-root >>> ${tag}`))]) {
        const isIt = await handle.evaluate(
          (element, source) =>
            element.checkVisibility() && new RegExp(source).test(element.textContent.replaceAll('\u00a0', ' ').trim()),
          name.source,
        );
        if (isIt) return handle;
      }
      return undefined;
    };
    return vi.waitFor(async () => (await find()) ?? Promise.reject(new Error(`no ${String(name)}`)), 15_000);
  }

  const inPanel = async <T>(look: (root: ShadowRoot) => T): Promise<Awaited<T>> => {
    const root = await page.evaluateHandle(() => document.querySelector('mis-support-root')!.shadowRoot!);
    return root.evaluate(look);
  };
  const focused = () => inPanel((root) => root.activeElement?.getAttribute('role') ?? root.activeElement?.localName);
  const said = () =>
    inPanel((root) => [...root.querySelectorAll('.split-text .span')].map((span) => span.textContent.trim()));
  const pressed = async (...keys: Parameters<Page['keyboard']['press']>[0][]) => {
    for (const key of keys) await page.keyboard.down(key);
    for (const key of keys.reverse()) await page.keyboard.up(key);
  };

  test('are told apart while she types, and none of her keys is heard by the program', async () => {
    await page.keyboard.type(message);
    await (await control('button', /^Разделить/)).click();
    await expect.poll(() => said().then(({ length }) => length)).toBe(3);
    expect(await page.evaluate(() => window.heard)).toEqual([]);
  });

  test('have borders that are moved by keys, taken back and moved again', async () => {
    await inPanel((root) => root.querySelector<HTMLElement>('[role=separator]')!.focus());
    const before = await said();
    await pressed('ArrowLeft');
    const moved = [expect.stringMatching(/Не печатается$/), expect.stringContaining('рецепт'), before[2]];
    await expect.poll(() => said()).toEqual(moved);
    await pressed('Control', 'KeyZ');
    await expect.poll(() => said()).toEqual(before);
    await pressed('Control', 'KeyY');
    await expect.poll(() => said()).toEqual(moved);
    await pressed('Control', 'KeyZ');
    await expect.poll(() => said()).toEqual(before);
  });

  test('become three tickets that name each other', async () => {
    await (await control('button', /^Отправить/)).click();
    await expect
      .poll(
        async () => {
          // What is missing is asked once.
          const sendsAnyway = await inPanel((root) =>
            [...root.querySelectorAll('button')].some((button) => button.textContent.includes('Отправить так')),
          );
          if (sendsAnyway) await (await control('button', /^Отправить так/)).click();
          return (await stack.tickets()).length;
        },
        { timeout: 20_000, interval: 500 },
      )
      .toBe(3);
    const tickets = await stack.tickets();
    expect(new Set(tickets.map(({ body }) => body.groupId)).size).toBe(1);
    expect(errors).toEqual([]);
  });
});

declare global {
  interface Window {
    /** Keys that the program's own listener was told of. */
    heard?: string[];
  }
}
