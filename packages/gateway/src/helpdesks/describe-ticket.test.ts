import { sampleBody, sampleDeskTicket } from '@mis-support/test-kit/help-desk';
import { expect, test } from 'vitest';
import { sampleConfig } from '../testing/sample-rules.ts';
import { describeTicket } from './describe-ticket.ts';
import { regionWords } from './region-words.ts';

const words = regionWords(
  sampleConfig({
    fields: {
      room: { order: 200, kind: 'text', need: 'optional', label: { ru: 'Номер кабинета', en: 'Room' } },
      devices: {
        order: 210,
        kind: 'choices',
        need: 'optional',
        label: 'Что не работает',
        options: { printer: { order: 1, label: 'Принтер' }, scanner: { order: 2, label: 'Сканер' } },
      },
    },
    categories: { recipes: { order: 1, label: 'Рецепты' } },
    modules: { clinic: { order: 1, label: 'Поликлиника' } },
    integrations: { registry: { order: 9, label: 'Регистр прививок' } },
  }),
);
const textOf = (body: Parameters<typeof sampleBody>[0], rest: Parameters<typeof sampleDeskTicket>[0] = {}) =>
  describeTicket(sampleDeskTicket({ words, body: sampleBody(body), ...rest }))
    .map(({ title, lines }) => [title, ...lines].join('\n'))
    .join('\n\n');

test("tells a region's own fields, choices and systems by their names", () => {
  const text = textOf({
    answers: {
      happened: 'Молчит',
      room: '214',
      devices: ['printer', 'scanner', 'clinic'],
      suspectedSystem: 'registry',
    },
    missing: ['room', 'constructor'],
  });
  expect(text).toContain('Номер кабинета\n214');
  expect(text).toContain('Что не работает\nПринтер\nСканер\nclinic');
  expect(text).toContain('Регистр прививок');
  expect(text).toContain('Чего не хватает\nНомер кабинета\nconstructor');
});

test('tells subject and module as the author chose them, and a guess as a guess', () => {
  expect(textOf({ category: 'recipes', module: 'clinic', suggested: { category: 'other' } })).toContain(
    'Раздел и модуль\nРаздел: Рецепты\nМодуль: Поликлиника',
  );
  const guessed = textOf({ urgency: undefined, suggested: { category: 'recipes', urgency: 'blocked' } });
  expect(guessed).toContain('Раздел: предположительно Рецепты');
  expect(guessed).toContain('Можно ли работать: предположительно нельзя, работа остановлена');
});

test('tells steps that were filled in from the last actions, and not those the author wrote', () => {
  expect(textOf({ answers: { steps: '1. Сохранить' } })).toContain(
    'Что делали по шагам (из последних действий, автор не менял)\n1. Сохранить',
  );
  expect(textOf({ answers: { steps: '1. Сохранить, дважды' } })).toContain('Что делали по шагам\n1. Сохранить, дважды');
});

test('tells the claimed and the confirmed scope, and why the priority is what it is', () => {
  const text = textOf(
    { scope: 'self' },
    { scopeConfirmed: 'organization', priority: { level: 'P1', label: 'наивысший', reason: 'Так установлено.' } },
  );
  expect(text).toContain('У кого так же: только у автора\nМасштаб подтверждён: во всей организации');
  expect(text).toContain('Приоритет: P1, наивысший\nТак установлено.');
});

test('has a word for everything where no region is known', () => {
  const text = describeTicket(sampleDeskTicket({ body: sampleBody({ answers: { tried: ['it'], own: 'как есть' } }) }));
  expect(text.find(({ title }) => title === 'own')?.lines).toEqual(['как есть']);
  expect(text.find(({ title }) => title === 'Что уже пробовали')?.lines).toEqual(['обратились к ИТ-специалисту']);
});
