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

test.each(['', 'something', 'x'.repeat(500)])('makes nothing of "%s"', (typed) => {
  expect(nearest(typed, known)).toBeUndefined();
});
