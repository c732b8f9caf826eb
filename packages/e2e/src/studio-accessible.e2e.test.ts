import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './harness/browsers.ts';
import { startDemoProcess, type DemoProcess } from './harness/demo-process.ts';
import { beyondTheEdge, coveredInFocus, cutOff, hindrances, spaceText } from './harness/hindrances.ts';

// The studio for people who do not see it, do not hold a mouse, or make everything larger.

let demo: DemoProcess;
let browser: Browser;
let page: Page;
let found: Record<string, string[]> = {};

beforeAll(async () => {
  demo = await startDemoProcess();
  browser = await launch('chromium');
  page = await browser.newPage({ viewport: { width: 1280, height: 720 }, locale: 'ru-RU' });
  await page.goto(demo.studioUrl);
  await page.getByRole('heading', { name: 'Поля формы' }).waitFor();
});
afterAll(async () => {
  await browser?.close();
  await demo?.stop();
});

const menu = () => page.getByRole('navigation', { name: 'Что настраиваем' }).getByRole('button');
const go = (name: string) => menu().filter({ hasText: name }).first().click();
const button = (name: string) => page.getByRole('button', { name, exact: true });

async function look(state: string, rules?: string[]): Promise<void> {
  const list = await hindrances(page, rules);
  if (list.length > 0) found[state] = list;
}

/** Every section, as it is when one comes to it and with its first entry open. */
async function everySection(visit: (state: string) => Promise<void>): Promise<void> {
  for (const name of await menu().allInnerTexts()) {
    await menu().getByText(name, { exact: true }).click();
    await visit(name);
    const row = page.locator('.content .rows [aria-expanded="false"]').first();
    if ((await row.count()) === 0) continue;
    await row.click();
    await visit(`${name}, open`);
  }
}

async function isFocused(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => element.matches(':focus'));
}

test('no section is a hindrance, with a list closed and an entry open', async () => {
  found = {};
  await everySection((state) => look(state));
  expect(found).toEqual({});
});

test('no section moves the others in the menu when it is chosen', async () => {
  const places = () => menu().evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)));
  await go('Поля формы');
  const before = await places();
  const moved: string[] = [];
  for (const name of await menu().allInnerTexts()) {
    await menu().getByText(name, { exact: true }).click();
    if (String(await places()) !== String(before)) moved.push(name);
  }
  expect(moved).toEqual([]);
});

test('nor are the layers, the rules’ simulator and the dialogs, a conflict and a wrong file among them', async () => {
  found = {};
  await go('Поля формы');
  const layers = page.getByRole('group', { name: 'Слой' }).getByRole('button');
  for (const name of ['Встроенный', 'АРМ', 'Регион']) {
    await layers.filter({ hasText: name }).click();
    await look(name);
  }
  await button('Проверка правил').click();
  await look('simulator');
  await button('Просмотр').click();
  for (const name of ['Сравнить', 'История', 'Импорт', 'Экспорт']) {
    await button(name).click();
    await page.getByRole('dialog').waitFor();
    await look(name);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect([name, await isFocused(button(name))]).toEqual([name, true]);
  }
  await page.getByLabel('Организация').selectOption('gp-3');
  await button('Убрать организацию…').click();
  await page.getByRole('dialog').waitFor();
  await look('removal');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await isFocused(button('Убрать организацию…'))).toBe(true);
  await page.getByLabel('Организация').selectOption('');
  await page.getByRole('button', { name: 'Убрать организацию…' }).waitFor({ state: 'detached' });
  await button('Убрать регион…').click();
  await page.getByRole('dialog').getByText('gp-3').waitFor();
  await look('removal of a region');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await isFocused(button('Убрать регион…'))).toBe(true);

  const chooser = page.waitForEvent('filechooser');
  await button('Импорт').click();
  await button('Выбрать файл').click();
  const buffer = Buffer.from('{"lanucher":{}}');
  await (await chooser).setFiles({ name: 'wrong.json', mimeType: 'application/json', buffer });
  await page.getByRole('dialog').getByText('В файле ошибок: 1').waitFor();
  await look('import');
  await button('Текстом (JSON)').click();
  await look('import as text');
  await button('Словами').click();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  await page.getByRole('button', { name: 'Шаги', exact: true }).click();
  await page.getByLabel('Насколько нужно').selectOption({ label: 'По желанию' });
  await page.evaluate(async () => {
    const path = 'api/layers/regions/a';
    const { text, etag } = (await (await fetch(path)).json()) as { text: string; etag: string };
    const layer = JSON.parse(text) as { fields?: object };
    const theirs = { ...layer, fields: { ...layer.fields, steps: { need: 'required' } } };
    await fetch(path, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', 'If-Match': etag },
      body: JSON.stringify({ text: JSON.stringify(theirs) }),
    });
  });
  await button('Сохранить').click();
  await page.getByRole('dialog', { name: 'Этот слой изменил ещё кто-то' }).waitFor();
  await look('conflict');
  await page
    .getByRole('dialog')
    .getByRole('radio', { name: /Сохранённое/ })
    .check();
  await button('Соединить и сохранить').click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await isFocused(button('Сохранить'))).toBe(true);
  // There is something to compare now.
  await button('История').click();
  await page.getByRole('button', { name: /^до / }).first().click();
  await page.getByRole('region', { name: 'Изменения' }).waitFor();
  await look('former version');
  await page.keyboard.press('Escape');
  expect(found).toEqual({});
});

test('its colours hold in the dark', async () => {
  found = {};
  await page.emulateMedia({ colorScheme: 'dark' });
  await everySection((state) => look(state, ['color-contrast']));
  await button('Сравнить').click();
  await page.getByRole('dialog').waitFor();
  await look('compare', ['color-contrast']);
  await page.keyboard.press('Escape');
  await page.emulateMedia({ colorScheme: 'light' });
  expect(found).toEqual({});
});

test('the notice of a layer that is out of force is no hindrance, in the light, in the dark and four times as large', async () => {
  found = {};
  await page.route('**/standing?*', (route) =>
    route.fulfill({
      json: {
        status: 'leftOut',
        holds: 'lastGood',
        since: Date.UTC(2026, 10, 30),
        version: '2026-01',
        mistakes: ['vendor', 'local', 'colleague', 'gone'].map((id) => ({
          path: `ladder.${id}.label`,
          at: ['ladder', id, 'label'],
          message: 'не задано; нужно: текст',
        })),
      },
    }),
  );
  await page.reload();
  const notice = page.locator('.standing-notice');
  await notice.getByText('файл на шлюзе записан с ошибкой и не действует').waitFor();
  await look('notice');
  await page.emulateMedia({ colorScheme: 'dark' });
  await look('notice in the dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 320, height: 640 });
  const beyond = await beyondTheEdge(page);
  if (beyond.length > 0) found['notice, four times as large'] = beyond;
  await page.setViewportSize({ width: 1280, height: 720 });
  const undo = await spaceText(page);
  const cut = await cutOff(page);
  if (cut.length > 0) found['notice with room between letters'] = cut;
  await undo();
  // It leads to the place by keyboard, and is said once, when it comes.
  await notice.getByRole('button').first().focus();
  const covered = await coveredInFocus(page);
  if (covered.length > 0) found['notice in focus'] = covered;
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Лестница поддержки' }).waitFor();
  expect(await notice.evaluate((element) => element.closest('[role=status]') !== null)).toBe(true);
  await page.unroute('**/standing?*');
  await page.reload();
  await page.getByRole('heading', { name: 'Поля формы' }).waitFor();
  expect(found).toEqual({});
});

test('twice as large on a small screen a section that is chosen comes into sight', async () => {
  await page.setViewportSize({ width: 640, height: 360 });
  const heading = page.getByRole('heading', { name: 'Лестница поддержки' });
  await go('Лестница');
  await expect.poll(async () => (await heading.boundingBox())?.y ?? Infinity).toBeLessThan(100);
  await page.setViewportSize({ width: 1280, height: 720 });
});

test('four times as large it is one column, and nothing is cut off at the side', async () => {
  found = {};
  await page.setViewportSize({ width: 320, height: 640 });
  await everySection(async (state) => {
    const beyond = await beyondTheEdge(page);
    if (beyond.length > 0) found[state] = beyond;
  });
  await button('Экспорт').click();
  await page.getByRole('dialog').waitFor();
  const beyond = await beyondTheEdge(page);
  if (beyond.length > 0) found['export'] = beyond;
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 1280, height: 720 });
  expect(found).toEqual({});
});

test('with more room between letters, words and lines nothing is cut off, and nothing beyond the side', async () => {
  found = {};
  const undo = await spaceText(page);
  const judge = async (state: string) => {
    const lost = [...(await cutOff(page)), ...(await beyondTheEdge(page))];
    if (lost.length > 0) found[state] = lost;
  };
  await everySection(judge);
  await button('Экспорт').click();
  await page.getByRole('dialog').waitFor();
  await judge('export');
  await page.keyboard.press('Escape');
  await undo();
  expect(found).toEqual({});
});

test.each([
  [1280, 720],
  [320, 640],
])('at %i × %i nothing covers what has the focus', async (width, height) => {
  found = {};
  await page.setViewportSize({ width, height });
  await everySection(async (state) => {
    const covered = await coveredInFocus(page);
    if (covered.length > 0) found[state] = covered;
  });
  await page.setViewportSize({ width: 1280, height: 720 });
  expect(found).toEqual({});
});

test('what is chosen is seen where the system forces its colours', async () => {
  await page.emulateMedia({ forcedColors: 'active' });
  await go('Приоритеты');
  const outline = (locator: Locator) => locator.evaluate((element) => getComputedStyle(element).outlineStyle);
  expect(await outline(page.locator('nav [aria-current="page"]'))).toBe('solid');
  expect(await outline(button('Просмотр'))).toBe('solid');
  await page.emulateMedia({ forcedColors: 'none' });
});

test('a field is changed, the text edited and all of it saved from the keyboard alone', async () => {
  await page.reload();
  await page.getByRole('heading', { name: 'Поля формы' }).waitFor();
  await button('Добавить поле').focus();
  await page.keyboard.press('Enter');
  expect(await isFocused(page.getByLabel('Как назвать поле'))).toBe(true);
  await page.getByRole('button', { name: 'Что ожидалось', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Насколько нужно').focus();
  await page.keyboard.press('End');
  await page.getByText('Есть изменения, они ещё не сохранены.').waitFor();

  await menu().getByText('Текст (JSON)').focus();
  await page.keyboard.press('Enter');
  const text = page.getByRole('textbox', { name: 'Настройки: a' });
  await text.waitFor();
  // What a screen reader says with the name: how one gets out of a text that keeps the Tab.
  expect(await text.evaluate((element) => element.getAttribute('aria-describedby'))).toBe('way-out');
  await page.getByText('чтобы выйти из текста, нажмите Esc, затем Tab').first().waitFor();
  await text.focus();
  await page.keyboard.press('Control+Home');
  const before = await text.innerText();
  await page.keyboard.press('Tab');
  expect(await text.innerText()).not.toBe(before);
  expect(await isFocused(text)).toBe(true);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  expect(await isFocused(text)).toBe(false);
  await page.keyboard.press('Control+s');
  await page.getByRole('status').getByText('Сохранено и действует').waitFor();
});

test('neither the door nor the page that cannot reach its gateway is a hindrance', async () => {
  found = {};
  const context = await browser.newContext({ viewport: { width: 320, height: 640 }, locale: 'ru-RU' });
  const other = await context.newPage();
  await other.goto(demo.studioUrl.replace(/token=.*/, 'token=wrong'));
  await other.getByRole('alert').getByText('Ключ не подошёл').waitFor();
  expect([await hindrances(other), await beyondTheEdge(other)]).toEqual([[], []]);
  await other.goto(demo.studioUrl);
  await other.getByRole('heading', { name: 'Поля формы' }).waitFor();
  await other.route('**/api/**', (route) => route.abort());
  await other.reload();
  await other.getByRole('alert').getByText('Студия не отвечает').waitFor();
  expect([await hindrances(other), await beyondTheEdge(other)]).toEqual([[], []]);
  await other.unroute('**/api/**');
  await other.getByRole('button', { name: 'Повторить' }).click();
  await other.getByRole('heading', { name: 'Поля формы' }).waitFor();
  await context.close();
});
