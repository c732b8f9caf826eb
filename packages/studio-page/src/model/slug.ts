import { defaultConfig, isForbiddenKey, ownFacts } from '@mis-support/protocol';

const latin: Record<string, string> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l', м: 'm',
  н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'h', ц: 'c', ч: 'ch', ш: 'sh', щ: 'sch', ъ: '',
  ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya',
}; // prettier-ignore

/** The check of a configuration lets no longer id pass. */
const maxLetters = 40;

/** Words of conditions, facts and fields that are ours: under such an id something else would be meant. */
const reserved: ReadonlySet<string> = new Set(['all', 'any', 'not', ...ownFacts, ...Object.keys(defaultConfig.fields)]);

/**
 * An id for something that has only a name: «Номер кабинета» → `nomerKabineta`. Always one that the check of
 * a configuration lets pass, for nobody can change it afterwards, and never one of `taken`.
 */
export function idFor(name: string, taken: readonly string[], fallback: string): string {
  const words =
    [...name.toLowerCase()]
      .map((letter) => latin[letter] ?? letter)
      .join('')
      .match(/[a-z0-9]+/g) ?? [];
  const joined = words
    .slice(0, 4)
    .map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('');
  const base = /^[a-z]/.test(joined) ? joined : fallback;
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : String(number);
    const id = base.slice(0, maxLetters - ending.length) + ending;
    if (!taken.includes(id) && !reserved.has(id) && !isForbiddenKey(id)) return id;
  }
}
