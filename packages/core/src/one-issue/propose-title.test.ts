import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proposeTitle } from './propose-title.ts';

test.each([
  ['Не сохраняется талон. Нажимаю кнопку — ничего.', 'Не сохраняется талон'],
  ['Здравствуйте! Помогите, пожалуйста, не печатается рецепт', 'Не печатается рецепт'],
  ['1. Открыла талон. 2. Нажала «Сохранить».', 'Открыла талон'],
  ['как перенести запись к другому врачу?', 'Как перенести запись к другому врачу?'],
  ['После обновления 5.48.3 пропала печать', 'После обновления 5.48.3 пропала печать'],
  ['  \n ', ''],
  ['Добрый день.', ''],
  ['пожалуйстащенко не входит', 'Пожалуйстащенко не входит'],
])('makes of «%s» the title «%s»', (text, title) => {
  expect(proposeTitle(text)).toBe(title);
});

test('cuts a long sentence at a word within 90 characters', () => {
  const title = proposeTitle(
    'Не открывается журнал приёма пациентов в регистратуре второго корпуса поликлиники с самого утра понедельника',
  );
  expect(title).toBe('Не открывается журнал приёма пациентов в регистратуре второго корпуса поликлиники с…');
});

test('gives at most 90 characters for any text and never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 700 }), (text) => {
      const title = proposeTitle(text);
      expect(title.length).toBeLessThanOrEqual(90);
    }),
  );
});
