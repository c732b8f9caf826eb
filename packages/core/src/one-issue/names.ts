/** How many places there are for rows, in bits: so many that few names fall on the place of another. */
const placeBits = 16;

/** How many slots there are for signs, in bits. Names share them: a weight for all costs less than places for a few. */
const slotBits = 13;
export const slotCount = 2 ** slotBits;

/** The same for the beginnings of words, of which each word has several. */
const beginningBits = 18;

const golden = 0x9e3779b1;

/** The number of a name (FNV-1a). Names themselves are not shipped: a number costs a quarter of their bytes. */
export function numberOf(name: string): number {
  let number = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) number = numberAfter(number, name.charCodeAt(at));
  return number;
}

/** The number of a name that is longer by a character. */
export function numberAfter(number: number, code: number): number {
  return Math.imul(number ^ code, 0x1000193);
}

/** The place of what is seen: its kind, one character, and its number. */
export function placeOf(kind: string, seen: number): number {
  return Math.imul(Math.imul(seen, 0x85ebca6b) ^ kind.charCodeAt(0), golden) >>> (32 - placeBits);
}

/** The slot of a sign: its kind, one character, and its number. Kinds in capitals have one half of the slots to themselves. */
export function slotOf(kind: string, seen: number): number {
  return (placeOf(kind, seen) >>> (placeBits - slotBits + 1)) + (kind < 'a' ? slotCount / 2 : 0);
}

/** The place of the beginning of a word, by its number. */
export function beginningPlace(number: number): number {
  return Math.imul(number, golden) >>> (32 - beginningBits);
}
