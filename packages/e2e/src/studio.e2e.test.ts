import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from './harness/browsers.ts';
import { startDemoProcess, type DemoProcess } from './harness/demo-process.ts';
import { watchPage, type PageWatch } from './harness/page-watch.ts';
import { signIn, supportPanel, type SupportPanel } from './harness/support-panel.ts';

// What `docs/guide/studio.ru.md` leads a regional integrator through, in the demo, without a restart and
// without a line of JSON: the same steps, by the same names.

const surgery = 'АРМ врача поликлиники';

describe('a regional integrator who writes no program', () => {
  let demo: DemoProcess;
  let browser: Browser;
  let studio: Page;
  let watch: PageWatch;

  beforeAll(async () => {
    demo = await startDemoProcess();
    browser = await launch('chromium');
    studio = await browser.newPage({ viewport: { width: 1280, height: 720 }, locale: 'ru-RU' });
    watch = await watchPage(studio);
    await studio.goto(demo.studioUrl);
    await studio.getByRole('heading', { name: 'Поля формы' }).waitFor();
  });
  afterAll(async () => {
    await browser.close();
    await demo.stop();
  });

  /** Somebody at the demo's own program, at a screen of her own, with the panel open and the text begun. */
  async function writer(login: { name: string; workplace: string }): Promise<SupportPanel> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, locale: 'ru-RU' });
    const page = await context.newPage();
    await signIn(page, demo.url, login);
    const support = supportPanel(page);
    await support.open();
    await support.text.pressSequentially('Талон не печатается.');
    await support.panel.getByRole('radio', { name: 'В нашем отделении' }).waitFor();
    return support;
  }
  const registrar = () => writer({ name: 'zaytseva', workplace: 'АРМ регистратора поликлиники' });
  const doctor = () => writer({ name: 'orlova', workplace: surgery });
  const preview = () => studio.frameLocator('iframe[title="Просмотр панели"]');

  test('adds a required field for one type at one workplace, and sees it in the preview while the form is open', async () => {
    await studio.getByRole('button', { name: 'Добавить поле' }).click();
    await studio.getByLabel('Как назвать поле').fill('Номер кабинета');
    await studio.keyboard.press('Enter');
    await studio.getByLabel('Название, английский').fill('Room number');
    await studio.getByLabel('Насколько нужно').selectOption({ label: 'Обязательно: без него не отправить' });
    await studio.getByRole('checkbox', { name: 'Не работает или работает неправильно' }).check();
    await studio.getByLabel('Только на АРМ').fill(surgery);
    await studio.getByRole('button', { name: 'Добавить АРМ' }).click();

    const place = studio.getByRole('region', { name: 'Просмотр' }).getByLabel('АРМ');
    await preview().getByRole('radio', { name: 'В нашем отделении' }).waitFor();
    // The preview follows the form by messages: it shows the field until it has heard of the workplace too.
    await preview()
      .getByRole('textbox', { name: /Номер кабинета/ })
      .waitFor({ state: 'detached' });
    await place.fill(surgery);
    await place.press('Enter');
    await preview()
      .getByRole('textbox', { name: /Номер кабинета/ })
      .waitFor();
  });

  test('changes the matrix, and the simulator says the new priority and why', async () => {
    await studio.getByRole('button', { name: 'Приоритеты' }).click();
    await studio.getByLabel('В нашем отделении: Нельзя, работа остановлена').selectOption('P1');
    // What is there for screen readers alone makes the page no longer.
    expect(await studio.evaluate(() => document.documentElement.scrollHeight)).toBe(720);
    await studio.getByRole('button', { name: 'Проверка правил' }).click();
    const outcome = studio.getByRole('region', { name: 'Проверка правил' });
    await outcome.getByText('P1, наивысший').waitFor();
    await outcome.getByText('Строка и столбец матрицы: «В нашем отделении» и «Нельзя, работа остановлена».').waitFor();
  });

  test('changes the ladder: a step of its own, before the one that was first', async () => {
    await studio.getByRole('button', { name: 'Лестница' }).click();
    await studio.getByRole('button', { name: 'Добавить ступень' }).click();
    await studio.getByLabel('Кто помогает').fill('Служба автоматизации');
    await studio.keyboard.press('Enter');
    await studio.getByLabel('Название, английский').fill('Automation service');
    await studio.getByLabel('Контакт', { exact: true }).fill('доб. 500');
    await studio.getByLabel('Контакт, английский').fill('ext. 500');
    for (const _ of ['past the vendor', 'past МИАЦ', 'past the local IT']) {
      await studio.getByRole('button', { name: 'Выше: Служба автоматизации' }).click();
    }
    await studio
      .getByRole('region', { name: 'Проверка правил' })
      .getByText(/Служба автоматизации.*начнётся здесь/)
      .waitFor();
  });

  test('sees all of it once it is saved, in a program that has been open since before, without a restart', async () => {
    const support = await doctor();
    await support.text.press('Escape');
    await support.panel.waitFor({ state: 'hidden' });
    await studio.getByRole('button', { name: 'Сохранить' }).click();
    await studio.getByText('Сохранено и действует').waitFor();
    await studio.getByRole('button', { name: 'Перейти к редакции' }).click();
    const version = studio.getByRole('textbox', { name: 'Редакция' });
    await expect.poll(() => version.evaluate((input) => input === document.activeElement)).toBe(true);

    await support.open();
    await support.choose('В нашем отделении', 'Нельзя, работа остановлена');
    await support.send.click();
    const field = support.panel.getByRole('textbox', { name: /Номер кабинета/ });
    await field.waitFor();
    expect(await support.panel.getByText(/^№\s*\d/).count()).toBe(0);
    await field.fill('214');
    await support.send.click();
    const number = await support.registeredNumber();
    await support.panel.getByText('Служба автоматизации').first().waitFor();

    const desk = await browser.newPage({ locale: 'ru-RU' });
    await desk.goto(demo.deskUrl);
    await desk
      .getByRole('row', { name: new RegExp(number) })
      .getByRole('link')
      .first()
      .click();
    await desk.getByText('P1, наивысший').first().waitFor();
  });

  test('leaves those at another workplace as they were', async () => {
    const support = await registrar();
    expect(await support.panel.getByRole('textbox', { name: /Номер кабинета/ }).count()).toBe(0);
  });

  test('brings a former version back from the history', async () => {
    await studio.getByRole('button', { name: 'История' }).click();
    await studio.getByRole('button', { name: /^до / }).first().click();
    await studio.getByRole('button', { name: 'Вернуть эту версию' }).click();
    await studio.getByRole('button', { name: 'Сохранить' }).click();
    await studio.getByText('Сохранено и действует').waitFor();
    await studio.getByRole('button', { name: 'Поля формы' }).click();
    expect(await studio.getByRole('button', { name: 'Номер кабинета' }).count()).toBe(0);
  });

  test('takes a step back by Ctrl+Z, in a form and in the text alike', async () => {
    await studio.getByRole('button', { name: 'Основное' }).click();
    const phone = studio.getByRole('textbox', { name: 'Телефон, когда ждать нельзя' });
    const before = await phone.inputValue();
    await phone.fill('2-03');
    await phone.press('Control+z');
    expect(await phone.inputValue()).toBe(before);
    await studio.keyboard.press('Control+Shift+z');
    expect(await phone.inputValue()).toBe('2-03');

    await studio.getByRole('button', { name: 'Текст (JSON)' }).click();
    const text = studio.getByRole('textbox', { name: 'Настройки: a' });
    await text.press('Control+Home');
    await text.press('ArrowRight');
    await studio.keyboard.type('"v": 1, ', { delay: 15 });
    await text.press('Control+z');
    await expect.poll(() => text.innerText()).not.toContain('"v": 1');
    await text.press('Control+z');
    await studio.getByText('Всё сохранено.').waitFor();
  });

  test('is stopped by a mistake: it is named, leads to its place, and nothing is saved', async () => {
    await studio.getByRole('button', { name: 'Текст (JSON)' }).click();
    const text = studio.getByRole('textbox', { name: 'Настройки: a' });
    await text.press('Control+Home');
    await text.press('ArrowRight');
    // Key by key, as a person does: what is drawn meanwhile must not undo what is typed.
    await studio.keyboard.type('"lanucher": {}, ', { delay: 15 });
    expect(await text.innerText()).toContain('"lanucher": {}, ');
    const mistake = studio.getByRole('button', { name: /^lanucher: .*launcher/ });
    await mistake.waitFor();
    await studio.getByRole('button', { name: 'Сохранить' }).click();
    await studio.getByText('Не сохранено: сначала исправьте ошибки').waitFor();
    await studio.getByRole('button', { name: 'Отменить' }).waitFor();
  });

  test('shows in the preview what stands on the sign-in page, and any role, screen, language and width', async () => {
    const tools = studio.getByRole('region', { name: 'Просмотр' });
    const tool = (name: string) => tools.getByRole('combobox', { name, exact: true });
    await studio.getByRole('button', { name: 'Просмотр', exact: true }).click();
    await tool('В МИС').selectOption({ label: 'не вошёл' });
    await preview().getByRole('heading', { name: 'Что случилось', exact: true }).waitFor();
    await preview().getByRole('button', { name: 'Другой вопрос' }).waitFor();
    expect(await tool('Экран панели').locator('option').allInnerTexts()).not.toContain('Как это сделать?');
    await tool('Экран панели').selectOption({ label: 'Сбой: Не получается войти' });
    await preview().getByRole('heading', { name: 'Не получается войти' }).waitFor();
    await tool('В МИС').selectOption({ label: 'вошёл' });
    await tool('Экран панели').selectOption({ label: 'Как это сделать?' });
    await tool('Язык').selectOption('en');
    await preview().getByText('Your question').first().waitFor();
    const widthPx = () => studio.locator('iframe').evaluate((frame) => frame.clientWidth);
    const room = await widthPx();
    await tool('Ширина').selectOption('narrow');
    const narrow = await widthPx();
    await tool('Ширина').selectOption('wide');
    expect([narrow, room < 450, (await widthPx()) > 1000]).toEqual([318, true, true]);
    await tool('Ширина').selectOption('room');
  });

  test('the studio broke no rule of its own content policy, and threw nothing', () => {
    expect(watch.problems()).toEqual([]);
  });
});
