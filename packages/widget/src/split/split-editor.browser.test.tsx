import type { OutboxEntry } from '@mis-support/core';
import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { until } from '../panel/open-panel.ts';
import { idOf, makeEntry, makeReceipt } from '../panel/scripted-client.ts';
import { message, openSplit, type OpenedSplit } from './open-split.ts';

let opened: OpenedSplit;

beforeEach(async () => {
  await page.viewport(1280, 720);
});
afterEach(() => opened.remove());

const shot = (part: number): HTMLElement => opened.root.querySelector<HTMLElement>(`#q${part}-shot`)!;

test('comes back from the picture to the button of the part it was for', async () => {
  opened = openSplit();
  await opened.inEditor();
  shot(2).focus();
  shot(2).click();
  await until(() => expect(opened.state.view.value.name).toBe('shot'));
  opened.state.setAttachments([{ kind: 'screenshot', name: 'a.png', blob: new Blob(['x']) }]);
  opened.state.back();
  await until(() => expect(opened.borders()).toHaveLength(2));
  await until(() => expect(opened.root.activeElement).toBe(shot(2)));
  expect(shot(2).getAttribute('aria-pressed')).toBe('true');
});

test('stands on the first border again when the editor is left and opened anew', async () => {
  opened = openSplit();
  await opened.inEditor();
  opened.select(2, 'У кого так же').focus();
  await userEvent.keyboard('{Escape}');
  await until(() => opened.button('Продолжить')).then((button) => button.click());
  await until(() => expect(opened.root.activeElement).toBe(opened.borders()[0]));
});

test('closes with Escape the row that is edited, then the editor; the text is kept', async () => {
  opened = openSplit();
  await opened.inEditor();
  opened.button('Изменить текст вопроса 2').click();
  await until(() => expect(opened.root.activeElement).toBe(opened.field('Что произошло')));
  opened.type('Что произошло', 'Пропали пациенты.');
  await userEvent.keyboard('{Escape}');
  await until(() => expect(opened.root.activeElement).toBe(opened.button('Изменить текст вопроса 2')));
  expect(opened.state.view.value.name).toBe('split');
  expect(opened.parts()[1]).toBe('Пропали пациенты.');
  await userEvent.keyboard('{Escape}');
  await until(() => expect(opened.state.view.value.name).toBe('home'));
});

test('takes borders back with Ctrl + Z in the text, and by a press after a part was merged', async () => {
  opened = openSplit();
  await opened.inEditor();
  const before = opened.parts();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{Delete}');
  expect(opened.parts()).toHaveLength(2);
  await userEvent.keyboard('{Control>}z{/Control}');
  await until(() => expect(opened.parts()[0]).toBe('Не печатается рецепт, и ещё'));
  expect(opened.announced()).toBe('Вопросов: 3');
  await userEvent.keyboard('{Control>}z{/Control}');
  await until(() => expect(opened.parts()).toEqual(before));
  opened.button('Объединить с вопросом 2').click();
  await until(() => expect(opened.parts()).toHaveLength(2));
  opened.button(/отменить$/).click();
  await until(() => expect(opened.parts()).toEqual(before));
  expect(opened.text()).not.toContain('Ctrl + Z');
});

test('puts a border that is dragged out of the text to the nearest end', async () => {
  opened = openSplit();
  await opened.inEditor();
  const drag = (y: (box: DOMRect) => number): void => {
    const border = opened.borders()[0]!;
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
  await until(() => expect(opened.parts()[0]).toBe('Не'));
  drag((box) => box.bottom + 40);
  await until(() => expect(opened.parts()[1]).toBe('расписания.'));
});

test('tells once how many wait and which numbers came, and not part by part', async () => {
  const entry = (n: number, change: Partial<OutboxEntry>): OutboxEntry =>
    makeEntry({ id: idOf(n), groupId: idOf(99), title: `Часть ${n}`, ...change });
  opened = openSplit({
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
  await opened.inEditor();
  opened.choose(1, 'У кого так же', 'self');
  const told: string[] = [];
  const watch = new MutationObserver(() => told.push(opened.announced()));
  watch.observe(opened.root.querySelector('[aria-live]')!, { subtree: true, childList: true, characterData: true });
  opened.button('Отправить 3 обращения').click();
  await until(() => expect(opened.root.querySelectorAll('.group-parts li')).toHaveLength(3));
  const states = (waiting: number): OutboxEntry[] =>
    [1, 2, 3].map((n) => entry(n, n <= waiting ? { state: 'saved', attempts: 1 } : { state: 'sending' }));
  for (const n of [1, 2, 3]) opened.client.setEntries(states(n));
  await until(() => expect(told.at(-1)).toBe('Ждут связи: 3.'));
  const receipt = (n: number): Partial<OutboxEntry> => ({
    receipt: { ...makeReceipt({ number: String(48212 + n) }), id: idOf(n) },
  });
  for (const upTo of [1, 2, 3]) {
    opened.client.setEntries([1, 2, 3].map((n) => entry(n, { attempts: 1, ...(n <= upTo && receipt(n)) })));
  }
  await until(() => expect(told.at(-1)).toBe('Зарегистрировано: № 48213, № 48214, № 48215.'));
  watch.disconnect();
  expect(told.filter((text) => /Ждут|Зарег/.test(text))).toHaveLength(2);
});

test('says that the connection is lost and that it is back, in the form and in the editor', async () => {
  opened = openSplit();
  await opened.typed();
  await until(() => opened.button(/^Отправить/));
  dispatchEvent(new Event('offline'));
  const lost = 'Нет связи. Обращение сохранится на этом компьютере и уйдёт само, когда связь появится.';
  await until(() => expect(opened.text()).toContain(lost));
  expect(opened.announced()).toBe(lost);
  await opened.offered();
  opened.button('Разделить').click();
  await until(() => expect(opened.borders()).toHaveLength(2));
  expect(opened.text()).toContain(lost);
  dispatchEvent(new Event('online'));
  await until(() => expect(opened.text()).not.toContain('Нет связи'));
  expect(opened.announced()).toBe('Связь появилась.');
});

test('shows three parts whole at 1280 × 720, each row as high as the others', async () => {
  opened = openSplit();
  await opened.inEditor();
  const rows = [1, 2, 3].map((n) => opened.part(n).getBoundingClientRect());
  const body = opened.root.querySelector('.screen:not([hidden]) .body')!.getBoundingClientRect();
  expect(Math.max(...rows.map(({ bottom }) => bottom))).toBeLessThanOrEqual(body.bottom);
  expect(new Set(rows.map(({ height }) => Math.round(height))).size).toBe(1);
  const context = opened.root.querySelector('#s-context')!.getBoundingClientRect();
  expect(context.bottom).toBeLessThanOrEqual(body.bottom);
});

test('keeps the parts in sight under a long text, which scrolls by itself', async () => {
  opened = openSplit();
  await opened.typed(`${message} ${'Это случается каждое утро у всех врачей отделения. '.repeat(30)}`);
  await opened.offered();
  opened.button('Разделить').click();
  await until(() => expect(opened.borders()).toHaveLength(2));
  const body = opened.root.querySelector('.screen:not([hidden]) .body')!.getBoundingClientRect();
  expect(opened.part(2).getBoundingClientRect().bottom).toBeLessThanOrEqual(body.bottom);
  opened.borders()[1]!.focus();
  await userEvent.keyboard('{End}');
  await until(() => {
    const border = opened.borders()[1]!.getBoundingClientRect();
    const text = opened.root.querySelector('.split-text')!.getBoundingClientRect();
    expect(border.bottom).toBeLessThanOrEqual(text.bottom + 1);
  });
});
