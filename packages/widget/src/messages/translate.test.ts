import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { ru, type MessageKey } from './ru.ts';
import { createTranslate, glueShortWords } from './translate.ts';

const t = createTranslate({ locale: 'ru', texts: ru });

describe('texts', () => {
  it('fills the places of a text', () => {
    expect(t('draft.saved', { time: '10:15' })).toBe('Сохранили черновик от\u00a010:15.');
  });

  it('leaves a place empty when nothing was given for it', () => {
    expect(t('done.number')).toBe('№ ');
  });

  it.each([
    [1, 'Осталось дополнить 1 поле.'],
    [2, 'Осталось дополнить 2 поля.'],
    [5, 'Осталось дополнить 5 полей.'],
    [11, 'Осталось дополнить 11 полей.'],
    [21, 'Осталось дополнить 21 поле.'],
  ])('chooses the Russian plural form for %i', (n, text) => {
    expect(t('missing.summary', { n }).replaceAll('\u00a0', ' ')).toBe(text);
  });

  it('chooses the English plural form', () => {
    const english = createTranslate({ locale: 'en', texts: en });
    expect([1, 2].map((n) => english('missing.summary', { n }).replaceAll('\u00a0', ' '))).toEqual([
      '1 field still to fill in.',
      '2 fields still to fill in.',
    ]);
  });

  it('takes the text of the region first', () => {
    const own = createTranslate({ locale: 'ru', texts: ru, overrides: { launcher: 'Поддержка', unknown: 'x' } });
    expect(own('launcher')).toBe('Поддержка');
  });

  it('keeps working with a language tag that is none', () => {
    expect(createTranslate({ locale: 'не тег', texts: ru })('launcher')).toBe('Помощь');
  });

  it('glues short words to the next one in sentences only', () => {
    expect(glueShortWords('Текст и сведения не уйдут.')).toBe('Текст и\u00a0сведения не\u00a0уйдут.');
    expect(glueShortWords('В нашем отделении')).toBe('В нашем отделении');
  });

  it('holds the number of an extension to the word before it, wherever it is written', () => {
    expect(glueShortWords('доб. 115, каб. 12')).toBe('доб.\u00a0115, каб. 12');
    expect(t('call', { phone: 'доб. 100' })).toContain('доб.\u00a0100');
    expect(createTranslate({ locale: 'en', texts: en })('call', { phone: 'ext. 100' })).toContain('ext.\u00a0100');
  });

  it('has the same places in both languages', () => {
    const places = (text: string): string[] => [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? '').sort();
    const differing = (Object.keys(ru) as MessageKey[]).filter(
      (key) => new Set(places(ru[key])).size !== new Set([...places(ru[key]), ...places(en[key])]).size,
    );
    expect(differing).toEqual([]);
  });

  it('keeps to the tone: no exclamation marks, nobody is blamed', () => {
    const wrong = Object.values(ru).filter((text) => /!|неверн|вы забыли|скриншот|обязательное поле/i.test(text));
    expect(wrong).toEqual([]);
  });
});
