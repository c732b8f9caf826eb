import type { LabelledText } from './labelled-text.ts';

/** How the parts of a composed message are joined: what stands before each, and between two. */
const joins: readonly { mark: (number: number) => string; between: string }[] = [
  { mark: (number) => `${number}. `, between: '\n' },
  { mark: (number) => `${number}) `, between: '\n' },
  { mark: (number) => `${number}. `, between: ' ' },
  { mark: (number) => `${number}. `, between: '; ' },
  { mark: () => '- ', between: '\n' },
  { mark: () => '', between: '\n' },
  { mark: () => '', between: '. ' },
  { mark: () => '', between: ', ' },
  { mark: () => '', between: '; ' },
  { mark: () => '', between: ' и ' },
];

const counts = [2, 2, 2, 3, 3, 4, 5, 6, 8];
const greetings = ['', '', '', 'Добрый день. ', 'Здравствуйте! ', 'Коллеги, '];

/** Longer texts and those that greet or ask are not how people write an item of a list. */
const longestPart = 170;
const ownOpening = /^(?:здрав|добр|привет|подскаж|помог)/i;

/**
 * Messages put together from single problems of one author, two to eight of them, joined in the ways people join them.
 * Nobody labels enough long lists by hand, and where each part ends is known. Always the same ones.
 *
 * @param count how many to try; a few less come out
 */
export function composeTexts(texts: readonly LabelledText[], count: number): LabelledText[] {
  const pools = poolsOf(texts);
  const pick = picker();
  const composed: LabelledText[] = [];
  for (let at = 0; at < count && pools.length > 0; at++) {
    const pool = pick(pools);
    const { mark, between } = pick(joins);
    const parts = new Set(Array.from({ length: pick(counts) }, () => pick(pool)));
    if (parts.size < 2) continue;
    let text = pick(greetings);
    const segments: LabelledText['segments'] = [];
    for (const part of parts) {
      if (segments.length > 0) text += between;
      text += mark(segments.length + 1);
      segments.push({ start: text.length, end: text.length + part.length });
      text += part;
    }
    composed.push({ id: `composed-${at}`, author: 'composed', development: false, text, segments });
  }
  return composed;
}

/** The short single problems of each author who has written enough of them. */
function poolsOf(texts: readonly LabelledText[]): string[][] {
  const pools = new Map<string, string[]>();
  for (const { author, urgency, segments, text } of texts) {
    if (!urgency || segments.length > 1 || text.length > longestPart) continue;
    if (text.includes('\n') || ownOpening.test(text)) continue;
    const pool = pools.get(author) ?? [];
    pools.set(author, [...pool, text.replace(/[.!?\s]+$/, '')]);
  }
  return [...pools.values()].filter((pool) => pool.length > 8);
}

/** Picks in an order that looks like chance and is none (a linear congruence), so that training can be repeated. */
function picker(): <T>(from: readonly T[]) => T {
  let state = 12345;
  return <T>(from: readonly T[]) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return from[Math.floor((state / 2 ** 32) * from.length)] as T;
  };
}
