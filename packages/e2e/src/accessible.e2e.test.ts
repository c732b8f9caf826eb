import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './harness/browsers.ts';
import { startDemoProcess, type DemoProcess } from './harness/demo-process.ts';
import { beyondTheEdge, hindrances } from './harness/hindrances.ts';
import { signIn, supportPanel } from './harness/support-panel.ts';

// What a program can judge of WCAG 2.2 AA on the pages around the panel. The panel's own steps are judged one by
// one in the widget's tests; here it stands in the program it is made for.

let demo: DemoProcess;
let browser: Browser;

beforeAll(async () => {
  demo = await startDemoProcess();
  browser = await launch('chromium');
});
afterAll(async () => {
  await browser?.close();
  await demo?.stop();
});

test('the example program and the panel in it, from the sign-in page to the number', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, locale: 'ru-RU' });
  await page.goto(demo.url);
  const support = supportPanel(page);
  await support.open();
  await support.panel.getByRole('heading', { name: 'Что случилось', exact: true }).waitFor();
  const found = { 'sign-in page': await hindrances(page), form: [] as string[], registered: [] as string[] };
  await signIn(page, demo.url);
  await support.open();
  await support.text.fill('Не печатается рецепт');
  await support.choose('Только у меня', 'Можно, но мешает');
  found.form = await hindrances(page);
  await support.send.click();
  const again = support.panel.getByRole('button', { name: 'Отправить так' });
  await again
    .or(support.panel.getByText(/^№\s*\d/).first())
    .first()
    .waitFor();
  if (await again.isVisible()) await again.click({ delay: 700 });
  await support.registeredNumber();
  found.registered = await hindrances(page);
  expect(found).toEqual({ 'sign-in page': [], form: [], registered: [] });
  await page.close();
});

test('the desk: its list and a ticket', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, locale: 'ru-RU' });
  await page.goto(demo.deskUrl);
  const first = page.getByRole('link', { name: /Не печатается рецепт/ }).first();
  await first.waitFor();
  const list = await hindrances(page);
  await first.click();
  await page
    .getByRole('heading', { name: /Не печатается рецепт/ })
    .first()
    .waitFor();
  expect({ list, ticket: await hindrances(page) }).toEqual({ list: [], ticket: [] });
  await page.close();
});

/** Half of a common screen, the 320 CSS pixels of WCAG 1.4.10, the dark, and colours the system forces. */
const ways = {
  plain: {},
  'at 200 %': { viewport: { width: 640, height: 360 } },
  'at 320 pixels': { viewport: { width: 320, height: 640 } },
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
} as const;

test.each(Object.entries(ways))(
  'the page without a program, the desk, its door and its tickets: %s',
  async (_, way) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, locale: 'ru-RU', ...way });
    const page = await context.newPage();
    const found: Record<string, string[]> = {};
    const look = async (state: string): Promise<void> => {
      const list = [...(await hindrances(page)), ...(await beyondTheEdge(page))];
      if (list.length > 0) found[state] = list;
    };
    await page.goto(`${demo.url}/support/?region=a`);
    const panel = page.getByRole('dialog');
    await panel.getByRole('heading', { name: 'Что случилось', exact: true }).waitFor();
    await look('page without a program');
    await panel.getByRole('button', { name: 'МИС не открывается' }).click();
    await panel.getByRole('textbox', { name: /Телефон/ }).waitFor();
    await look('preset');
    await page.goto(demo.deskUrl.replace(/\?.*/, ''));
    await page.getByRole('button', { name: 'Войти' }).waitFor();
    await look('door of the desk');
    await page.goto(demo.deskUrl);
    const first = page.getByRole('link', { name: /Не печатается рецепт/ }).first();
    await first.waitFor();
    await look('desk');
    await first.click();
    await page
      .getByRole('heading', { name: /Не печатается рецепт/ })
      .first()
      .waitFor();
    await look('ticket at the desk');
    expect(found).toEqual({});
    await context.close();
  },
);
