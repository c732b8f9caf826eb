import { defaultConfig } from '@mis-support/protocol';
import { expect, test } from 'vitest';
import { wordedHelp } from './worded-help.ts';

const hours = { ru: 'круглосуточно', en: 'around the clock' };
const config = { ...defaultConfig, help: { phone: '1-02', phoneHours: hours } };

test('the hours of the phone are in the language of the panel, else in Russian', () => {
  const told = ['ru', 'en', 'en-GB', 'tt', ''].map((locale) => wordedHelp(config, locale).help.phoneHours);
  expect(told).toEqual([hours.ru, hours.en, hours.en, hours.ru, hours.ru]);
  expect(wordedHelp(config, 'en').help.phone).toBe('1-02');
});

test('hours in one text, or none, leave the configuration as it is', () => {
  const plain = { ...config, help: { phone: '1-02', phoneHours: 'с 8 до 17' } };
  expect(wordedHelp(plain, 'en')).toBe(plain);
  expect(wordedHelp(defaultConfig, 'en')).toBe(defaultConfig);
});
