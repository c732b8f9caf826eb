import { isForbiddenKey } from '@mis-support/protocol';
import { oddSigns } from './odd-signs.ts';

/** What a layer's code may be, for those who choose one. */
export const layerIdRule =
  'Буквы, цифры, «-», «_» и «.», без пробелов и кавычек; первой — буква или цифра. До 100 знаков. Например gp-7.';

/**
 * What is wrong with the code somebody wants to give a layer, if anything.
 *
 * @param pattern what the gateway takes, as the source of a regular expression with the flag `u`
 */
export function wrongLayerId(id: string, taken: readonly string[], pattern: string): string | undefined {
  if (id === '') return 'Сначала напишите код.';
  if (taken.includes(id)) return 'Такой код уже есть: выберите его в списке.';
  if (isForbiddenKey(id)) return 'Этот код занят программой, возьмите другой.';
  if (new RegExp(pattern, 'u').test(id)) return undefined;
  const signs = oddSigns(id, /[\p{L}\p{N}_.-]/gu);
  if (signs !== '') return `В коде есть лишние знаки: ${signs}`;
  return id.length > 100 ? `В коде ${id.length} знаков, это слишком много.` : 'Код начинается не с буквы и не с цифры.';
}
