import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { signIn, supportPanel } from './harness/support-panel.ts';
import { useProduct } from './harness/use-product.ts';

const product = useProduct();

let page: Page;

beforeEach(async () => {
  page = await product.newPage();
  await signIn(page, product.stack.url);
});
afterEach(() => page.close());

test('Escape and a click outside lose no text, and neither does a reload', async () => {
  const support = supportPanel(page);
  await support.open();
  await support.text.fill('Пропала кнопка «Печать» в карте');
  await page.keyboard.press('Escape');
  await support.panel.waitFor({ state: 'hidden' });
  await support.open();
  expect(await support.text.inputValue()).toBe('Пропала кнопка «Печать» в карте');
  await page.mouse.click(300, 400);
  expect(await support.text.inputValue()).toBe('Пропала кнопка «Печать» в карте');
  await page.reload();
  await support.open();
  await expect.poll(() => support.text.inputValue()).toBe('Пропала кнопка «Печать» в карте');
});

test('the whole ticket can be filed by keyboard alone', async () => {
  await page.keyboard.press('Control+F1');
  const support = supportPanel(page);
  await support.panel.waitFor();
  await page.keyboard.type('Не считает койко-дни');
  const reach = async (name: string): Promise<void> => {
    for (let presses = 0; presses < 40; presses++) {
      const focused = await page.evaluate(() => {
        const active = document.querySelector('mis-support-root')?.shadowRoot?.activeElement;
        return active instanceof HTMLInputElement && active.type === 'radio' ? active.name || 'radio' : '';
      });
      if (
        focused &&
        (await support.panel
          .getByRole('radio', { name, exact: true })
          .evaluate((radio, group) => (radio as HTMLInputElement).name === group, focused))
      )
        return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab never reached the group of «${name}»`);
  };
  await reach('Только у меня');
  await page.keyboard.press('Space');
  await reach('Нельзя, работа остановлена');
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+Enter');
  expect(await support.registeredNumber()).toMatch(/^\d+$/);
});

test('a picture is taken on a click, confirmed, and arrives whole', async () => {
  const support = supportPanel(page);
  await support.open();
  await support.text.fill('Не сохраняется талон');
  await support.choose('Только у меня', 'Можно, но мешает');
  await support.panel.getByRole('button', { name: 'Снять' }).click();
  const confirm = page.getByRole('checkbox', { name: /данных пациентов не видно/ });
  await confirm.waitFor();
  expect(await confirm.isChecked()).toBe(false);
  await confirm.check();
  await page.getByRole('button', { name: 'Добавить к обращению' }).click();
  await support.send.click();
  const number = await support.registeredNumber();
  await expect
    .poll(
      async () =>
        (await product.stack.tickets()).find((ticket) => ticket.number.replace(/\D/g, '') === number)?.attachments,
    )
    .toEqual([{ n: 0, size: expect.any(Number) as number, complete: true }]);
});

test.each([0, 150, 350])('a reload %i ms after the last letter costs no more than the last letters', async (waitMs) => {
  const support = supportPanel(page);
  await support.open();
  await support.text.click();
  await page.keyboard.type('Пропала кнопка «Печать» в карте пациента', { delay: 40 });
  await page.waitForTimeout(waitMs);
  await page.reload();
  await support.open();
  await expect.poll(() => support.text.inputValue()).toMatch(/^Пропала кнопка «Печать» в карте пац/);
});
