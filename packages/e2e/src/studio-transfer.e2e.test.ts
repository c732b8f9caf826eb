import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './harness/browsers.ts';
import { startDemoProcess, type DemoProcess } from './harness/demo-process.ts';

// Layers as files: out of the studio, and into it without a surprise.

let demo: DemoProcess;
let browser: Browser;
let page: Page;

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

const dialog = () => page.getByRole('dialog');
const undo = () => page.getByRole('button', { name: 'Отменить', exact: true });

async function pick(name: string, content: unknown): Promise<void> {
  const text = typeof content === 'string' ? content : JSON.stringify(content, null, 2);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Импорт', exact: true }).click();
  await dialog().getByRole('button', { name: 'Выбрать файл' }).click();
  await (await chooser).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  await dialog()
    .getByRole('heading', { name: `Импорт: ${name}` })
    .waitFor();
}

async function download(button: RegExp): Promise<{ name: string; text: string }> {
  await page.getByRole('button', { name: 'Экспорт', exact: true }).click();
  const started = page.waitForEvent('download');
  await dialog().getByRole('button', { name: button }).click();
  const file = await started;
  const text = readFileSync(await file.path(), 'utf8');
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
  return { name: file.suggestedFilename(), text };
}

async function layerText(kind: string, id: string): Promise<string | undefined> {
  return page.evaluate(async (path) => {
    const answer = await fetch(`api/layers/${path}`);
    return answer.ok ? ((await answer.json()) as { text: string }).text : undefined;
  }, `${kind}/${id}`);
}

test('a layer goes out under its own name, word for word', async () => {
  const { name, text } = await download(/^Скачать region-a\.json$/);
  expect(name).toBe('region-a.json');
  expect(text).toBe(await layerText('regions', 'a'));
});

test('a file that is no JSON is refused with its line, and nothing is changed', async () => {
  await pick('notes.json', '{\n  "help": {\n    "phone" "1-02"\n  }\n}\n');
  await dialog().getByRole('alert').getByText('это не JSON, ошибка в строке 3').waitFor();
  expect(await dialog().getByRole('button').allInnerTexts()).toEqual(['Закрыть', 'Выбрать другой файл']);
  await page.keyboard.press('Escape');
  await page.getByText('Всё сохранено.').waitFor();
});

test('an organisation’s file is not taken in place of its region, and nothing says that it may be', async () => {
  await pick('gp-3.json', { region: 'a', organization: 'gp-3', help: { phone: 'доб. 100' } });
  await dialog().getByRole('alert').getByText('Закройте окно, выберите организацию gp-3').waitFor();
  const take = dialog().getByRole('button', { name: 'Применить', exact: true });
  await expect.poll(() => take.isDisabled()).toBe(true);
  // The gateway has judged it by then, or will have soon.
  await page.waitForLoadState('networkidle');
  expect(await dialog().getByText('Применить можно').count()).toBe(0);
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
});

test('a file with mistakes says them; the editor keeps its text until somebody wants the file all the same', async () => {
  const wrong = { region: 'b', lanucher: {}, help: { phone: 5 } };
  await pick('wrong.json', wrong);
  await dialog().getByText('В файле ошибок: 2').waitFor();
  await dialog()
    .getByText(/^lanucher: .*launcher/)
    .waitFor();
  await dialog()
    .getByText('В файле сказано, что он для другого слоя: b. Если применить, это станет слоем «регион a».')
    .waitFor();
  await dialog().getByRole('button', { name: 'Закрыть' }).click();
  await page.getByText('Всё сохранено.').waitFor();
  expect(await undo().getAttribute('aria-disabled')).toBe('true');

  await pick('wrong.json', wrong);
  await dialog().getByRole('button', { name: 'Применить с ошибками' }).click();
  await page.getByText('Ошибок: 2').waitFor();
  await undo().click();
  await page.getByText('Ошибок нет').waitFor();
  await page.getByText('Всё сохранено.').waitFor();
});

test('a file of another region becomes the layer that is open, also by what it says of itself', async () => {
  const before = await layerText('regions', 'a');
  await pick('region-b.json', { region: 'b', help: { phone: '8-800-2' } });
  await dialog().getByText('Если применить, это станет слоем «регион a».').waitFor();
  await dialog().getByRole('button', { name: 'Применить', exact: true }).click();
  await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
  await page.getByText('Сохранено и действует').waitFor();
  expect(JSON.parse((await layerText('regions', 'a')) ?? '')).toEqual({ region: 'a', help: { phone: '8-800-2' } });
  await undo().click();
  await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
  await page.getByText('Сохранено и действует').waitFor();
  expect(await layerText('regions', 'a')).toBe(before);
});

test('a good file says in words what it changes, is applied, saved; undoing brings back what was there', async () => {
  const before = await layerText('regions', 'a');
  const layer = JSON.parse(before ?? '{}') as { help?: object };
  await pick('from-the-neighbour.json', { ...layer, help: { ...layer.help, phone: '8-800-1' } });
  await dialog().getByText('Ошибок нет.').waitFor();
  await dialog().getByText('телефон: было «1-02»').waitFor();
  await dialog().getByRole('button', { name: 'Применить', exact: true }).click();
  await page.getByText('Файл применён, но ещё не сохранён').waitFor();
  expect(await layerText('regions', 'a')).toBe(before);
  await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
  await page.getByText('Сохранено и действует').waitFor();
  expect(await layerText('regions', 'a')).toContain('8-800-1');
  await undo().click();
  await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
  await page.getByText('Сохранено и действует').waitFor();
  expect(await layerText('regions', 'a')).toBe(before);
});

test('all layers go out as one file and come back: only what is chosen and right is saved', async () => {
  const { name, text } = await download(/^Скачать все слои$/);
  expect(name).toMatch(/^mis-support-layers-\d{4}-\d\d-\d\d\.json$/);
  const all = JSON.parse(text) as { regions: Record<string, { help?: object }>; organizations: object };
  expect(Object.keys(all.regions)).toEqual(expect.arrayContaining(['a', 'b']));

  await pick(name, text);
  await dialog().getByText('регион a · уже такой').waitFor();
  expect(await dialog().getByRole('checkbox', { name: 'регион a' }).isDisabled()).toBe(true);
  await page.keyboard.press('Escape');

  await pick(name, {
    ...all,
    regions: {
      ...all.regions,
      a: { ...all.regions['a'], help: { phone: '1-03' } },
      c: { help: { phone: '1-04' } },
      d: { help: { phone: '1-05' } },
      e: { lanucher: {} },
    },
  });
  await dialog().getByText('регион e · новый, ошибок: 1').waitFor();
  const a = dialog()
    .getByRole('listitem')
    .filter({ has: page.getByRole('checkbox', { name: 'регион a' }) });
  await a.getByText('Что изменится').click();
  await a.getByText('телефон: было «1-02»').waitFor();
  await dialog().getByRole('checkbox', { name: 'регион d' }).uncheck();
  await dialog().getByRole('button', { name: 'Сохранить отмеченные: 2' }).click();
  await page.getByText('Сохранено и действует. Слоёв: 2.').waitFor();
  expect(await layerText('regions', 'a')).toContain('1-03');
  expect(await layerText('regions', 'c')).toContain('1-04');
  expect([await layerText('regions', 'd'), await layerText('regions', 'e')]).toEqual([undefined, undefined]);
});
