import { expect, test } from 'vitest';
import { lostPlaces, textRows } from './text-rows.ts';

const words = {
  ru: { send: 'Отправить', 'sent.number': 'Обращение № {number}', close: 'Закрыть' },
  en: { send: 'Send', 'sent.number': 'Ticket {number}', close: 'Close' },
};
const messages = { ru: { send: 'Передать', 'scope.ward': 'В палате' }, tt: { send: 'Җибәрергә' } };
const all = { search: '', filter: 'all' } as const;

test('shows our text beside what is said instead, and what only this configuration says', () => {
  expect(textRows(words, messages, { ...all, language: 'ru' })).toEqual([
    { key: 'send', ours: 'Отправить', own: 'Передать' },
    { key: 'sent.number', ours: 'Обращение № {number}', own: undefined },
    { key: 'close', ours: 'Закрыть', own: undefined },
    { key: 'scope.ward', ours: '', own: 'В палате' },
  ]);
});

test('finds a text by what it says, by what is said instead and by its key', () => {
  const keys = (search: string) => textRows(words, messages, { ...all, language: 'ru', search }).map(({ key }) => key);
  expect([keys('отправ'), keys('передать'), keys('SENT')]).toEqual([['send'], ['send'], ['sent.number']]);
});

test('names what is changed, and in a language of the region what has no translation yet', () => {
  const keys = (language: string, filter: 'changed' | 'missing') =>
    textRows(words, messages, { language, search: '', filter }).map(({ key }) => key);
  expect(keys('ru', 'changed')).toEqual(['send', 'scope.ward']);
  expect(keys('tt', 'missing')).toEqual(['sent.number', 'close']);
  expect(keys('en', 'missing')).toEqual([]);
});

test('tells which places a replacement has lost', () => {
  expect(lostPlaces({ key: 'a', ours: '{n|день|дня|дней} из {all}', own: 'из {all}' })).toEqual(['{n}']);
  expect(lostPlaces({ key: 'a', ours: '{n}', own: undefined })).toEqual([]);
});
