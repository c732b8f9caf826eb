import * as v from 'valibot';

/** One text for every language, or one by language tag: `"Отделение"` or `{ "ru": "Отделение", "en": "Ward" }`. */
export const LocalText = v.union([
  v.pipe(v.string(), v.minLength(1), v.maxLength(1000)),
  v.pipe(
    v.record(v.pipe(v.string(), v.maxLength(20)), v.pipe(v.string(), v.minLength(1), v.maxLength(1000))),
    v.minEntries(1),
  ),
]);
export type LocalText = v.InferOutput<typeof LocalText>;

/**
 * The text in `locale`; where it has none, in the language without its region, in Russian, in the
 * first there is. Empty only when no text was given.
 */
export function textIn(text: LocalText | undefined, locale: string): string {
  if (text === undefined || typeof text === 'string') return text ?? '';
  return text[locale] ?? text[locale.slice(0, 2)] ?? text['ru'] ?? Object.values(text)[0] ?? '';
}
