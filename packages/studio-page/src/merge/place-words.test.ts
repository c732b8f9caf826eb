import { expect, test } from 'vitest';
import { placeWords } from './place-words.ts';

const layer = {
  fields: { room: { label: { ru: 'Номер кабинета', en: 'Room' }, need: 'required' } },
  workplaces: { lab: { names: ['АРМ лаборанта'], patch: {} } },
};

test.each([
  [['fields', 'room', 'need'], 'Поля формы → Номер кабинета → обязательность'],
  [['fields', 'steps', 'need'], 'Поля формы → Шаги → обязательность'],
  [['policy', 'matrix', 'department'], 'Приоритеты → матрица → В нашем отделении'],
  [['workplaces', 'lab', 'patch', 'fields', 'steps'], 'Список АРМ → АРМ лаборанта → отличия → Поля формы → Шаги'],
  [['launcher', 'shortcut'], 'Кнопка «Помощь» → клавиши'],
  [['unheardOf', 'key'], 'unheardOf → key'],
  [[], 'Весь слой'],
])('says %j as a person would', (path, words) => {
  expect(placeWords(path, [undefined, layer])).toBe(words);
});
