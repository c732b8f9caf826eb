const latin: Record<string, string> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l', м: 'm',
  н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'h', ц: 'c', ч: 'ch', ш: 'sh', щ: 'sch', ъ: '',
  ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya',
}; // prettier-ignore

/** An id for something that has only a name: «Номер кабинета» → `nomerKabineta`. Never one of `taken`. */
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
  if (!taken.includes(base)) return base;
  let number = 2;
  while (taken.includes(`${base}${number}`)) number += 1;
  return `${base}${number}`;
}
