import type { Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { watchPage, type PageWatch } from './harness/page-watch.ts';
import { supportPanel } from './harness/support-panel.ts';
import { useProduct } from './harness/use-product.ts';

const product = useProduct({ extJs: true });

let page: Page;
let watch: PageWatch;

beforeEach(async () => {
  page = await product.newPage();
  watch = await watchPage(page);
  await page.goto(`${product.stack.url}/ext-host/`);
  await page.getByText('Журнал записи').first().waitFor();
  await supportPanel(page).launcher.waitFor();
});

test('typing works while an ExtJS modal window is open, and the host’s hot keys do not fire', async () => {
  await page.getByText('Открыть карту').click();
  await page.getByText('Карта пациента').first().waitFor();
  const support = supportPanel(page);
  await support.open();
  await support.text.click();
  await page.keyboard.type('Не открывается окно «Карта пациента»');
  expect(await support.text.inputValue()).toBe('Не открывается окно «Карта пациента»');
  expect(await page.evaluate(() => (window as unknown as { hostKeys: string[] }).hostKeys)).toEqual([]);
  // The window of the host is still there and still its own.
  expect(await page.getByText('Карта пациента').first().isVisible()).toBe(true);
  expect(watch.problems()).toEqual([]);
});

test('typing works while a dialog opened by showModal() makes the rest of the page inert, and the text stays when it closes', async () => {
  const support = supportPanel(page);
  await support.open();
  await support.text.fill('Не подписывается');
  await page.getByText('Подписать', { exact: true }).click();
  await page.getByText('Подписание документа').waitFor();
  await support.text.click();
  await page.keyboard.press('End');
  await page.keyboard.type(' документ');
  expect(await support.text.inputValue()).toBe('Не подписывается документ');
  await page.locator('#sign-close').click();
  await page.getByText('Подписание документа').waitFor({ state: 'hidden' });
  expect(await support.text.inputValue()).toBe('Не подписывается документ');
  await support.choose('Только у меня');
  expect(await page.evaluate(() => (window as unknown as { hostKeys: string[] }).hostKeys)).toEqual([]);
});

test('the context names the open window and the selected place of a page that tells nothing', async () => {
  await page.getByText('Открыть карту').click();
  await page.getByText('Карта пациента').first().waitFor();
  const support = supportPanel(page);
  await support.open();
  await support.text.fill('Не сохраняется карта');
  await support.panel.getByRole('button', { name: 'Что будет отправлено' }).click();
  const review = page.getByRole('dialog').filter({ hasText: 'Что будет отправлено' });
  await review.getByText('Карта пациента').filter({ visible: true }).first().waitFor();
});

test('the launcher lies over no control of the host', async () => {
  const covered = await page.evaluate(() => {
    const box = document
      .querySelector('mis-support-root')
      ?.shadowRoot?.querySelector('button')
      ?.getBoundingClientRect();
    if (!box) return ['no launcher'];
    const host = document.querySelector<HTMLElement>('mis-support-root')!;
    host.style.display = 'none';
    const found: string[] = [];
    for (let y = box.top + 2; y < box.bottom; y += 4)
      for (let x = box.left + 2; x < box.right; x += 4) {
        const control = document.elementFromPoint(x, y)?.closest('button, a, input, select, textarea, [role=button]');
        if (control) found.push(control.outerHTML.slice(0, 80));
      }
    host.style.display = '';
    return found;
  });
  expect(covered).toEqual([]);
});
