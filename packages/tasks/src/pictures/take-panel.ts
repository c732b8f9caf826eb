import type { Page } from 'playwright-core';

/** Writes what a page shows under a name. */
export type Shoot = (page: Page, name: string) => Promise<void>;

/** The panel over the example program, beside the failure it is about. */
export async function takePanel(page: Page, url: string, shoot: Shoot): Promise<void> {
  await page.goto(url);
  await page.getByRole('button', { name: 'Войти' }).click();
  await page.getByRole('row', { name: /Кедров/ }).dblclick();
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await page.getByText('Код 500').waitFor();
  await page.getByRole('button', { name: /^Помощь/ }).click();
  const panel = page.getByRole('dialog', { name: 'Обращение в поддержку' });
  await panel
    .getByRole('textbox', { name: 'Что произошло' })
    .fill('Не сохраняется талон: после «Сохранить» появляется окно «Код 500», талон остаётся открытым.');
  for (const name of ['В нашем отделении', 'Нельзя, работа остановлена'])
    await panel.getByRole('radio', { name, exact: true }).click();
  await panel.getByText(/^Ориентировочно/).waitFor();
  await panel.getByRole('heading', { name: 'Обращение в поддержку' }).scrollIntoViewIfNeeded();
  await shoot(page, 'panel');
}
