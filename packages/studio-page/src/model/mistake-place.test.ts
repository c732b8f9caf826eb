import { defaultConfig } from '@mis-support/protocol';
import { expect, test } from 'vitest';
import { mistakePlace, mistakeSays } from './mistake-place.ts';

test('says where a mistake is by the names of the forms', () => {
  const place = (...at: string[]) => mistakePlace(defaultConfig, at);
  expect(place('ladder', 'vendor', 'contact')).toBe('Лестница, Поддержка разработчика, контакт');
  expect(place('fields', 'when', 'shownWhen')).toBe('Поля формы, Когда началось, где показывать');
  expect(place('policy', 'calendar', 'holidays')).toBe('Календари, выходные');
  expect(place('recipients')).toBe('Основное');
  expect(place('policy', 'levels', 'P2', 'label')).toBe('Приоритеты, уровень P2, название');
  expect(place('theme', 'tokens', 'accent')).toBe('Оформление, Главный цвет');
});

test('speaks of colours by their names in the forms, and of all else as it was told', () => {
  const message = 'контраст с «surface» 1.35 : 1 (светлая тема); нужно не меньше 4.5 : 1';
  expect(mistakeSays({ at: ['theme', 'tokens', 'accent'], message })).toContain('контраст с «Фон»');
  expect(mistakeSays({ at: ['fields', 'surface'], message })).toBe(message);
});

test('has no name for what stands in no form, and for what lies in the layer of a workplace', () => {
  expect(mistakePlace(defaultConfig, ['lanucher'])).toBeUndefined();
  expect(mistakePlace(defaultConfig, ['workplaces', 'lab', 'patch', 'fields'])).toBeUndefined();
});
