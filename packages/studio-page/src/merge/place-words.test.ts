import { expect, test } from 'vitest';
import { placeWords, valueWords } from './place-words.ts';

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

test.each<[unknown, string[], string]>([
  ['required', ['need'], '«Обязательно: без него не отправить»'],
  ['Врач', ['label'], '«Врач»'],
  ['', [], 'пусто'],
  [undefined, [], 'ничего своего'],
  [null, [], 'убрано'],
  [true, [], 'да'],
  [['P1', 'P2'], [], 'P1, P2'],
  [[], [], 'пустой список'],
])('says %j at %j in words', (value, path, words) => {
  expect(valueWords(value, path)).toEqual({ words });
});

test('tells what is too long for a line as text of its own, under its name', () => {
  expect(valueWords(layer.fields.room)).toEqual({
    words: 'Номер кабинета',
    text: JSON.stringify(layer.fields.room, null, 2),
  });
});
