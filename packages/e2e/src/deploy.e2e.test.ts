import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scriptTagFolder } from '@mis-support/tasks';
import type { Browser } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { launch } from './harness/browsers.ts';
import { startStack, type Stack } from './harness/stack.ts';
import { signIn, supportPanel } from './harness/support-panel.ts';

let stack: Stack;
let browser: Browser;
let nextBuild: string;

beforeEach(async () => {
  stack = await startStack();
  browser = await launch('chromium');
  nextBuild = buildWithOtherChunks();
});
afterEach(async () => {
  await browser.close();
  await stack.stop();
  rmSync(nextBuild, { recursive: true, force: true });
});

test('a page that was open before a deploy still finds its chunks after it', async () => {
  const page = await openWithoutChunks();
  await stack.kill();
  await stack.restart(['--widget', nextBuild]);
  stack.line.clear();
  const support = supportPanel(page);
  await support.open();
  await support.text.fill('После обновления пропала кнопка «Печать»');
  await support.choose('Только у меня', 'Можно, но мешает');
  await support.send.click();
  expect(await support.registeredNumber()).toMatch(/^\d+$/);
});

test('where the panel cannot be loaded the person is told so and sees the phone, and may try again', async () => {
  const page = await openWithoutChunks();
  const support = supportPanel(page);
  await support.launcher.click();
  const notice = page.getByRole('alert').filter({ hasText: 'не загрузилась' });
  await notice.waitFor();
  expect(await notice.innerText()).toContain('1-02');
  stack.line.clear();
  await notice.getByRole('button', { name: 'Попробовать ещё раз' }).click();
  await support.panel.waitFor();
});

/** A page at work whose line lost every chunk of the panel, so that nothing was fetched ahead. */
async function openWithoutChunks() {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, locale: 'ru-RU' });
  const page = await context.newPage();
  // The region's telephone is known from an earlier day.
  await signIn(page, stack.url);
  await page.waitForLoadState('networkidle');
  stack.line.add({ path: /\/assets\/(?!widget)/, fault: { kind: 'refuse' } });
  // Routing switches the browser's own cache off, which would still have the chunks.
  await page.route('**/*', (route) => route.continue());
  await page.reload();
  await supportPanel(page).launcher.waitFor();
  return page;
}

/** The current build under other names, as a deploy leaves it. */
function buildWithOtherChunks(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mis-support-build-'));
  cpSync(scriptTagFolder, folder, { recursive: true });
  for (const name of readdirSync(join(folder, 'assets'))) rmSync(join(folder, 'assets', name));
  writeFileSync(join(folder, 'assets', 'another-build.js'), 'export {};\n');
  return folder;
}
