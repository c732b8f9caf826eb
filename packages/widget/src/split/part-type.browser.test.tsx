import { userEvent } from 'vitest/browser';
import { expect, test } from 'vitest';
import { until } from '../panel/open-panel.ts';
import { choose, client, offered, open, opened, select, typed, useSplitBench } from './split-bench.ts';

useSplitBench();

const two = 'Не печатается рецепт, и ещё нет доступа к отчётам.';
/** The label of the text goes by the type. */
const partText = /^(Что (нужно|произошло)|Ваш вопрос)$/;
const incident = 'Похоже, это «Не работает или работает неправильно».';

/** Two parts, of which the second is a guessed request; the text of the second is open. */
async function begin(): Promise<void> {
  open();
  await typed(two);
  await offered();
  opened.button('Разделить').click();
  await until(() => expect(select(2, 'Тип').value).toBe('serviceRequest'));
  await openText();
}

async function openText(): Promise<void> {
  opened.button('Изменить текст вопроса 2').click();
  await until(() => opened.field(partText));
}

const isGuess = (): boolean => select(2, 'Тип').classList.contains('proposed');

test('keeps a guessed type while its text is typed on, and offers the other one as a suggestion', async () => {
  await begin();
  opened.type(partText, 'нет доступа к отчётам, не открывается журнал');
  await until(() => expect(opened.text()).toContain(incident));
  expect([select(2, 'Тип').value, isGuess()]).toEqual(['serviceRequest', true]);
  opened.button('Сменить тип').click();
  await until(() => expect(select(2, 'Тип').value).toBe('incident'));
  expect(isGuess()).toBe(false);
  expect(opened.text()).not.toContain(incident);
  await until(() => expect(opened.root.activeElement).toBe(select(2, 'Тип')));
  // Chosen, it stays whatever is typed.
  opened.type(partText, 'нет доступа к отчётам');
  await until(() => expect(opened.state.draft.value.split?.text).not.toContain('журнал'));
  expect(select(2, 'Тип').value).toBe('incident');
});

test('asks once: «Оставить» keeps the guess', async () => {
  await begin();
  opened.type(partText, 'нет доступа к отчётам, не открывается журнал');
  await until(() => opened.button('Оставить').click());
  await until(() => expect(opened.text()).not.toContain(incident));
  expect([select(2, 'Тип').value, isGuess()]).toEqual(['serviceRequest', true]);
});

test('keeps the guessed type when a sentence is added, and when she says that it belongs there', async () => {
  await begin();
  opened.type(partText, 'нет доступа к отчётам. Сегодня не открывается журнал.');
  await until(() => opened.button('Это тот же вопрос'));
  expect(opened.text()).not.toContain(incident);
  expect(select(2, 'Тип').value).toBe('serviceRequest');
  opened.button('Это тот же вопрос').click();
  await until(() => expect(opened.text()).toContain(incident));
  expect(select(2, 'Тип').value).toBe('serviceRequest');
});

test('takes what she has chosen for settled, whatever is typed', async () => {
  await begin();
  choose(2, 'Тип', 'question');
  opened.type(partText, 'нет доступа к отчётам, не открывается журнал');
  await until(() => expect(opened.state.draft.value.split?.text).toContain('журнал'));
  await new Promise((resolve) => setTimeout(resolve, 1300));
  expect(select(2, 'Тип').value).toBe('question');
  expect(opened.text()).not.toContain(incident);
});

test('takes a guessed type for hers once she has filled in what only that type asks for', async () => {
  await begin();
  [...opened.root.querySelectorAll<HTMLElement>('.part-fold summary')][1]!.click();
  const reason = await until(() => opened.field(/^Основание/));
  await userEvent.fill(reason, 'Приказ 12');
  await until(() => expect(isGuess()).toBe(false));
  opened.type(partText, 'нет доступа к отчётам, не открывается журнал');
  await until(() => expect(opened.state.draft.value.split?.text).toContain('журнал'));
  await new Promise((resolve) => setTimeout(resolve, 1300));
  expect(opened.text()).not.toContain(incident);
  expect([select(2, 'Тип').value, opened.field(/^Основание/).value]).toEqual(['serviceRequest', 'Приказ 12']);
  choose(1, 'У кого так же', 'self');
  choose(1, 'Можно ли работать', 'degraded');
  opened.button(/^Отправить/).click();
  await until(() => expect(client.groups).toHaveLength(1));
  expect(client.groups[0]![1]!.draft).toMatchObject({ type: 'serviceRequest', answers: { reason: 'Приказ 12' } });
});
