import { expect, test } from 'vitest';
import { isSettled, isStillIn } from './one-problem.ts';

const said = { text: 'Не печатается рецепт, и ещё пропали пациенты.', problems: 2 };

test('does not ask again about the text that was said to be one problem, nor when it is typed on', () => {
  expect(isSettled(said, said.text, 2)).toBe(true);
  expect(isSettled(said, `${said.text} И вчера тоже. Добавьте медсестру.`, 3)).toBe(true);
  expect(isSettled(said, said.text.slice(0, 30), 2)).toBe(true);
});

test.each([
  ['a capital letter', said.text.toLowerCase()],
  ['a greeting in front', `Здравствуйте. ${said.text}`],
  ['a word in the middle', said.text.replace('рецепт', 'льготный рецепт')],
  ['another word at both ends', `Ещё ${said.text} Спасибо.`],
])('does not ask again for %s', (_change, text) => {
  expect(isSettled(said, text, 2)).toBe(true);
});

test('asks again when clearly more problems were added', () => {
  expect(isSettled(said, `${said.text} Добавьте медсестру. Не открывается журнал.`, 4)).toBe(false);
});

test('asks about another text, and where nothing was said', () => {
  expect(isSettled(said, 'Нет доступа к отчётам, и принтер молчит.', 2)).toBe(false);
  expect(isSettled(undefined, said.text, 2)).toBe(false);
});

test('tells words that were put right from words that were replaced', () => {
  expect(isStillIn('не печатается рецепт', 'Не печатается ЭЛН, и ещё пропали пациенты.')).toBe(true);
  expect(isStillIn('не печатается рецепт', 'Не открывается журнал.')).toBe(false);
});
