/** How many places a column has, and how many the last one, in bits: names are told apart by the places they fall on. */
export const placeBits = 12;
export const lastPlaceBits = 14;
const lastColumn = 13;

/** What a weight may be, in quarters: few values, because each costs bytes, and finer ones score no better. */
export const levels = [-8, -4, -2, -1, 1, 2, 4, 8];

/** How far one character can skip. */
const reach = 9;
const steps = 19;

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

/** The place of a weight: of a name in a column. */
export function placeOf(number: number, column: number): number {
  const mixed = Math.imul(number, 0x9e3779b1);
  return (column << placeBits) + (mixed >>> (32 - (column < lastColumn ? placeBits : lastPlaceBits)));
}

/** Weights as printable characters: each says how many places of nothing to skip, and the weight that comes then. */
export function packWeights(weights: Int8Array): string {
  let packed = '';
  let gap = 0;
  for (const weight of weights) {
    if (weight === 0) {
      gap++;
      continue;
    }
    while (gap >= reach) {
      const step = Math.min(steps, Math.floor(gap / reach));
      packed += characterOf(reach * levels.length + step - 1);
      gap -= step * reach;
    }
    packed += characterOf(gap * levels.length + levels.indexOf(weight));
    gap = 0;
  }
  return packed;
}

/** The weights again. */
export function unpackWeights(packed: string): Int8Array {
  const weights = new Int8Array((lastColumn << placeBits) + (1 << lastPlaceBits));
  let place = 0;
  for (let at = 0; at < packed.length; at++) {
    const symbol = symbolAt(packed, at);
    const step = Math.floor(symbol / levels.length);
    if (step < reach) {
      weights[(place += step)] = levels[symbol % levels.length] ?? 0;
      place++;
    } else place += (symbol - reach * levels.length + 1) * reach;
  }
  return weights;
}

/** From `#` on, without the backslash. */
function characterOf(symbol: number): string {
  return String.fromCharCode(symbol + (symbol < 57 ? 35 : 36));
}

/** How many places there are for beginnings of words, in bits: far more than there are, so that few words are mistaken. */
const classBits = 17;

/** The place of the beginning of a word, by its number. */
export function classPlaceOf(number: number): number {
  return Math.imul(number, 0x9e3779b1) >>> (32 - classBits);
}

/** Classes by place, counted from 0, each as three characters: the class, and how far it is from the one before. */
export function packClasses(classes: ReadonlyMap<number, number>): string {
  let last = 0;
  return [...classes]
    .sort(([a], [b]) => a - b)
    .map(([place, one]) => {
      const gap = place - last;
      if (gap >= base * base) throw new RangeError(`too far from the one before: ${gap} places`);
      last = place;
      return characterOf(one) + characterOf(Math.floor(gap / base)) + characterOf(gap % base);
    })
    .join('');
}

/** The classes again, by place, counted from 1. */
export function unpackClasses(packed: string): Uint8Array {
  const classes = new Uint8Array(1 << classBits);
  let place = 0;
  for (let at = 0; at < packed.length; at += 3)
    classes[(place += symbolAt(packed, at + 1) * base + symbolAt(packed, at + 2))] = symbolAt(packed, at) + 1;
  return classes;
}

/** As many characters there are to write with. */
const base = 91;

function symbolAt(packed: string, at: number): number {
  const code = packed.charCodeAt(at);
  return code - (code > 92 ? 36 : 35);
}
