/** What a weight may be: few values, because each costs bytes; finer ones score no better. */
export const levels: readonly number[] = [-2, -1, -0.5, 0.5, 1, 2, 4];

/** So many characters there are to write with: from the space to the tilde, but for `$`, the backslash and the grave. */
const base = 92;

/** How far it is to a place from the one before, something small beside it, and what more there is to say of it. */
export type Packed = readonly [place: number, beside: number, more?: readonly number[]];

/**
 * Places in order as text: two characters for how far it is from the one before and the number beside it, then one for
 * each number more. Where it is too far for two, a place comes in between with nothing beside it.
 *
 * @param most the numbers beside are smaller
 */
export function pack(entries: readonly Packed[], most: number): string {
  const farthest = Math.floor((base * base) / most) - 1;
  let last = 0;
  let packed = '';
  for (const [place, beside, more = []] of entries) {
    for (; place - last > farthest; last += farthest) packed += write(farthest * most);
    packed += write((place - last) * most + beside) + more.map(characterOf).join('');
    last = place;
  }
  return packed;
}

function write(number: number): string {
  return characterOf(Math.floor(number / base)) + characterOf(number % base);
}

function characterOf(number: number): string {
  const code = number + 32 + Number(number > 3);
  return String.fromCharCode(code < 92 ? code : code < 95 ? code + 1 : code + 2);
}

/** Reads them again. Of each place `take` reads what more there is by calling `next`. */
export function unpack(
  packed: string,
  most: number,
  take: (place: number, beside: number, next: () => number) => void,
): void {
  let at = 0;
  let place = 0;
  const next = () => {
    const code = packed.charCodeAt(at++);
    return code - 32 - Number(code > 36) - Number(code > 92) - Number(code > 96);
  };
  while (at < packed.length) {
    const number = next() * base + next();
    take((place += Math.floor(number / most)), number % most, next);
  }
}
