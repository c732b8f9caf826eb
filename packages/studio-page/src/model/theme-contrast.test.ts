import { checkConfig, contrastPairs, defaultConfig } from '@mis-support/protocol';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hexOf, modesOf, worstContrast } from './theme-contrast.ts';

test('our own colours can be seen, in light and dark', () => {
  for (const { front } of contrastPairs) {
    const worst = worstContrast(front, {}, ['light', 'dark']);
    expect([front, (worst?.ratio ?? 0) >= (worst?.needed ?? 0)]).toEqual([front, true]);
  }
});

test('says which colour a pale one is lost on', () => {
  expect(worstContrast('accent', { accent: '#9fd0d5' }, ['light'])).toMatchObject({ needed: 4.5, mode: 'light' });
  expect(worstContrast('font', {}, ['light'])).toBeUndefined();
});

test('finds a colour hard to see exactly where the checker does', () => {
  const channel = fc.integer({ min: 0, max: 255 }).map((part) => part.toString(16).padStart(2, '0'));
  const colour = fc.tuple(channel, channel, channel).map((parts) => `#${parts.join('')}`);
  fc.assert(
    fc.property(colour, fc.constantFrom<'light' | 'dark' | 'auto'>('light', 'dark', 'auto'), (accent, mode) => {
      const worst = worstContrast('accent', { accent }, modesOf(mode));
      const { mistakes } = checkConfig({ ...defaultConfig, theme: { mode, tokens: { accent } } });
      expect(worst && worst.ratio < worst.needed).toBe(mistakes.some(({ code }) => code === 'contrast'));
    }),
    { numRuns: 60 },
  );
});

test('writes a colour as a field for colours takes it', () => {
  expect(['#abc', 'rgb(10, 20, 30)', 'red'].map(hexOf)).toEqual(['#aabbcc', '#0a141e', undefined]);
});
