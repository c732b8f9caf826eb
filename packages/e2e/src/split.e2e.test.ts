import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { StoredTicket } from './harness/stack.ts';
import { watchPage, type PageWatch } from './harness/page-watch.ts';
import { signIn, supportPanel } from './harness/support-panel.ts';
import { useProduct } from './harness/use-product.ts';

const product = useProduct();

const message =
  'Не печатается рецепт, и ещё у меня пропали пациенты из расписания. Также прошу добавить новую медсестру.';
/** What each part will say, and what a person would call it. */
const pieces = [
  'Не печатается рецепт',
  'и ещё у меня пропали пациенты из расписания.',
  'Также прошу добавить новую медсестру.',
];

let page: Page;
let watch: PageWatch;
let panel: Locator;

beforeEach(async () => {
  page = await product.newPage();
  watch = await watchPage(page);
  await signIn(page, product.stack.url);
  await page.waitForLoadState('networkidle');
  panel = supportPanel(page).panel;
});
afterEach(async () => {
  product.stack.line.clear();
  await page.context().close();
});

const offer = (): Locator => panel.getByText('Похоже, здесь несколько вопросов', { exact: false });
const borders = (): Locator => panel.getByRole('separator');

async function type(text: string): Promise<void> {
  const support = supportPanel(page);
  await support.open();
  await support.text.pressSequentially(text);
}

/** By keys alone: from the text to «Разделить», and into the editor with three parts. */
async function openEditor(): Promise<void> {
  await type(message);
  await offer().waitFor();
  await press('Tab', () => focusIs('button', 'Разделить'));
  await page.keyboard.press('Enter');
  await borders().first().waitFor();
  await expect.poll(() => said()).toEqual(pieces);
}

/** What stands in the marked text, part by part, without the numbers. */
async function said(): Promise<string[]> {
  const spans = await panel.locator('.split-text .span').allInnerTexts();
  return spans.map((text) =>
    text
      .replace(/^\d+\s*/, '')
      .replace(/[\s,]+$/, '')
      .replaceAll('\u00a0', ' '),
  );
}

async function press(key: string, until: () => Promise<boolean>): Promise<void> {
  for (let times = 0; times < 60; times++) {
    await page.keyboard.press(key);
    if (await until()) return;
  }
  throw new Error(`${key} did not lead there; the focus is on ${JSON.stringify(await focused())}`);
}

async function focused(): Promise<{ tag: string; name: string }> {
  return page.evaluate(() => {
    const at = document.querySelector('mis-support-root')?.shadowRoot?.activeElement;
    const name = at?.getAttribute('aria-label') ?? at?.textContent ?? '';
    return { tag: at?.tagName.toLowerCase() ?? '', name: name.replaceAll('\u00a0', ' ').trim() };
  });
}

async function focusIs(tag: string, name: string): Promise<boolean> {
  const at = await focused();
  return at.tag === tag && at.name === name;
}

/** The tickets whose text is a piece of the message, in the order of the pieces. */
async function filed(): Promise<StoredTicket[]> {
  const tickets = await product.stack.tickets();
  const text = ({ body }: StoredTicket): string => (body['answers'] as { happened: string }).happened;
  return pieces.flatMap((piece) => tickets.filter((ticket) => text(ticket) === piece));
}

/** Answers what the parts lack, and sends, by keys alone. */
async function send(): Promise<void> {
  const main = panel.getByRole('button', { name: /^Отправить/ });
  await page.keyboard.press('Control+Enter');
  if ((await main.innerText()) === 'Отправить так') {
    for (;;) {
      const open = panel.locator('select[aria-invalid]');
      if ((await open.count()) === 0) break;
      await open.first().focus();
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Control+Enter');
  }
}

test('three problems in one text become three tickets of one group, by the keyboard alone', async () => {
  await openEditor();
  // Moved there and back, removed and set again: the borders are hers.
  expect((await focused()).name).toBe('Граница между вопросами 1 и 2');
  await page.keyboard.press('ArrowRight');
  expect((await said())[0]).toBe('Не печатается рецепт, и');
  await page.keyboard.press('ArrowLeft');
  expect(await said()).toEqual(pieces);
  await send();
  await panel.getByText('Обращения связаны между собой', { exact: false }).waitFor();

  const tickets = await filed();
  expect(tickets).toHaveLength(3);
  const [first] = tickets;
  expect(first?.body['groupId']).toMatch(/^[0-9a-f-]{36}$/);
  expect(new Set(tickets.map(({ body }) => body['groupId'])).size).toBe(1);
  expect(new Set(tickets.map(({ id }) => id)).size).toBe(3);
  const numbers = (await panel.getByText(/^№\s*\d/).allInnerTexts()).map((text) => text.replace(/\D/g, ''));
  expect(numbers).toEqual(tickets.map(({ number }) => number.replace(/\D/g, '')));

  await page.keyboard.press('Escape');
  await supportPanel(page).open();
  await page.getByRole('button', { name: /^Мои обращения/ }).click();
  await page.getByRole('button', { name: /Не печатается рецепт/ }).click();
  const linked = page.getByRole('dialog').locator('.linked');
  await linked.getByText(/№/).first().waitFor();
  expect(await linked.getByText(/№/).count()).toBe(2);
  expect(watch.problems()).toEqual([]);
});

test('with a dead gateway all three are saved, and each is registered once when it is back', async () => {
  const before = (await filed()).length;
  await openEditor();
  await product.stack.kill();
  await send();
  await panel.getByText('Сохранено, ждёт связи', { exact: false }).first().waitFor();
  await expect.poll(() => panel.getByText('Ожидает отправки', { exact: false }).count()).toBe(3);
  await product.stack.restart();
  expect((await filed()).length).toBe(before);

  await panel.getByRole('button', { name: 'Отправить сейчас' }).click();
  await panel.getByText('Обращения связаны между собой', { exact: false }).waitFor();
  const tickets = await filed();
  expect(tickets).toHaveLength(before + 3);
  expect(new Set(tickets.map(({ body }) => body['groupId'])).size).toBe(before === 0 ? 1 : 2);
});

test('«Это одна проблема» makes one ticket, and this text is not asked about again', async () => {
  await type(message);
  await offer().waitFor();
  await panel.getByRole('button', { name: 'Это одна проблема' }).click();
  await offer().waitFor({ state: 'detached' });
  await supportPanel(page).text.press('End');
  await supportPanel(page).text.pressSequentially(' Спасибо.');
  // Longer than the longest pause after which an offer comes.
  await page.waitForTimeout(3_000);
  expect(await offer().count()).toBe(0);
  await supportPanel(page).choose('Только у меня', 'Можно, но мешает');
  await supportPanel(page).send.click();
  await supportPanel(page).registeredNumber();
  const whole = (await product.stack.tickets()).filter(({ body }) =>
    String((body['answers'] as { happened: string }).happened).startsWith(message),
  );
  expect(whole.map(({ body }) => body['groupId'])).toEqual([undefined]);
});

test('a part has the picture that was taken for it, the first the one taken before, and the third none', async () => {
  const take = async (): Promise<void> => {
    await panel.getByRole('checkbox', { name: /данных пациентов не видно/ }).check();
    await panel.getByRole('button', { name: 'Добавить к обращению' }).click();
  };
  const before = (await filed()).map(({ id }) => id);
  await type(message);
  await panel.getByRole('button', { name: 'Снять' }).click();
  await take();
  await panel.getByRole('button', { name: 'Разделить' }).click();
  await borders().first().waitFor();
  const second = panel.getByRole('group', { name: 'Вопрос 2 из 3' });
  await second.getByRole('button', { name: 'Снимок', exact: true }).click();
  await take();
  await second.getByRole('button', { name: /^Снимок экрана 2/, pressed: true }).waitFor();
  await expect.poll(async () => (await focused()).name, { timeout: 10_000 }).toBe('Открыть: Снимок экрана 2');
  await send();
  await panel.getByText('Обращения связаны между собой', { exact: false }).waitFor();
  const tickets = (await filed()).filter(({ id }) => !before.includes(id));
  const hashes = tickets.map(({ body }) => (body['attachments'] as { sha256: string }[]).map(({ sha256 }) => sha256));
  expect(hashes.map(({ length }) => length)).toEqual([1, 1, 0]);
  const own = async (): Promise<boolean[]> => {
    const now = await product.stack.tickets();
    return tickets.flatMap(({ id }) => now.find((one) => one.id === id)?.attachments.map((one) => one.complete) ?? []);
  };
  await expect.poll(own, { timeout: 10_000 }).toEqual([true, true]);
  expect(watch.problems()).toEqual([]);
});

test('a reload in the editor keeps the parts', async () => {
  await openEditor();
  await page.keyboard.press('ArrowRight');
  await panel.getByRole('combobox', { name: 'У кого так же' }).first().selectOption({ label: 'Во всей организации' });
  // The draft is saved a moment after the last change.
  await page.waitForTimeout(1_000);
  await page.reload();
  await supportPanel(page).launcher.waitFor();
  await supportPanel(page).open();
  await panel.getByText('Текст разделён на 3 вопроса', { exact: false }).waitFor();
  await panel.getByRole('button', { name: 'Продолжить' }).click();
  await borders().first().waitFor();
  expect((await said())[0]).toBe('Не печатается рецепт, и');
  expect(await panel.getByRole('combobox', { name: 'У кого так же' }).first().inputValue()).toBe('organization');
});

test('a text that was cut into parts is sent whole where their editor does not come', async () => {
  await openEditor();
  await supportPanel(page).panel.getByRole('button', { name: 'Закрыть' }).click();
  await page.getByText('Сохранили черновик', { exact: false }).first().waitFor({ state: 'attached' });
  await page.route(/\/assets\/split-/, (route) => route.abort());
  await page.reload();
  await supportPanel(page).launcher.waitFor();
  await supportPanel(page).open();
  await supportPanel(page).send.click();
  await panel.getByText('3 вопроса сохранены', { exact: false }).waitFor();
  await panel.getByRole('button', { name: 'Отправить одним обращением' }).click();
  // The form asks what it lacks, as it would have of a text that was never cut.
  await panel.getByText('Осталось дополнить 2 поля', { exact: false }).waitFor();
  await expect.poll(() => focused().then(({ tag }) => tag)).toBe('input');
  await supportPanel(page).choose('Только у меня', 'Можно, но мешает');
  await supportPanel(page).send.click();
  const number = await supportPanel(page).registeredNumber();
  const sent = (await product.stack.tickets()).find((ticket) => ticket.number.replace(/\D/g, '') === number);
  expect((sent?.body['answers'] as { happened: string }).happened).toBe(message);
  expect(sent?.body['groupId']).toBeUndefined();
});
