import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinPatches, mergePatch, type Json } from './merge-patch.ts';

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

test('two patches joined do what they do one after the other, but where the second begins anew what the first removed', () => {
  const tree = fc.letrec<{ json: Json }>((tie) => ({
    json: fc.oneof(
      { maxDepth: 3 },
      fc.constant(null),
      fc.integer(),
      fc.array(fc.integer(), { maxLength: 2 }),
      fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('json'), { maxKeys: 3 }),
    ),
  })).json;
  fc.assert(
    fc.property(tree, tree, tree, (target, first, second) => {
      fc.pre(!beginsAnew(first, second));
      const before = JSON.stringify([first, second]);
      expect(mergePatch(target, joinPatches(first, second))).toEqual(mergePatch(mergePatch(target, first), second));
      expect(JSON.stringify([first, second])).toBe(before);
    }),
  );
});

/** Whether an object of the second stands where the first has something else. */
function beginsAnew(first: Json | undefined, second: Json | undefined): boolean {
  const [one, other] = [first, second].map((each) =>
    typeof each === 'object' && each !== null && !Array.isArray(each) ? each : undefined,
  );
  if (!other || first === undefined) return false;
  return !one || Object.keys(other).some((key) => beginsAnew(one[key], other[key]));
}
