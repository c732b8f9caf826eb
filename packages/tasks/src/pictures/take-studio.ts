import type { Page } from 'playwright-core';
import type { Shoot } from './take-panel.ts';

const surgery = 'АРМ врача поликлиники';

/** What `docs/guide/studio.ru.md` leads through, step by step; nothing is saved. */
export async function takeStudio(page: Page, url: string, shoot: Shoot): Promise<void> {
  await page.goto(url);
  await page.getByRole('heading', { name: 'Поля формы' }).waitFor();
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const preview = page.frameLocator('iframe[title="Просмотр панели"]');

  await button('Добавить поле').click();
  await page.getByLabel('Как назвать поле').fill('Номер кабинета');
  await page.keyboard.press('Enter');
  await page.getByLabel('Название, английский').fill('Room number');
  await page.getByLabel('Насколько нужно').selectOption({ label: 'Обязательно: без него не отправить' });
  await page.getByRole('checkbox', { name: 'Не работает или работает неправильно' }).check();
  await page.getByLabel('Только на АРМ').fill(surgery);
  await button('Добавить АРМ').click();
  const place = page.getByRole('region', { name: 'Просмотр' }).getByLabel('АРМ');
  await place.fill(surgery);
  await place.press('Enter');
  await preview.getByRole('textbox', { name: /Номер кабинета/ }).waitFor();
  await page.locator('.row.open').evaluate((row) => row.scrollIntoView());
  await shoot(page, 'studio-field');

  await button('Приоритеты').click();
  await page.getByLabel('В нашем отделении: Нельзя, работа остановлена').selectOption('P1');
  await button('Проверка правил').click();
  const outcome = page.getByRole('region', { name: 'Проверка правил' });
  await outcome.getByText('P1, наивысший').waitFor();
  await outcome.getByText(/^Если ждать нельзя/).waitFor();
  await page.getByRole('heading', { name: 'Приоритеты' }).scrollIntoViewIfNeeded();
  await shoot(page, 'studio-matrix');

  await button('Лестница').click();
  await button('Добавить ступень').click();
  await page.getByLabel('Кто помогает').fill('Служба автоматизации');
  await page.keyboard.press('Enter');
  await page.getByLabel('Название, английский').fill('Automation service');
  await page.getByLabel('Контакт', { exact: true }).fill('доб. 500');
  await page.getByLabel('Контакт, английский').fill('ext. 500');
  while ((await button('2. Служба автоматизации').count()) === 0) await button('Выше: Служба автоматизации').click();
  await outcome.getByText(/Служба автоматизации.*начнётся здесь/).waitFor();
  await page.getByRole('heading', { name: 'Лестница поддержки' }).scrollIntoViewIfNeeded();
  await shoot(page, 'studio-ladder');

  await button('Сравнить').click();
  await page.getByRole('dialog', { name: 'Что изменено' }).getByText('P1, наивысший').first().waitFor();
  await shoot(page, 'studio-compare');
}
