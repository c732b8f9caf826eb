import { expect, test } from 'vitest';
import { contrastPairs } from '../contrast-pairs.ts';
import { themeTokens } from '../theme-tokens.ts';
import { contrastRatio, parseColour } from './contrast.ts';

test.each(['light', 'dark'] as const)('our own %s theme keeps every pair apart as far as it asks of others', (mode) => {
  const low = contrastPairs.flatMap(({ front, back, atLeast }) => {
    const [a, b] = [front, back].map((name) => parseColour(themeTokens[mode][name] ?? ''));
    if (!a || !b) return [`${front} on ${back}: no colour`];
    const ratio = contrastRatio(a, b);
    return ratio < atLeast ? [`${front} on ${back}: ${ratio.toFixed(2)}`] : [];
  });
  expect(low).toEqual([]);
});

// The last is the darkest grey that fails on white, the one before it the lightest that passes.
test.each([
  ['#000', '#ffffff', 21],
  ['#fff', '#fff', 1],
  ['#767676', '#ffffff', 4.54],
  ['#777777', '#ffffff', 4.48],
])('finds %s and %s %d : 1 apart', (a, b, ratio) => {
  expect(contrastRatio(parseColour(a)!, parseColour(b)!)).toBeCloseTo(ratio, 2);
});

test.each([
  ['#0b6670', '11 102 112 1'],
  ['#abc', '170 187 204 1'],
  ['#16242b80', '22 36 43 0.5'],
  ['rgb(11, 102, 112)', '11 102 112 1'],
  ['rgb(11 102 112 / 50%)', '11 102 112 0.5'],
  ['hsl(120deg 100% 25%)', '0 128 0 1'],
])('reads %s', (text, expected) => {
  const colour = parseColour(text);
  const channels = colour && [colour.r, colour.g, colour.b].map(Math.round);
  expect(`${channels?.join(' ')} ${Math.round((colour?.a ?? 0) * 100) / 100}`).toBe(expected);
});

test.each(['teal', '#12345', 'rgb(1,2)', 'var(--x)', 'url(x)', 'rgb(a b c)', ''])('does not read "%s"', (text) => {
  expect(parseColour(text)).toBeUndefined();
});
