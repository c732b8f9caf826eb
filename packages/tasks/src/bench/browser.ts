import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { chromiumArgs } from '../chromium.ts';
import { ensureChromium } from '../ensure-chromium.ts';

/** Starts the browser of the bench. One for a measure, so that measures do not warm each other up. */
export async function launchBrowser(args: readonly string[] = []): Promise<Browser> {
  const { path } = await ensureChromium();
  return chromium.launch({ executablePath: path, args: [...chromiumArgs, ...args] });
}

/** A page in a fresh profile: nothing cached, nothing stored. */
export async function freshPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, locale: 'ru-RU' });
  return context.newPage();
}

/** Closes a page with its profile. */
export async function dropPage(page: Page): Promise<void> {
  await page.context().close();
}

/** Waits until the page has asked for nothing new for a while. What is still on its way does not count as asking. */
export async function quiet(page: Page, quietMs = 700): Promise<void> {
  let lastMs = performance.now();
  const note = () => (lastMs = performance.now());
  page.on('request', note);
  while (performance.now() - lastMs < quietMs) await page.waitForTimeout(50);
  page.off('request', note);
}

/** The launcher and the panel, found as a person finds them. */
export function supportParts(page: Page) {
  const panel = page.getByRole('dialog', { name: 'Обращение в поддержку' });
  return {
    launcher: page.getByRole('button', { name: /^Помощь/ }),
    panel,
    text: panel.getByRole('textbox', { name: 'Что произошло' }),
    radio: (name: string) => panel.getByRole('radio', { name, exact: true }),
    send: panel.getByRole('button', { name: /^Отправить/ }),
    number: panel.getByText(/^№\s*\d/).first(),
  };
}
