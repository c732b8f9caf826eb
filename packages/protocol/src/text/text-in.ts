import type { LocalText } from './local-text.ts';

/**
 * The text in `locale`; where it has none, in the language without its region, in Russian, in the
 * first there is. Empty only when no text was given.
 */
export function textIn(text: LocalText | undefined, locale: string): string {
  if (typeof text !== 'object') return text ?? '';
  return text[locale] ?? text[locale.slice(0, 2)] ?? text['ru'] ?? Object.values(text)[0] ?? '';
}
