import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergePatch, type Json } from './merge-patch.ts';

// Appendix A of RFC 7396, row by row.
test.each<[Json, Json, Json]>([
  [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
  [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
  [{ a: 'b' }, { a: null }, {}],
  [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
  [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
  [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
  [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
  [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
  [
    ['a', 'b'],
    ['c', 'd'],
    ['c', 'd'],
  ],
  [{ a: 'b' }, ['c'], ['c']],
  [{ a: 'foo' }, null, null],
  [{ a: 'foo' }, 'bar', 'bar'],
  [{ e: null }, { a: 1 }, { e: null, a: 1 }],
  [[1, 2], { a: 'b', c: null }, { a: 'b' }],
  [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
])('merges %j with %j into %j as the RFC says', (target, patch, result) => {
  expect(mergePatch(target, patch)).toEqual(result);
});

test('changes neither argument, and merging the same patch twice is merging it once', () => {
  const json = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Json>;
  fc.assert(
    fc.property(json, json, (target, patch) => {
      const before = JSON.stringify([target, patch]);
      const once = mergePatch(target, patch);
      expect(JSON.stringify([target, patch])).toBe(before);
      expect(mergePatch(once, patch)).toEqual(once);
    }),
  );
});

test('does not let a key named __proto__ reach a prototype', () => {
  const merged = mergePatch({}, JSON.parse('{"__proto__": {"polluted": true}, "a": {"__proto__": {"b": 1}}}') as Json);
  expect([({} as { polluted?: boolean }).polluted, Object.getPrototypeOf(merged) === Object.prototype]).toEqual([
    undefined,
    true,
  ]);
});
