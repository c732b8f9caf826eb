import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ru } from '../messages/ru.ts';
import { createTranslate } from '../messages/translate.ts';
import { chatText } from './chat-text.ts';
import { hidden, hidePersonal } from './hide-personal.ts';
import { hoursWords } from './hours-words.ts';

const t = createTranslate({ locale: 'ru', texts: ru });

describe('text for a chat', () => {
  test('tells number, type, title, place, scope and urgency, and that it leaves out the rest', () => {
    const text = chatText(t, {
      number: '48213',
      type: 'incident',
      title: 'Не сохраняется талон',
      scope: 'department',
      urgency: 'blocked',
      context: { values: { menuPath: { value: ['Приём', 'Журнал приёма'], source: 'aria' } }, trail: [] },
    });
    expect(text.replaceAll('\u00a0', ' ').split('\n')).toEqual([
      'Обращение № 48213',
      'Тип: Не работает или работает неправильно',
      'Кратко: Не сохраняется талон',
      'Место: Приём → Журнал приёма',
      'У кого так же: В нашем отделении',
      'Можно ли работать: Нельзя, работа остановлена',
      'Без имён, номеров записей и подробностей.',
    ]);
  });

  test('takes no answer of the form, no phone and no window title', () => {
    const text = chatText(t, {
      type: 'incident',
      title: 'У Кедрова не сохраняется талон',
      ...({ contact: '21-44', answers: { happened: 'Кедров М. Ф., 14.10.2001', recordRef: '105 482' } } as object),
      context: { values: { screen: { value: 'Талон: Кедров М. Ф.', source: 'extjs' } }, trail: [] },
    });
    expect(text).not.toMatch(/Кедров|105|21-44|2001/);
  });

  test('names a mass failure by its preset, whatever was typed', () => {
    const text = chatText(t, { type: 'incident', criticalKind: 'login', title: 'Кедров не входит' });
    expect(text).toContain('Не получается войти');
    expect(text).not.toContain('Кедров');
  });
});

describe('what may name a person', () => {
  test.each([
    ['У пациента Иванова пропали анализы', `У пациента ${hidden} пропали анализы`],
    ['Иванова Мария Петровна не записывается', `${hidden} не записывается`],
    ['не открывается карта иванова мария петровна', `не открывается карта ${hidden}`],
    ['Не печатается рецепт для Кедрова М. Ф.', `Не печатается рецепт для ${hidden}`],
    ['Не печатается рецепт для М.Ф. Кедрова', `Не печатается рецепт для ${hidden}`],
    ['Сидоровой не открыть больничный', `${hidden} не открыть больничный`],
    ['Карта пациентки сидоровой пустая', `Карта пациентки ${hidden} пустая`],
    ['Полис 1234 5678 9012 3456 не найден', `Полис ${hidden} не найден`],
    ['СНИЛС 112-233-445 95 не проходит', `СНИЛС ${hidden} не проходит`],
    ['Перезвоните +7 (912) 345-67-89 срочно', `Перезвоните ${hidden} срочно`],
    ['Дата 14.10.2001 не сохраняется', `Дата ${hidden} не сохраняется`],
    ['Ответ на i.petrova@clinic.ru не приходит', `Ответ на ${hidden} не приходит`],
    ['Нет доступа у Ольги', `Нет доступа у ${hidden}`],
    ['Шмидт не может войти', `${hidden} не может войти`],
    ['Гусь не может войти', `${hidden} не может войти`],
    ['Не закрыть талон № 123, доб. 214', `Не закрыть талон № ${hidden}, доб. ${hidden}`],
    ['Не входит КУЗНЕЦОВА АННА', `Не входит ${hidden}`],
    ['Пустая карта №12-3 и случай А-12', `Пустая карта №${hidden} и случай ${hidden}`],
    ['Не подходит логин petrova_av', `Не подходит логин ${hidden}`],
    ['Ошибка: Сидор Петр 12 лет', `Ошибка: ${hidden} 12 лет`],
    ['The form of John Smith does not open', `The form of ${hidden} does not open`],
  ])('hides it: %s', (text, shown) => {
    expect(hidePersonal(text)).toBe(shown);
  });

  test.each([
    'Не сохраняется талон, кнопка «Сохранить» не отвечает',
    'После обновления пропала кнопка "Печать" в КВС',
    'Третий день документы не уходят в РЭМД, 40 штук',
    'Не сохраняется талон, нажимаю Сохранить и появляется окно Код 500',
    'На вкладке Ошибка, кнопка ПОДПИСАТЬ серая, Закрыть не помогает',
    'Код 500 при записи. Белый экран у всего отделения',
    'Журнал приёма',
    'Никто в регистратуре не может войти',
    'It does not save',
  ])('leaves the rest as it is: %s', (text) => {
    expect(hidePersonal(text)).toBe(text);
  });

  test('lets no four digits in a row and no name with initials through, whatever stands around', () => {
    const word = fc.oneof(fc.string({ maxLength: 12 }), fc.stringMatching(/^[А-Яа-яё0-9 .,()+-]{0,20}$/));
    fc.assert(
      fc.property(word, word, (before, after) => {
        const shown = hidePersonal(`${before} Кедров М. Ф., 105 482 ${after}`);
        expect(shown).not.toMatch(/Кедров|105 482|\d{4}/);
      }),
    );
  });
});

test.each([
  ['08:00-17:00', 'с 8:00 до 17:00'],
  ['20:00-08:00', 'с 20:00 до 8:00'],
  ['09:30-24:00', 'с 9:30 до 24:00'],
  ['00:00-24:00', 'круглосуточно'],
])('hours are said as a person says them: %s', (hours, words) => {
  expect(hoursWords(t, hours)).toBe(words);
});
