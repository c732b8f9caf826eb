import type { OutboxEntry } from '@mis-support/core';
import { page, userEvent } from 'vitest/browser';
import { expect, test } from 'vitest';
import { until } from '../panel/open-panel.ts';
import { idOf, makeEntry, makeReceipt } from '../panel/scripted-client.ts';
import {
  answerAll,
  announced,
  borders,
  client,
  inEditor,
  offered,
  open,
  opened,
  parts,
  select,
  text,
  typed,
  useSplitBench,
} from './split-bench.ts';

useSplitBench();

const row = (n: number): Element => opened.root.querySelectorAll('.part')[n - 1]!;
const shows = (name: RegExp): boolean => getComputedStyle(opened.button(name)).visibility === 'visible';
const canUndo = (): boolean => shows(/отменить$/);

test('comes back from the screen context to the button that led there', async () => {
  open();
  await inEditor();
  const edit = (): HTMLElement => opened.root.querySelector<HTMLElement>('#s-context')!;
  edit().focus();
  edit().click();
  await until(() => expect(opened.state.view.value.name).toBe('context'));
  opened.state.back();
  await until(() => expect(borders()).toHaveLength(2));
  await until(() => expect(opened.root.activeElement).toBe(edit()));
});

test('stands on the first border again when the editor is left and opened anew', async () => {
  open();
  await inEditor();
  select(2, 'У кого так же').focus();
  await userEvent.keyboard('{Escape}');
  await until(() => opened.button('Продолжить')).then((button) => button.click());
  await until(() => expect(opened.root.activeElement).toBe(borders()[0]));
});

test('closes with Escape the row that is edited, then the editor; the text is kept', async () => {
  open();
  await inEditor();
  opened.button('Изменить текст вопроса 2').click();
  await until(() => expect(opened.root.activeElement).toBe(opened.field('Что произошло')));
  opened.type('Что произошло', 'Пропали пациенты.');
  await userEvent.keyboard('{Escape}');
  await until(() => expect(opened.root.activeElement).toBe(opened.button('Изменить текст вопроса 2')));
  expect(opened.state.view.value.name).toBe('split');
  expect(parts()[1]).toBe('Пропали пациенты.');
  await userEvent.keyboard('{Escape}');
  await until(() => expect(opened.state.view.value.name).toBe('home'));
});

test('takes borders back with Ctrl + Z in the text, and by a press after a part was merged', async () => {
  open();
  await inEditor();
  const before = parts();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{Delete}');
  expect(parts()).toHaveLength(2);
  await userEvent.keyboard('{Control>}z{/Control}');
  await until(() => expect(parts()[0]).toBe('Не печатается рецепт, и ещё'));
  expect(announced()).toBe('Вопросов: 3');
  await userEvent.keyboard('{Control>}z{/Control}');
  await until(() => expect(parts()).toEqual(before));
  opened.button('Объединить с вопросом 2').click();
  await until(() => expect(parts()).toHaveLength(2));
  opened.button(/отменить$/).click();
  await until(() => expect(parts()).toEqual(before));
  expect(canUndo()).toBe(false);
});

test.each([
  ['Ctrl + Y', '{Control>}[KeyY]{/Control}'],
  ['Ctrl + Shift + Z', '{Control>}{Shift>}[KeyZ]{/Shift}{/Control}'],
])('does again with %s what was taken back, until something else is done', async (_name, keys) => {
  open();
  await inEditor();
  const before = parts();
  await userEvent.keyboard('{ArrowRight}');
  await until(() => expect(parts()[0]).toBe('Не печатается рецепт, и'));
  await userEvent.keyboard('{Delete}');
  await until(() => expect(parts()).toHaveLength(2));
  await userEvent.keyboard('{Control>}[KeyZ]{/Control}');
  await until(() => expect(parts()).toHaveLength(3));
  await userEvent.keyboard('{Control>}[KeyZ]{/Control}');
  await until(() => expect(parts()).toEqual(before));
  await userEvent.keyboard(keys);
  await until(() => expect(parts()[0]).toBe('Не печатается рецепт, и'));
  await userEvent.keyboard(keys);
  await until(() => expect(parts()).toHaveLength(2));
  expect(announced()).toBe('Вопросов: 2');
  expect(shows(/вернуть$/)).toBe(false);
  await userEvent.keyboard('{Control>}[KeyZ]{/Control}');
  await until(() => expect(shows(/вернуть$/)).toBe(true));
  await userEvent.keyboard('{ArrowRight}');
  await until(() => expect(shows(/вернуть$/)).toBe(false));
  await userEvent.keyboard(keys);
  expect(parts()).toHaveLength(3);
});

test('does a merge again by a press, and with the keys from the title that the focus went to', async () => {
  open();
  await inEditor();
  const top = (): number => row(1).getBoundingClientRect().top;
  const still = top();
  // All keys in one line: the room that is kept for the two must leave no empty one.
  expect(opened.root.querySelector('#split-keys')!.getBoundingClientRect().height).toBe(24);
  opened.button('Объединить с вопросом 1').click();
  await until(() => expect(opened.root.activeElement).toBe(row(1).querySelector('textarea')));
  await userEvent.keyboard('{Control>}[KeyZ]{/Control}');
  await until(() => expect(parts()).toHaveLength(3));
  await userEvent.keyboard('{Control>}[KeyY]{/Control}');
  await until(() => expect(parts()).toHaveLength(2));
  opened.button(/отменить$/).click();
  await until(() => expect(parts()).toHaveLength(3));
  opened.button(/вернуть$/).click();
  await until(() => expect(parts()).toHaveLength(2));
  expect(top()).toBe(still);
});

test.each([
  ['mouse', (button: HTMLElement) => userEvent.click(button)],
  [
    'keyboard',
    (button: HTMLElement) => {
      button.focus();
      return userEvent.keyboard('{Enter}');
    },
  ],
])('takes a merge by %s back with Ctrl + Z from the title that the focus goes to', async (_by, press) => {
  open();
  await inEditor();
  const before = parts();
  await press(opened.button('Объединить с вопросом 1'));
  const title = (): Element => row(1).querySelector('textarea')!;
  await until(() => expect(opened.root.activeElement).toBe(title()));
  expect(announced()).toBe('Вопросы 1 и 2 объединены. Вопросов: 2');
  await userEvent.keyboard('{Control>}z{/Control}');
  await until(() => expect(parts()).toEqual(before));
  expect(announced()).toBe('Вопросов: 3');
  expect(opened.root.activeElement).toBe(title());
});

test('takes back the letters of a title that were typed since the merge, and not the merge', async () => {
  open();
  await inEditor();
  opened.button('Объединить с вопросом 1').click();
  const title = (): HTMLTextAreaElement => row(1).querySelector('textarea')!;
  await until(() => expect(opened.root.activeElement).toBe(title()));
  const before = title().value;
  await userEvent.keyboard('{End}!');
  expect(title().value).toBe(`${before}!`);
  await userEvent.keyboard('{Control>}z{/Control}');
  await until(() => expect(title().value).toBe(before));
  expect(parts()).toHaveLength(2);
});

test('announces a merge in English too', async () => {
  open({}, { locale: 'en' });
  await until(() => opened.field('What happened'));
  opened.type('What happened', text);
  await until(() => opened.button('Split')).then((button) => button.click());
  await until(() => opened.button('Merge with question 1')).then((button) => button.click());
  expect(announced()).toBe('Questions 1 and 2 are merged. Questions: 2');
});

test('shows where the keys would act after a press of the mouse that has led there', async () => {
  open();
  await typed();
  await offered();
  await userEvent.click(opened.button('Разделить'));
  await until(() => expect(opened.root.activeElement).toBe(borders()[0]));
  expect(getComputedStyle(borders()[0]!).boxShadow).not.toBe('none');
});

test('moves nothing but the border while the border is moved', async () => {
  open();
  await inEditor();
  const top = (): number => row(1).getBoundingClientRect().top;
  const before = top();
  await userEvent.keyboard('{ArrowRight}');
  await until(() => expect(canUndo()).toBe(true));
  expect(top()).toBe(before);
});

test.each([
  [720, 230.4],
  [360, 140],
])('takes a third of a window of %i px for a long text, and scrolls it down, never sideways', async (height, most) => {
  await page.viewport(1280, height);
  open();
  await typed(`${'Принтер молчит, лист белый, соседи тоже жалуются. '.repeat(30)}${text}`);
  await offered();
  opened.button('Разделить').click();
  await until(() => expect(borders()).toHaveLength(2));
  const box = opened.root.querySelector('.split-text')!;
  expect(box.getBoundingClientRect().height).toBeCloseTo(most, 0);
  expect(getComputedStyle(box).overflow).toBe('hidden auto');
  // The border that has the focus is in sight.
  expect(borders()[0]!.getBoundingClientRect().bottom).toBeLessThanOrEqual(box.getBoundingClientRect().bottom);
});

test('puts a border that is dragged out of the text to the nearest end', async () => {
  open();
  await inEditor();
  const drag = (y: (box: DOMRect) => number): void => {
    const border = borders()[0]!;
    const box = opened.root.querySelector('.split-text')!.getBoundingClientRect();
    const { left, top } = border.getBoundingClientRect();
    const at = { bubbles: true, composed: true, pointerId: 1, button: 0 };
    // A pointer of the script's own cannot be captured; the border asks whether it is.
    border.setPointerCapture = () => undefined;
    border.hasPointerCapture = () => true;
    border.dispatchEvent(new PointerEvent('pointerdown', { ...at, clientX: left, clientY: top }));
    border.dispatchEvent(new PointerEvent('pointermove', { ...at, clientX: left, clientY: y(box) }));
  };
  drag((box) => box.top - 30);
  await until(() => expect(parts()[0]).toBe('Не'));
  drag((box) => box.bottom + 40);
  await until(() => expect(parts()[1]).toBe('расписания.'));
});

test('tells once how many wait and which numbers came, and not part by part', async () => {
  const entry = (n: number, change: Partial<OutboxEntry>): OutboxEntry =>
    makeEntry({ id: idOf(n), groupId: idOf(99), title: `Часть ${n}`, ...change });
  open({
    entry: { state: 'sending', attempts: 0 },
    submitGroup: () => ({
      status: 'filed',
      groupId: idOf(99),
      parts: [1, 2, 3].map((n) => ({
        status: 'queued',
        ticketId: idOf(n),
        reason: { code: 'unreachable' } as never,
        durable: true,
      })),
    }),
  });
  await inEditor();
  answerAll();
  const told: string[] = [];
  const watch = new MutationObserver(() => told.push(announced()));
  watch.observe(opened.root.querySelector('[aria-live]')!, { subtree: true, childList: true, characterData: true });
  opened.button('Отправить 3 обращения').click();
  await until(() => expect(opened.root.querySelectorAll('.group-parts li')).toHaveLength(3));
  const states = (waiting: number): OutboxEntry[] =>
    [1, 2, 3].map((n) => entry(n, n <= waiting ? { state: 'saved', attempts: 1 } : { state: 'sending' }));
  for (const n of [1, 2, 3]) client.setEntries(states(n));
  await until(() => expect(told.at(-1)).toBe('Ждут связи: 3.'));
  const receipt = (n: number): Partial<OutboxEntry> => ({
    receipt: { ...makeReceipt({ number: String(48212 + n) }), id: idOf(n) },
  });
  for (const upTo of [1, 2, 3]) {
    client.setEntries([1, 2, 3].map((n) => entry(n, { attempts: 1, ...(n <= upTo && receipt(n)) })));
  }
  await until(() => expect(told.at(-1)).toBe('Зарегистрировано: № 48213, № 48214, № 48215.'));
  watch.disconnect();
  expect(told.filter((text) => /Ждут|Зарег/.test(text))).toHaveLength(2);
});

test('says that the connection is lost and that it is back, in the form and in the editor', async () => {
  open();
  await typed();
  await until(() => opened.button(/^Отправить/));
  dispatchEvent(new Event('offline'));
  const lost = 'Нет связи. Обращение сохранится на этом компьютере и уйдёт само, когда связь появится.';
  await until(() => expect(opened.text()).toContain(lost));
  expect(announced()).toBe(lost);
  await offered();
  opened.button('Разделить').click();
  await until(() => expect(borders()).toHaveLength(2));
  expect(opened.text()).toContain(lost);
  dispatchEvent(new Event('online'));
  await until(() => expect(opened.text()).not.toContain('Нет связи'));
  expect(announced()).toBe('Связь появилась.');
});

test('shows three parts whole at 1280 × 720, each row as high as the others', async () => {
  open();
  await inEditor();
  const rows = [1, 2, 3].map((n) => row(n).getBoundingClientRect());
  const body = opened.root.querySelector('.screen:not([hidden]) .body')!.getBoundingClientRect();
  expect(Math.max(...rows.map(({ bottom }) => bottom))).toBeLessThanOrEqual(body.bottom);
  expect(new Set(rows.map(({ height }) => Math.round(height))).size).toBe(1);
  const context = opened.root.querySelector('#s-context')!.getBoundingClientRect();
  expect(context.bottom).toBeLessThanOrEqual(body.bottom);
});

test('keeps the parts in sight under a long text, which scrolls by itself', async () => {
  open();
  await typed(`${text} ${'Это случается каждое утро у всех врачей отделения. '.repeat(30)}`);
  await offered();
  opened.button('Разделить').click();
  await until(() => expect(borders()).toHaveLength(2));
  const body = opened.root.querySelector('.screen:not([hidden]) .body')!.getBoundingClientRect();
  expect(row(2).getBoundingClientRect().bottom).toBeLessThanOrEqual(body.bottom);
  borders()[1]!.focus();
  await userEvent.keyboard('{End}');
  await until(() => {
    const border = borders()[1]!.getBoundingClientRect();
    const text = opened.root.querySelector('.split-text')!.getBoundingClientRect();
    expect(border.bottom).toBeLessThanOrEqual(text.bottom + 1);
  });
});

test('says with what is shared who is called back and for whom she writes, and leads to their fields', async () => {
  open();
  await inEditor();
  await until(() => expect(opened.text()).toContain('Контакт — общий для всех214Изменить'));
  opened.state.setFact('onBehalfOf', 'Лисина И. И.');
  await until(() => expect(opened.text()).toContain('214 · за коллегу: Лисина И. И.'));
  opened.button('Изменить: Контакт — общий для всех').click();
  await until(() => expect(opened.root.activeElement).toBe(opened.field(/^Телефон/)));
  expect(opened.field('Пишу за коллегу').value).toBe('Лисина И. И.');
  expect(opened.text()).not.toContain('Контакт — общий для всех');
  opened.type(/^Телефон/, 'доб. 301');
  answerAll();
  opened.button('Отправить 3 обращения').click();
  await until(() => expect(client.groups).toHaveLength(1));
  expect(client.groups[0]!.map(({ draft }) => draft.contact)).toEqual(['доб. 301', 'доб. 301', 'доб. 301']);
});

test('says nothing of a contact that nobody has given', async () => {
  open({}, { user: { id: 'u1' } });
  await inEditor();
  await until(() => opened.field(/^Телефон/));
  expect(opened.text()).not.toContain('Контакт — общий для всех');
});
