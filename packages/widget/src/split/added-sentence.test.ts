import { expect, test } from 'vitest';
import { addedSentence } from './added-sentence.ts';

const part = 'Также прошу добавить новую медсестру. ';

test('finds the sentence that was added, wherever it was', () => {
  expect(addedSentence(part, `${part}И не уходит ЭЛН.`)).toEqual({ start: part.length, text: 'И не уходит ЭЛН.' });
  expect(addedSentence(part, `Не уходит вчерашний ЭЛН. ${part}`)?.text).toBe('Не уходит вчерашний ЭЛН.');
  expect(addedSentence('Нет доступа к отчётам', 'Нет доступа к отчётам\nНе печатает новый принтер')?.text).toBe(
    'Не печатает новый принтер',
  );
});

test('finds nothing where a sentence was changed, gone on with, or said shortly', () => {
  for (const now of [
    part,
    'Также прошу добавить новую старшую медсестру. ',
    'Прошу добавить новую медсестру со среды, она выходит утром. ',
    `${part}Спасибо.`,
    `${part}С утра.`,
  ])
    expect(addedSentence(part, now)).toBeUndefined();
});

test('finds nothing where the whole was written anew', () => {
  expect(addedSentence(part, 'Принтер молчит второй день. Журнал тоже пустой с утра.')).toBeUndefined();
  expect(addedSentence('', 'Принтер молчит второй день.')).toBeUndefined();
});
