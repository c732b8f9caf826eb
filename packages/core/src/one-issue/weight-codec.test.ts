import fc from 'fast-check';
import { expect, test } from 'vitest';
import { levels, packClasses, packWeights, placeOf, unpackClasses, unpackWeights } from './weight-codec.ts';

const room = unpackWeights('').length;

test('weights come back from their characters, however far apart they are', () => {
  const places = fc.uniqueArray(fc.integer({ min: 0, max: room - 1 }), { maxLength: 60 });
  fc.assert(
    fc.property(places, fc.infiniteStream(fc.constantFrom(...levels)), (at, values) => {
      const weights = new Int8Array(room);
      for (const place of at) weights[place] = values.next().value ?? 0;
      expect(unpackWeights(packWeights(weights))).toEqual(weights);
    }),
    { numRuns: 50 },
  );
});

test('a name has its place in each column, all of them apart', () => {
  for (const number of [0, 1, -1, 0x7fffffff])
    for (let column = 0; column < 14; column++) {
      expect(placeOf(number, column) >> 12).toBeGreaterThanOrEqual(column);
      expect(placeOf(number, column)).toBeLessThan(column < 13 ? (column + 1) << 12 : room);
    }
});

test('classes come back from their characters, counted from 1', () => {
  const classes = unpackClasses(
    packClasses(
      new Map([
        [8000, 44],
        [3, 0],
      ]),
    ),
  );
  expect([classes[3], classes[8000], classes.filter(Boolean).length]).toEqual([1, 45, 2]);
});
