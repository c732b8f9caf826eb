import { contrastPairs, contrastRatio, parseColour, themeTokens } from '@mis-support/protocol';

export type Mode = 'light' | 'dark';

/** How a colour stands to the one it is seen with, at its worst. */
export interface WorstContrast {
  mode: Mode;
  /** The other colour's token. */
  other: string;
  /** Rounded down: 4.49 must not read as 4.5. */
  ratio: number;
  needed: number;
}

/** Values of tokens in a mode, those replaced laid over ours. */
export function tokensIn(mode: Mode, replaced: Readonly<Record<string, string>>): Record<string, string> {
  return { ...themeTokens[mode], ...replaced };
}

/** Modes in which a theme is shown. */
export function modesOf(mode: unknown): Mode[] {
  return mode === 'auto' ? ['light', 'dark'] : mode === 'dark' ? ['dark'] : ['light'];
}

/** The pair in which a token is the hardest to see; `undefined` for one that is seen with nothing. */
export function worstContrast(
  token: string,
  replaced: Readonly<Record<string, string>>,
  modes: readonly Mode[],
): WorstContrast | undefined {
  let worst: WorstContrast | undefined;
  for (const mode of modes) {
    const tokens = tokensIn(mode, replaced);
    for (const { front, back, atLeast } of contrastPairs) {
      if (front !== token && back !== token) continue;
      const [a, b] = [parseColour(tokens[front] ?? ''), parseColour(tokens[back] ?? '')];
      if (!a || !b) continue;
      const ratio = Math.floor(contrastRatio(a, b) * 100) / 100;
      const found = { mode, other: front === token ? back : front, ratio, needed: atLeast };
      if (!worst || ratio / atLeast < worst.ratio / worst.needed) worst = found;
    }
  }
  return worst;
}

/** `#rrggbb` for a colour however it is written, as a field for colours takes it. */
export function hexOf(text: string): string | undefined {
  const colour = parseColour(text);
  if (!colour) return undefined;
  const two = (channel: number) => Math.round(channel).toString(16).padStart(2, '0');
  return `#${two(colour.r)}${two(colour.g)}${two(colour.b)}`;
}
