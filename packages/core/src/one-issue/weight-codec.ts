/**
 * Numbers as text, near to as few bytes as they can have: arithmetic coding to the base of the characters that a script
 * can hold without escapes. Of each bit is known how often it was set before in the same context, and both sides learn
 * that as they go, so no tables are shipped.
 */

/** So many characters there are to write with: from the space to the tilde, but for `$`, the backslash and the grave. */
export const base = 92;

/** The range is widened by another character when it is less than this. All stays below 2 ** 53, so numbers are exact. */
export const narrowest = 2 ** 26;

/** Reads or writes the next number of so many bits; those of one context are alike. Writing needs the number. */
export type CodeNumber = (bits: number, context: number, number?: number) => number;

/** How often a bit was seen, and how often it was unset; a little more than that, so that nothing is certain. */
export interface Seen {
  all: number;
  unset: number;
}

/** What was seen of each bit of each context: both sides ask for the same bits in the same order. */
export function bitsSeen(): (context: number, node: number) => Seen {
  const seen = new Map<number, Seen>();
  return (context, node) => {
    const key = context * 65536 + node;
    const one = seen.get(key) ?? { all: 0.8, unset: 0.4 };
    seen.set(key, one);
    return one;
  };
}

/** The part of the range that means an unset bit. */
export function splitOf(range: number, { all, unset }: Seen): number {
  return Math.max(1, Math.floor((range * unset) / all));
}

/** Reads what `numberWriter` of the training tool has written. */
export function numberReader(packed: string): CodeNumber {
  const seenOf = bitsSeen();
  let at = 0;
  let range = 1;
  let offset = 0;
  return (bits, context) => {
    let node = 1;
    for (let bit = 0; bit < bits; bit++) {
      for (; range < narrowest; range *= base) offset = offset * base + digitAt(packed, at++);
      const seen = seenOf(context, node);
      const split = splitOf(range, seen);
      seen.all++;
      node *= 2;
      if (offset < split) {
        seen.unset++;
        range = split;
      } else {
        offset -= split;
        range -= split;
        node++;
      }
    }
    return node - 2 ** bits;
  };
}

function digitAt(packed: string, at: number): number {
  const code = packed.charCodeAt(at);
  return code - 32 - Number(code > 36) - Number(code > 92) - Number(code > 96);
}

/** A number of any size, at least one: how many bits it has after the first, and these. */
export function codeSize(code: CodeNumber, context: number, number = 1): number {
  const bits = code(4, context, 31 - Math.clz32(number));
  return 2 ** bits + code(bits, context + 1, number - 2 ** bits);
}
