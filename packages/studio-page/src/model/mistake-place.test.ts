import { defaultConfig, type SupportConfig } from '@mis-support/protocol';
import { expect, test } from 'vitest';
import { mistakeLine, mistakePlace } from './mistake-place.ts';

test('says where a mistake is by the names of the forms', () => {
  const place = (...at: string[]) => mistakePlace(defaultConfig, at);
  expect(place('ladder', 'vendor', 'contact')).toBe('Лестница, Поддержка разработчика, контакт');
  expect(place('fields', 'when', 'shownWhen')).toBe('Поля формы, Когда началось, где показывать');
  expect(place('policy', 'calendar', 'holidays')).toBe('Календари, выходные');
  expect(place('recipients')).toBe('Основное');
  expect(place('policy', 'levels', 'P2', 'label')).toBe('Приоритеты, уровень P2, название');
  expect(place('theme', 'tokens', 'accent')).toBe('Оформление, Главный цвет');
});

test('of a step without a name it says which one', () => {
  const config = { ...defaultConfig, ladder: { ...defaultConfig.ladder, night: {} } } as unknown as SupportConfig;
  expect(mistakePlace(config, ['ladder', 'night', 'order'])).toBe('Лестница, код «night», порядок');
  const lost = { ...defaultConfig, ladder: { ...defaultConfig.ladder, vendor: {} } } as unknown as SupportConfig;
  expect(mistakePlace(lost, ['ladder', 'vendor', 'label'])).toBe('Лестница, Поддержка разработчика, название');
});

test('has no name for what stands in no form', () => {
  expect(mistakePlace(defaultConfig, ['lanucher'])).toBeUndefined();
});

test('calls a workplace by what the MIS calls it, and what stands in its layer as elsewhere', () => {
  const workplaces = { lab: { names: ['Лаборатория'], patch: {} } };
  const place = (...at: string[]) => mistakePlace({ ...defaultConfig, workplaces }, ['workplaces', ...at]);
  expect(place('lab', 'names', '0')).toBe('Список АРМ, Лаборатория, названия');
  expect(place('lab', 'patch', 'fields', 'when', 'shownWhen')).toBe(
    'Список АРМ, Лаборатория, Поля формы, Когда началось, где показывать',
  );
  const own = { lab: { names: ['Лаборатория'], patch: { fields: { room: { label: 'Номер кабинета' } } } } };
  const line = mistakePlace({ ...defaultConfig, workplaces: own }, [
    'workplaces',
    'lab',
    'patch',
    'fields',
    'room',
    'label',
  ]);
  expect(line).toBe('Список АРМ, Лаборатория, Поля формы, Номер кабинета, название');
  // Whatever shape its layer has at the moment.
  for (const patch of ['x', 5, null, [], { fields: 5 }, { fields: { room: 5 } }, { messages: null, locale: null }]) {
    const odd = { lab: { names: ['Лаборатория'], patch } } as unknown as SupportConfig['workplaces'];
    const at = ['workplaces', 'lab', 'patch', 'fields', 'room', 'label'];
    expect(mistakePlace({ ...defaultConfig, workplaces: odd }, at)).toContain('Список АРМ, Лаборатория, ');
  }
  expect(place('lab', 'patch', 'lanucher')).toBe('Список АРМ, Лаборатория, lanucher');
  // Of another layer than those that are open.
  expect(place('registry', 'names', '0')).toBe('Список АРМ, код «registry», названия');
});

test('names the other one of two in one place', () => {
  const line = (path: string, other: string) =>
    mistakeLine(defaultConfig, {
      path,
      at: path.split('.'),
      message: `место 2 уже у «${other}»; дайте другое, иначе не задано, кто из них раньше`,
      isWarning: true,
    });
  const part = '; передвиньте одну из двух стрелкой «↑» или «↓»';
  expect(line('ladder.vendor.order', 'colleague')).toBe(
    `Лестница, Поддержка разработчика, порядок: место 2 уже у «Коллега»${part}`,
  );
  expect(line('fields.when.order', 'steps')).toContain(`место 2 уже у «Шаги»${part}`);
});
