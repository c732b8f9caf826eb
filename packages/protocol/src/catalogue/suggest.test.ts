import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Category, Module } from './catalogue.ts';
import { suggestCategory, suggestModule } from './suggest.ts';

const categories: Record<string, Category> = {
  prescriptions: { order: 2, label: 'Рецепты', words: ['рецепт'] },
  printing: { order: 1, label: 'Печать', words: ['печат'], suggestFor: ['print'] },
  training: { order: 3, label: 'Обучение', types: ['question'], suggestFor: ['consultation'] },
};
const modules: Record<string, Module> = {
  visits: { order: 1, label: 'Приём', words: ['талон'], suggestWhen: { screen: { contains: 'талон' } } },
  lab: { order: 2, label: 'Лаборатория', words: ['анализ', 'ЛИС'] },
};

test('finds words by their beginning, whatever their case and ending', () => {
  expect(suggestCategory(categories, { text: 'РЕЦЕПТОВ не видно' })).toBe('prescriptions');
  expect(suggestModule(modules, { text: 'Нет ответа из лис, анализы не пришли' })).toBe('lab');
});

test('does not find a beginning in the middle of a word', () => {
  expect(suggestCategory(categories, { text: 'распечатка' })).toBeUndefined();
});

test('takes a word of hers for more than what the analysis said, and that for more than nothing', () => {
  expect(suggestCategory(categories, { text: 'рецепт', textCategory: 'print' })).toBe('prescriptions');
  expect(suggestCategory(categories, { text: 'не выходит из принтера', textCategory: 'print' })).toBe('printing');
});

test('lets the order of the region decide between equals', () => {
  expect(suggestCategory(categories, { text: 'не печатается рецепт' })).toBe('printing');
});

test('suggests no category that this type of ticket does not have', () => {
  const written = { text: 'как это сделать', textCategory: 'consultation' as const };
  expect(suggestCategory(categories, { ...written, type: 'incident' })).toBeUndefined();
  expect(suggestCategory(categories, { ...written, type: 'question' })).toBe('training');
});

test('takes the module of the screen where the text names none, and that of the text where it does', () => {
  const facts = { screen: 'Талон амбулаторного пациента' };
  expect(suggestModule(modules, { text: 'не сохраняется', facts })).toBe('visits');
  expect(suggestModule(modules, { text: 'анализы не пришли', facts })).toBe('lab');
});

test('says nothing where nothing speaks for anything, and never throws', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(suggestCategory({}, { text })).toBeUndefined();
      expect([undefined, 'visits', 'lab']).toContain(suggestModule(modules, { text, place: text }));
    }),
  );
});
