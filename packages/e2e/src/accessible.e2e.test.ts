import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './harness/browsers.ts';
import { startDemoProcess, type DemoProcess } from './harness/demo-process.ts';
import { signIn, supportPanel } from './harness/support-panel.ts';

// What a program can judge of WCAG 2.2 AA on the pages around the panel. The panel's own steps are judged one by
// one in the widget's tests; here it stands in the program it is made for.
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

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

async function hindrances(page: Page): Promise<string[]> {
  // Through the inspector, which no policy of the page concerns.
  await page.evaluate(axe);
  return page.evaluate(async (values) => {
    interface Result {
      violations: { id: string; nodes: { target: unknown; failureSummary?: string }[] }[];
    }
    const { axe: judge } = globalThis as unknown as { axe: { run(where: Document, how: object): Promise<Result> } };
    const { violations } = await judge.run(document, { runOnly: { type: 'tag', values } });
    return violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 4).map((node) => `${id} at ${String(node.target)}: ${node.failureSummary?.split('\n')[1] ?? ''}`),
    );
  }, tags);
}

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
