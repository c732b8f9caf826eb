import { page, userEvent } from 'vitest/browser';
import { afterEach, expect, test } from 'vitest';
import { until } from '../panel/open-panel.ts';
import {
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
  titles,
  typed,
  useSplitBench,
} from './split-bench.ts';

useSplitBench();

// The depth is remembered, and the tests of other files begin at novice depth.
afterEach(() => localStorage.removeItem('mis-support-depth'));

const row = (n: number): Element => opened.root.querySelectorAll('.part')[n - 1]!;

const two = 'Не печатается рецепт, и ещё у меня пропали пациенты из расписания';
/** The form is drawn anew by then. */
const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
const pause = (ms: number): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, ms));

test('never offers in the middle of a word; a text that ends without a full stop is offered when she has left it', async () => {
  open();
  await typed(two);
  await pause(2500);
  expect(opened.text()).not.toContain('Похоже, здесь');
  await until(() => opened.radio('Только у меня')).then((radio) => radio.focus());
  await offered();
  expect(opened.root.activeElement).toBe(opened.radio('Только у меня'));
});

test('comes by itself after a long pause where the last word has no full stop and the caret stays behind it', async () => {
  open();
  await typed(two);
  const field = opened.field('Что произошло');
  await offered();
  expect(opened.root.activeElement).toBe(field);
  expect(field.selectionStart).toBe(two.length);
});

test('goes at once where another text is typed over the one it was about, and offers what that one holds as new', async () => {
  open();
  await typed();
  await offered();
  opened.type('Что произошло', 'После обеда молчит принтер');
  await nextFrame();
  expect(opened.text()).not.toContain('Похоже, здесь');
  opened.type('Что произошло', 'Вчера не открывается журнал, и нет доступа к отчётам. ');
  await offered();
  expect(opened.text()).toContain('1Не открывается журнал2Нет доступа к отчётам');
  expect(opened.events.filter((type) => type === 'split-offered')).toHaveLength(2);
});

test('opens no editor for the single part that is left of the offered ones, and leads back to the text', async () => {
  open();
  await typed(`${two}. `);
  await offered();
  // Both are still there by their words, and only one of them for the analysis.
  opened.type('Что произошло', 'Не печатается рецепт пропали у меня все пациенты из расписания');
  await nextFrame();
  opened.button('Разделить').click();
  await until(() => expect(opened.text()).not.toContain('Похоже, здесь'));
  await until(() => expect(opened.root.activeElement).toBe(opened.field('Что произошло')));
  expect(opened.state.view.value.name).not.toBe('split');
  expect(opened.events).not.toContain('split-accepted');
});

test.each([
  ['focus', (radio: HTMLElement) => radio.focus()],
  ['pointer', (radio: HTMLElement) => userEvent.hover(radio)],
])('comes without moving the question that the %s is on', async (_, goTo) => {
  open();
  await typed();
  const radio = await until(() => opened.radio('Только у меня'));
  // Parts that come later would move it from under the pointer, and then nothing holds it.
  await until(() => opened.button(/^Отправить/));
  await nextFrame();
  await goTo(radio);
  const before = radio.getBoundingClientRect().top;
  const end = (): number => opened.field('Что произошло').getBoundingClientRect().bottom;
  const ended = end();
  await offered();
  expect(radio.getBoundingClientRect().top).toBeCloseTo(before, 0);
  // Nor is the end of the text, where she was writing, out of sight, unless it was before: a busy browser may have
  // been scrolled to bring the pointer there.
  const edge = radio.closest('.body')!.getBoundingClientRect().top + 28;
  expect(end() > edge || ended <= edge).toBe(true);
});

test('comes without moving the question under the pointer where the text has been scrolled away', async () => {
  open();
  await typed();
  const radio = await until(() => opened.radio('Только у меня'));
  await until(() => opened.button(/^Отправить/));
  const body = radio.closest('.body')!;
  body.scrollTop = radio.getBoundingClientRect().top - body.getBoundingClientRect().top - 8;
  await userEvent.hover(radio);
  const before = radio.getBoundingClientRect().top;
  await offered();
  expect(radio.getBoundingClientRect().top).toBeCloseTo(before, 0);
});

test('comes without moving what stands beside the text at expert depth', async () => {
  open();
  await typed();
  await until(() => opened.button('Показать все поля сразу')).then((button) => button.click());
  const radio = await until(() => opened.radio('Только у меня'));
  radio.focus();
  const before = radio.getBoundingClientRect().top;
  await offered();
  expect(radio.getBoundingClientRect().top).toBeCloseTo(before, 0);
});

test('shows no unfinished word as if it were whole', async () => {
  open();
  await typed(`${two}. `);
  await offered();
  opened.type('Что произошло', `${two}. нет доступа к отчётам`);
  await pause(2500);
  expect(opened.text()).not.toContain('Нет доступа к отчётам');
  opened.type('Что произошло', `${two}. нет доступа к отчётам `);
  await until(() => expect(opened.text()).toContain('3Нет доступа к отчётам'));
});

test('offers at the press what she has not seen, holds that press, and sends on the next', async () => {
  open();
  await typed(two);
  opened.state.setFact('scope', 'self');
  opened.state.setFact('urgency', 'minor');
  await until(() => opened.button(/^Отправить/));
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await offered();
  expect(client.submitted).toEqual([]);
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await until(() => expect(client.submitted).toHaveLength(1));
});

test('offers nothing after «Это одна проблема» in the editor, and puts the focus on the text', async () => {
  open();
  await inEditor();
  const seen: string[] = [];
  const watch = new MutationObserver(() => seen.push(opened.text()));
  watch.observe(opened.root, { subtree: true, childList: true });
  opened.button('Это одна проблема').click();
  await until(() => expect(opened.root.activeElement).toBe(opened.field('Что произошло')));
  await nextFrame();
  watch.disconnect();
  expect(seen.filter((text) => text.includes('Похоже, здесь'))).toEqual([]);
  expect(opened.root.activeElement).toBe(opened.field('Что произошло'));
});

test('does not ask whether there are several questions where the text is split already', async () => {
  open();
  await typed();
  await until(() => opened.button('Здесь несколько вопросов?'));
  await offered();
  opened.button('Разделить').click();
  await until(() => expect(borders()).toHaveLength(2));
  await userEvent.keyboard('{Escape}');
  await until(() => expect(opened.text()).toContain('Текст разделён на 3 вопроса.'));
  expect(opened.text()).not.toContain('Здесь несколько вопросов?');
});

test('names a sentence that was typed to a split text, lets it be cut off in the editor, and changes no title and no type by itself', async () => {
  open();
  await inEditor();
  await userEvent.keyboard('{Escape}');
  await until(() => expect(opened.text()).toContain('Текст разделён на 3 вопроса.'));
  opened.type('Что произошло', `${text} И не уходит ЭЛН.`);
  const hint = 'К вопросу 3 добавлено: «И не уходит ЭЛН.» Если это другой вопрос, его можно отделить.';
  await until(() => expect(opened.text()).toContain(hint));
  expect(announced()).toBe(hint);
  opened.button('Продолжить').click();
  await until(() => expect(row(3).textContent.replaceAll('\u00a0', ' ')).toContain(hint));
  expect([titles()[2], select(3, 'Тип').value]).toEqual(['Добавить новую медсестру', 'serviceRequest']);
  opened.button('Отделить').click();
  await until(() => expect(parts()[3]).toBe('И не уходит ЭЛН.'));
  expect(titles()[2]).toBe('Добавить новую медсестру');
  expect(opened.text()).not.toContain('добавлено');
});

test('names a sentence that was typed into a part, and asks no more once she has said that it belongs there', async () => {
  open();
  await inEditor();
  opened.button('Изменить текст вопроса 1').click();
  await until(() => opened.field('Что произошло'));
  opened.type('Что произошло', 'Не печатается рецепт. И не уходит вчерашний ЭЛН. ');
  await until(() => expect(row(1).textContent).toContain('добавлено'));
  await until(() => opened.button('Это тот же вопрос')).then((button) => button.click());
  await until(() => expect(row(1).textContent).not.toContain('добавлено'));
  await nextFrame();
  expect(row(1).textContent).not.toContain('добавлено');
});

test('says nothing of parts that she has merged herself', async () => {
  open();
  await inEditor();
  opened.button('Объединить с вопросом 2').click();
  await until(() => expect(parts()).toHaveLength(2));
  await nextFrame();
  expect(opened.text()).not.toContain('добавлено');
});

test('is seen on a low screen without hiding the text it stands under', async () => {
  await page.viewport(640, 360);
  open();
  await typed(`${two}. `);
  await offered();
  const body = opened.root.querySelector('.screen:not([hidden]) .body')!.getBoundingClientRect();
  const text = opened.field('Что произошло').getBoundingClientRect();
  const offer = opened.root.querySelector('.screen:not([hidden]) .found')!.parentElement!.getBoundingClientRect();
  expect(text.top).toBeGreaterThanOrEqual(body.top);
  expect(body.bottom - offer.top).toBeGreaterThan(60);
});

test('holds no press in the form of a mass failure, where it could not be seen', async () => {
  open();
  await typed('Вчера не открывался журнал. ');
  // The part that looks at texts is there.
  await until(() => opened.button(/^Отправить/));
  opened.state.startCritical('remd');
  await until(() => opened.radio('Во всей организации')).then((radio) => radio.click());
  // Offered on the ordinary form.
  opened.state.setFact('happened', `${two}. `);
  await nextFrame();
  opened.button('Отправить').click();
  await until(() => expect(client.submitted).toHaveLength(1));
  expect(client.submitted[0]!.draft.criticalKind).toBe('remd');
  expect(opened.events).not.toContain('split-offered');
});
