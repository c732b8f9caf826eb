import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mistakeIn, rangeOf, readJson, removeIn, setIn, valueAt } from './json-text.ts';

const text = `{
  "help": { "phone": "1-02" },
  "policy": {
    "matrix": {
      "self": ["P3", "P4", "P4"]
    }
  }
}
`;

test('changes one place and leaves the rest as it was written', () => {
  const changed = setIn(text, ['policy', 'matrix', 'self'], ['P1', 'P4', 'P4']);
  expect(changed).toBe(text.replace('["P3"', '["P1"'));
});

test('begins what is not there yet', () => {
  expect(readJson(setIn('', ['fields', 'room'], { order: 1 }))).toEqual({ fields: { room: { order: 1 } } });
});

test('takes a word back and leaves no empty shell of it', () => {
  expect(readJson(removeIn(text, ['policy', 'matrix', 'self']))).toEqual({ help: { phone: '1-02' } });
});

test('a workplace stays described when its last difference is taken back', () => {
  const layer = setIn('{}', ['workplaces', 'lab'], { names: ['Лаборатория'], patch: { help: { phone: '5' } } });
  expect(readJson(removeIn(layer, ['workplaces', 'lab', 'patch', 'help', 'phone']))).toEqual({
    workplaces: { lab: { names: ['Лаборатория'], patch: {} } },
  });
});

test('finds the place of a mistake, or the nearest part above it', () => {
  const part = (at: string[]) => {
    const range = rangeOf(text, at);
    return range && text.slice(range.from, range.to);
  };
  expect(part(['policy', 'matrix', 'self', '1'])).toBe('"P4"');
  expect(part(['help', 'hours'])).toBe('{ "phone": "1-02" }');
  expect(part(['nowhere'])).toBeUndefined();
});

test('a text that is no JSON stands for nothing and throws nothing', () => {
  fc.assert(
    fc.property(fc.string(), (any) => {
      readJson(any);
      rangeOf(any, ['a', '0']);
    }),
  );
  expect(readJson('{"a":1,}')).toBeUndefined();
});

/** The checker refuses `__proto__` in a layer, and reading JSON leaves it out. */
const storable = fc.jsonValue().filter((value) => !JSON.stringify(value).includes('__proto__'));

test('what was put in is what stands there', () => {
  fc.assert(
    fc.property(fc.constantFrom('a', 'b c', 'x.y'), storable, (key, value) => {
      const stored = JSON.parse(JSON.stringify(value)) as unknown;
      expect(valueAt(readJson(setIn(text, ['fields', key], stored)), ['fields', key])).toEqual(stored);
    }),
  );
});

test('a text nested without end is told like one that is no JSON, and nothing falls over it', () => {
  const deep = `{"a":\n${'['.repeat(20_000)}${']'.repeat(20_000)}}`;
  expect(readJson(deep)).toBeUndefined();
  expect(mistakeIn(deep)).toMatchObject({ line: 2, isTooDeep: true });
  expect(rangeOf(deep, ['a'])).toBeUndefined();
  const braces = JSON.stringify({ text: '[{'.repeat(1000) });
  expect(mistakeIn(braces)).toBeUndefined();
});
