import type { Report } from '../mistake.ts';
import { nearest } from '../nearest.ts';
import type { SupportConfig } from '../support-config.ts';
import { contrastPairs } from '../contrast-pairs.ts';
import { themeTokens } from '../theme-tokens.ts';
import { contrastRatio, parseColour } from './contrast.ts';

type Mode = keyof typeof themeTokens;

/** Tokens that exist, values that fit them, and texts that stay readable on what lies behind them. */
export function checkTheme({ theme }: SupportConfig, report: Report): void {
  const { tokens } = theme;
  for (const [name, value] of Object.entries(tokens)) checkToken(name, value, report);
  const modes: Mode[] = theme.mode === 'auto' ? ['light', 'dark'] : [theme.mode];
  // One pair may be told as a text and as a sign; the text asks for more and comes first.
  const told = new Set<string>();
  for (const mode of modes)
    for (const { front, back, atLeast } of contrastPairs) {
      // Our own pairs are held by a test; only what was replaced can break one.
      if (!Object.hasOwn(tokens, front) && !Object.hasOwn(tokens, back)) continue;
      const [a, b] = [front, back].map((name) => parseColour(tokens[name] ?? themeTokens[mode][name] ?? ''));
      if (!a || !b) continue;
      const ratio = contrastRatio(a, b);
      const [at, other] = Object.hasOwn(tokens, front) ? [front, back] : [back, front];
      // Rounded down: 4.49 must not read as the 4.5 that is asked for.
      const pair = `${front} ${back} ${mode}`;
      if (ratio < atLeast && !told.has(pair))
        report(['theme', 'tokens', at], 'contrast', {
          other,
          ratio: Math.floor(ratio * 100) / 100,
          needed: atLeast,
          mode,
        });
      if (ratio < atLeast) told.add(pair);
    }
}

function checkToken(name: string, value: string, report: Report): void {
  const at = ['theme', 'tokens', name];
  const ours = Object.hasOwn(themeTokens.light, name) ? themeTokens.light[name] : undefined;
  if (ours === undefined) {
    const known = Object.keys(themeTokens.light);
    return report(at, 'unknownToken', { nearest: nearest(name, known), known: known.join(', ') });
  }
  const expected = parseColour(ours)
    ? !parseColour(value) && 'a colour such as "#0b6670"'
    : /^\d+m?s$/.test(ours)
      ? !/^\d+(?:\.\d+)?m?s$/.test(value) && 'a time such as "120ms"'
      : // Nothing that could end the declaration or fetch a file.
        (/[;{}<>\\]|url\(|image\(|image-set\(/i.test(value) || value.trim() === '') &&
        'a value of CSS without addresses';
  if (expected) report(at, 'badToken', { found: value, expected });
}
