import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Packed } from './weight-codec.ts';
import { pack, unpack } from './weight-codec.ts';

const entry = fc.tuple(fc.nat(524_287), fc.integer({ min: 1, max: 7 }), fc.array(fc.nat(91), { maxLength: 7 }));

test('what is packed comes out again, whatever the distances', () => {
  fc.assert(
    fc.property(fc.uniqueArray(entry, { selector: ([place]) => place, maxLength: 60 }), (entries) => {
      const sorted = [...entries].sort(([a], [b]) => a - b);
      const again: Packed[] = [];
      unpack(
        pack(
          sorted.map(([place, , more]): Packed => [place, more.length + 1, more]),
          9,
        ),
        9,
        (place, beside, next) => {
          if (beside) again.push([place, beside, Array.from({ length: beside - 1 }, next)]);
        },
      );
      expect(again).toEqual(sorted.map(([place, , more]) => [place, more.length + 1, more]));
    }),
  );
});

test('packed text holds nothing that a string of a script would have to escape', () => {
  const all = pack(
    Array.from({ length: 92 * 92 }, (_, at): Packed => [at * 2, 0, [at % 92]]),
    1,
  );
  expect(all).toMatch(/^[ -#%-[\]-_a-~]*$/);
});
