import { checkConfig } from './check-config.ts';
import { cutOut } from './check/cut-out.ts';
import type { SupportConfig } from './support-config.ts';

/** What is left out may have been needed elsewhere; what still does not agree then is not worth more tries. */
const mostRounds = 5;

/**
 * A whole configuration without what is wrong in it: the built-in value stands there, or nothing. For one
 * that was good once, by a check that knew less. `undefined` where no good one comes of it. Never throws.
 */
export function withoutMistakes(whole: unknown): SupportConfig | undefined {
  let rest = whole;
  for (let round = 0; round < mostRounds; round++) {
    const { config, mistakes } = checkConfig(rest);
    if (config) return config;
    const places = mistakes.filter(({ severity }) => severity === 'error').map(({ at }) => [...at]);
    if (places.some((at) => at.length === 0)) return undefined;
    rest = cutOut(rest, places)?.config;
  }
  return undefined;
}
