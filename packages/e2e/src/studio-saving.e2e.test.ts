import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from './harness/browsers.ts';
import { startDemoProcess, type DemoProcess } from './harness/demo-process.ts';

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

/** Somebody at a computer of their own. */
async function integrator(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, locale: 'ru-RU' });
  const page = await context.newPage();
  await page.goto(demo.studioUrl);
  await page.getByRole('heading', { name: 'Поля формы' }).waitFor();
  return page;
}

const save = (page: Page) => page.getByRole('button', { name: 'Сохранить', exact: true }).click();
const saved = (page: Page) => page.getByText('Сохранено и действует').waitFor();
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Этот слой изменил ещё кто-то' });

/** The region's layer as the gateway has it. */
async function layerOf(page: Page): Promise<{ fields?: Record<string, Record<string, unknown>>; policy?: unknown }> {
  const text = await page.evaluate(async () => {
    const answer = await fetch('api/layers/regions/a');
    return ((await answer.json()) as { text: string }).text;
  });
  return JSON.parse(text) as { fields?: Record<string, Record<string, unknown>> };
}

/** Opens the form of a field that is there from the start, and says how much it is needed. */
async function need(page: Page, field: string, words: string): Promise<void> {
  const row = page.getByRole('button', { name: field, exact: true });
  if ((await row.getAttribute('aria-expanded')) !== 'true') await row.click();
  await page.getByLabel('Насколько нужно').selectOption({ label: words });
}

describe('two who shape one region at the same time', () => {
  let mine: Page;
  let theirs: Page;

  beforeAll(async () => {
    [mine, theirs] = await Promise.all([integrator(), integrator()]);
  });

  test('what they changed in different places is joined by itself, and both are told', async () => {
    await need(mine, 'Шаги', 'Обязательно: без него не отправить');
    await need(theirs, 'Для чего нужно', 'По желанию');
    await save(theirs);
    await saved(theirs);
    await save(mine);
    await saved(mine);
    await mine.getByText('слой изменил ещё кто-то; соединено с вашим: «Поля формы → Для чего нужно').waitFor();
    const { fields } = await layerOf(mine);
    expect([fields?.['steps']?.['need'], fields?.['reason']?.['need']]).toEqual(['required', 'optional']);
  });

  test('undoing then takes back one’s own change and leaves the other’s', async () => {
    await mine.getByRole('button', { name: 'Отменить' }).click();
    await save(mine);
    await saved(mine);
    const { fields } = await layerOf(mine);
    expect([fields?.['steps']?.['need'], fields?.['reason']?.['need']]).toEqual([undefined, 'optional']);
  });

  test('what both changed is chosen place by place: named in words, nothing saved before every choice', async () => {
    await theirs.reload();
    await theirs.getByRole('heading', { name: 'Поля формы' }).waitFor();
    await need(mine, 'Шаги', 'Обязательно: без него не отправить');
    await need(mine, 'Что ожидалось', 'Обязательно: без него не отправить');
    await need(theirs, 'Шаги', 'По желанию');
    await need(theirs, 'Что ожидалось', 'По желанию');
    await need(theirs, 'Когда началось', 'Обязательно: без него не отправить');
    await save(theirs);
    await saved(theirs);
    await save(mine);

    const asked = dialog(mine);
    await asked.getByText('Осталось выбрать: 2').waitFor();
    await asked
      .getByRole('group', { name: /Поля формы → Шаги/ })
      .getByRole('radio', { name: /Моё/ })
      .check();
    await asked.getByRole('button', { name: 'Соединить и сохранить' }).click();
    // The one that is left is shown by the focus.
    const left = asked.getByRole('group', { name: /Поля формы → Что ожидалось/ });
    expect(
      await left
        .getByRole('radio')
        .first()
        .evaluate((radio) => radio === document.activeElement),
    ).toBe(true);
    await mine.keyboard.press('ArrowDown');
    await asked.getByText('Всё выбрано.').waitFor();
    await mine.keyboard.press('Enter');
    await saved(mine);
    const { fields } = await layerOf(mine);
    expect(['steps', 'expected', 'when'].map((id) => fields?.[id]?.['need'])).toEqual([
      'required',
      'optional',
      'required',
    ]);
  });

  test('closing the question loses nothing: it comes again with the next saving', async () => {
    await theirs.reload();
    await theirs.getByRole('heading', { name: 'Поля формы' }).waitFor();
    await need(mine, 'Шаги', 'Желательно');
    await need(theirs, 'Шаги', 'Спросить один раз');
    await save(theirs);
    await saved(theirs);
    await save(mine);
    await dialog(mine).waitFor();
    await mine.keyboard.press('Escape');
    await mine.getByText('Не сохранено: слой изменил ещё кто-то').waitFor();
    expect(
      await mine
        .getByRole('button', { name: 'Сохранить', exact: true })
        .evaluate((it) => it === document.activeElement),
    ).toBe(true);
    await save(mine);
    await dialog(mine).getByRole('button', { name: 'Везде сохранённое' }).click();
    await dialog(mine).getByRole('button', { name: 'Соединить и сохранить' }).click();
    await dialog(mine).waitFor({ state: 'detached' });
    const { fields } = await layerOf(mine);
    expect(fields?.['steps']?.['need']).toBe('demanded');
  });
});

test('another tab takes over what was saved, and joins it where something was changed there', async () => {
  const one = await integrator();
  const other = await one.context().newPage();
  await other.goto(demo.studioUrl);
  await other.getByRole('heading', { name: 'Поля формы' }).waitFor();
  await need(one, 'Шаги', 'По желанию');
  await save(one);
  await saved(one);
  await other.getByText('Этот слой изменил ещё кто-то: здесь уже новый текст.').waitFor();
  await need(other, 'Что ожидалось', 'Желательно');
  await need(one, 'Когда началось', 'Желательно');
  await save(one);
  await saved(one);
  await other.getByText('При сохранении соединим его правки с вашими.').waitFor();
  await save(other);
  await saved(other);
  const { fields } = await layerOf(one);
  expect(fields?.['steps']?.['need']).toBe('optional');
  await one.context().close();
});

test('while the gateway is away nothing is lost: it is said, and one press saves it when it is back', async () => {
  const page = await integrator();
  await page.route('**/api/**', (route) => route.abort());
  await need(page, 'Шаги', 'Обязательно: без него не отправить');
  await save(page);
  await page.getByText('Не сохранено: шлюз не отвечает.').waitFor();
  await page.unroute('**/api/**');
  await page.getByRole('button', { name: 'Повторить' }).click();
  await saved(page);
  expect((await layerOf(page)).fields?.['steps']?.['need']).toBe('required');
  await page.context().close();
});

test('a session that ran out is told apart; after signing in elsewhere the same text is saved', async () => {
  const page = await integrator();
  await page.context().clearCookies();
  await need(page, 'Шаги', 'По желанию');
  await save(page);
  await page.getByText('Не сохранено: вход устарел').waitFor();
  const elsewhere = await page.context().newPage();
  await elsewhere.goto(demo.studioUrl);
  await elsewhere.getByRole('heading', { name: 'Поля формы' }).waitFor();
  await page.bringToFront();
  await page.getByRole('button', { name: 'Повторить' }).click();
  await saved(page);
  await page.context().close();
});

test('the key leaves the address and the way back', async () => {
  const context = await browser.newContext({ locale: 'ru-RU' });
  const page = await context.newPage();
  await page.goto('about:blank');
  await page.goto(demo.studioUrl);
  await page.getByRole('heading', { name: 'Поля формы' }).waitFor();
  expect(page.url()).not.toContain('token');
  expect(await page.evaluate(() => document.referrer)).not.toContain('token');
  await page.goBack();
  expect(page.url()).toBe('about:blank');
  await context.close();
});

test('unsaved changes are not left behind by closing the tab', async () => {
  const page = await integrator();
  await need(page, 'Шаги', 'Спросить один раз');
  const asked = new Promise<string>((told) =>
    page.once('dialog', (question) => {
      told(question.type());
      void question.accept();
    }),
  );
  await page.close({ runBeforeUnload: true });
  expect(await asked).toBe('beforeunload');
  await page.context().close();
});
