import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

const known = ['launcher', 'ladder', 'locale', 'help', 'requiredWhen', 'P1', 'P10'];

test.each([
  ['lanucher', 'launcher'],
  ['Ladder', 'ladder'],
  ['requierdwhen', 'requiredWhen'],
  ['hlep', 'help'],
  ['P2', 'P1'],
])('takes "%s" for "%s"', (typed, meant) => {
  expect(nearest(typed, known)).toBe(meant);
});

test.each(['P5', 'p7'])('takes "%s" for none of several that are equally near', (typed) => {
  expect(nearest(typed, ['P1', 'P2', 'P3', 'P4'])).toBeUndefined();
});

test('takes a letter of another alphabet for the one that looks like it', () => {
  expect(nearest('Р2', ['P1', 'P2', 'P3', 'P4'])).toBe('P2');
});

test.each(['', 'something', 'x'.repeat(500)])('makes nothing of "%s"', (typed) => {
  expect(nearest(typed, known)).toBeUndefined();
});
