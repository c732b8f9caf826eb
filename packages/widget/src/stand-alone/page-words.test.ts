import { expect, test } from 'vitest';
import { english, pageLanguage } from './page-words.ts';
import html from './index.html?raw';
import { parseHelp } from './parse-help.ts';

test('every word of the page has its English', () => {
  const places = [...html.matchAll(/data-word="(\w+)"/g)].map(([, word]) => word);
  expect(new Set(places)).toEqual(new Set(Object.keys(english)));
});

test('is Russian unless the address asks for English', () => {
  expect([null, 'ru', 'en', 'en-GB', 'de'].map(pageLanguage)).toEqual(['ru', 'ru', 'en', 'en', 'ru']);
});

test('tells the hours of the phone in the language of the page, in Russian where there are none in it', () => {
  const hours = (phoneHours: unknown, language: 'ru' | 'en') => parseHelp({ help: { phoneHours } }, language).hours;
  expect(hours({ ru: 'круглосуточно', en: 'around the clock' }, 'en')).toBe('around the clock');
  expect(hours({ ru: 'круглосуточно' }, 'en')).toBe('круглосуточно');
  expect(hours('8:00–20:00', 'en')).toBe('8:00–20:00');
  expect(hours(7, 'ru')).toBeUndefined();
});
