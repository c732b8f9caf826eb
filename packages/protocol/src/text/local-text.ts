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
