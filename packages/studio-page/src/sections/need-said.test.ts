import { defaultConfig } from '@mis-support/protocol';
import { expect, test } from 'vitest';
import { needHint, needShort } from './need-said.ts';

test('the text that every ticket needs is not called optional', () => {
  const { happened } = defaultConfig.fields;
  expect(needShort({ ...happened })).toBe('обязательно, кроме массовых сбоев');
  expect(needHint({ ...happened }, defaultConfig)).toMatch(/^Обязательно, кроме коротких форм массовых сбоев: /);
});

test('a field that is asked for at times says so, and the form says when', () => {
  const { contact } = defaultConfig.fields;
  expect(needShort({ ...contact })).toBe('желательно, при условии спросить один раз');
  expect(needHint({ ...contact }, defaultConfig)).toMatch(/^Спросить один раз при условии «Вид обращения: /);
});

test('a condition for what holds anyway says nothing, and without one the need is all', () => {
  expect(needShort({ need: 'required', demandedWhen: { type: 'incident' } })).toBe('обязательно');
  expect(needHint({ need: 'required', demandedWhen: { type: 'incident' } }, defaultConfig)).toBeUndefined();
  expect(needShort({ need: 'advised' })).toBe('желательно');
  expect(needHint({}, defaultConfig)).toBeUndefined();
});
