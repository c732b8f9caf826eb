import { holds, type Facts } from '../condition/holds.ts';
import { inOrder, type Ordered } from '../form/in-order.ts';
import type { Category, Module } from './catalogue.ts';
import type { TextCategory } from './text-categories.ts';

/** What is known of a ticket while it is written. */
export interface Written {
  /** The person's own text. */
  text: string;
  /** Type of the ticket: categories may be for some types alone. */
  type?: string | undefined;
  /** What the analysis of the text made of it. */
  textCategory?: TextCategory | undefined;
  /** Names of the place where she stands: screen, menu, tab. */
  place?: string | undefined;
  /** Facts for `suggestWhen`. */
  facts?: Facts | undefined;
}

/**
 * The category that fits best: one whose words stand in the text, before one that stands for what the
 * analysis said. The region's order decides between equals. `undefined` where nothing speaks for any. Pure.
 */
export function suggestCategory(
  categories: Readonly<Record<string, Category>>,
  { text, type, textCategory }: Written,
): string | undefined {
  const words = wordsOf(text);
  return best(categories, (category) => {
    if (type !== undefined && category.types && !category.types.some((one) => one === type)) return 0;
    const meant = textCategory !== undefined && category.suggestFor?.includes(textCategory);
    return hits(category.words, words) * 2 + (meant ? 1 : 0);
  });
}

/**
 * The part of the MIS that a text is about: by its words in the text, then by the screen she stands on. Pure.
 */
export function suggestModule(
  modules: Readonly<Record<string, Module>>,
  { text, place = '', facts = {} }: Written,
): string | undefined {
  const words = wordsOf(text);
  const placeWords = wordsOf(place);
  return best(modules, (module) => {
    const stands = module.suggestWhen !== undefined && holds(module.suggestWhen, facts);
    return hits(module.words, words) * 3 + (stands ? 2 : 0) + (hits(module.words, placeWords) > 0 ? 1 : 0);
  });
}

/** The first of the highest; `undefined` where all are zero. */
function best<Entry extends Ordered>(
  list: Readonly<Record<string, Entry>>,
  score: (entry: Entry) => number,
): string | undefined {
  let found: string | undefined;
  let most = 0;
  for (const id of inOrder(list)) {
    const entry = list[id];
    const points = entry ? score(entry) : 0;
    if (points > most) [found, most] = [id, points];
  }
  return found;
}

/** How many of the beginnings some word begins with. A beginning of several words is looked for as it stands. */
function hits(beginnings: readonly string[] | undefined, words: string): number {
  return (beginnings ?? []).filter((one) => words.includes(` ${folded(one)}`)).length;
}

/** Words with one blank before each. */
function wordsOf(text: string): string {
  return ` ${folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .join(' ')}`;
}

function folded(text: string): string {
  return text.trim().toLowerCase().replaceAll('ё', 'е');
}
