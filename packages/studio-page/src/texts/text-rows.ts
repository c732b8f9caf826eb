import { asObject } from '../model/layers.ts';

/** One text of the panel, as it stands in a language. */
export interface TextRow {
  key: string;
  /** What the panel says by itself; in a language it does not have, what it says in Russian. */
  ours: string;
  /** What is said instead; absent: nothing is. */
  own: string | undefined;
}

export type TextFilter = 'all' | 'changed' | 'missing';

/** The texts whose key, own words or replacement hold what is searched for, in the order of the panel. */
export function textRows(
  words: Readonly<Record<'ru' | 'en', Readonly<Record<string, string>>>>,
  messages: unknown,
  { language, search, filter }: { language: string; search: string; filter: TextFilter },
): TextRow[] {
  const given = asObject(asObject(messages)[language]);
  const delivered: Readonly<Record<string, string>> = language.startsWith('en') ? words.en : words.ru;
  const hasOurs = language.startsWith('ru') || language.startsWith('en');
  const keys = [...Object.keys(words.ru), ...Object.keys(given).filter((key) => !Object.hasOwn(words.ru, key))];
  const wanted = search.trim().toLowerCase();
  return keys
    .map((key): TextRow => {
      const own = given[key];
      return { key, ours: delivered[key] ?? '', own: typeof own === 'string' ? own : undefined };
    })
    .filter(({ key, ours, own }) => {
      if (filter === 'changed' && own === undefined) return false;
      if (filter === 'missing' && (own !== undefined || (hasOurs && ours !== ''))) return false;
      return wanted === '' || [key, ours, own ?? ''].some((text) => text.toLowerCase().includes(wanted));
    });
}

/** Places such as `{number}` that our text has and the replacement lost. */
export function lostPlaces({ ours, own }: TextRow): string[] {
  if (own === undefined) return [];
  const has = placesOf(own);
  return placesOf(ours).filter((place) => !has.includes(place));
}

function placesOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name = '']) => `{${name}}`))];
}
