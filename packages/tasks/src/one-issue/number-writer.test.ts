import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeSize, numberReader } from '@mis-support/core/one-issue/training';
import { numberWriter } from './number-writer.ts';

const entry = fc.record({ bits: fc.integer({ min: 0, max: 12 }), context: fc.nat(6), seed: fc.nat() });

test('numbers come out again as they were written, whatever their bits and contexts', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 200 }), (entries) => {
      const numbers = entries.map(({ bits, seed }) => seed % 2 ** bits);
      const { write, text } = numberWriter();
      entries.forEach(({ bits, context }, at) => write(bits, context, numbers[at]));
      const read = numberReader(text());
      expect(entries.map(({ bits, context }) => read(bits, context))).toEqual(numbers);
    }),
  );
});

test('sizes up to sixteen bits come out again', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 65_535 }), { maxLength: 100 }), (sizes) => {
      const { write, text } = numberWriter();
      for (const size of sizes) codeSize(write, 0, size);
      const read = numberReader(text());
      expect(sizes.map(() => codeSize(read, 0))).toEqual(sizes);
    }),
  );
});

test('what is seldom set costs little: a thousand bits of which ten are set take fewer than twenty characters', () => {
  const { write, text } = numberWriter();
  for (let at = 0; at < 1000; at++) write(1, 0, Number(at % 100 === 0));
  expect(text().length).toBeLessThan(20);
});

test('the text holds nothing that a string of a script would have to escape', () => {
  const { write, text } = numberWriter();
  for (let at = 0; at < 5000; at++) write(13, at % 7, (at * 2654435761) % 8192);
  expect(text()).toMatch(/^[ -#%-[\]-_a-~]*$/);
});
