import type { CodeNumber } from '@mis-support/core/one-issue/training';
import { base, bitsSeen, narrowest, splitOf } from '@mis-support/core/one-issue/training';

/** Writes numbers so that `numberReader` reads them again by the same calls. */
export function numberWriter(): { write: CodeNumber; text: () => string } {
  const seenOf = bitsSeen();
  let range = 1;
  // Where the range begins, with all its digits: what is carried over may go far back.
  let low = 0n;
  let digits = 0;
  const write: CodeNumber = (bits, context, number = 0) => {
    let node = 1;
    for (let bit = bits - 1; bit >= 0; bit--) {
      for (; range < narrowest; range *= base) {
        low *= BigInt(base);
        digits++;
      }
      const seen = seenOf(context, node);
      const split = splitOf(range, seen);
      seen.all++;
      node *= 2;
      if ((number >> bit) % 2 === 0) {
        seen.unset++;
        range = split;
      } else {
        low += BigInt(split);
        range -= split;
        node++;
      }
    }
    return number;
  };
  return { write, text: () => textOf(low, digits) };
}

function textOf(low: bigint, digits: number): string {
  const characters: string[] = [];
  for (let left = low; characters.length < digits; left /= BigInt(base))
    characters.push(characterOf(Number(left % BigInt(base))));
  return characters.reverse().join('');
}

function characterOf(digit: number): string {
  const code = digit + 32 + Number(digit > 3);
  return String.fromCharCode(code < 92 ? code : code < 95 ? code + 1 : code + 2);
}
