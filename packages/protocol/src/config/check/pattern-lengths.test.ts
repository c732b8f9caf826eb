import fc from 'fast-check';
import { expect, test } from 'vitest';
import { patternLengths } from './pattern-lengths.ts';
import { patternProblem } from './pattern.ts';

test.each<[string, ...[number, number][]]>([
  [''],
  ['^$'],
  [String.raw`\d{3}`, [3, 3]],
  [String.raw`(?:доб\. )?\d{1,5}`, [1, 10]],
  [String.raw`\p{L}+`, [1, Infinity]],
  [String.raw`(?<a>x)\k<a>`, [1, Infinity]],
  [String.raw`(?=.{3}$)\d+`, [1, Infinity]],
  [String.raw`\x41\u0042\cA`, [3, 4]],
  ['а|бв|', [1, 1], [2, 2]],
  ['😀{2}', [4, 4]],
  [String.raw`(?:\s| )+|\t`],
  ['[]'],
  ['а^'],
  ['а$б'],
  ['(а$)?', [0, 1]],
])('tells how long an answer that matches %j can be, blanks around it aside', (pattern, ...expected) => {
  expect(patternLengths(pattern).map(({ least, most }) => [least, most])).toEqual(expected);
});

test('no text that matches lies outside', () => {
  const atoms = fc.constantFrom('a', 'я', '😀', '.', '[аб]', '[^a]', String.raw`\d`, String.raw`\W`, String.raw`\p{L}`);
  const repeats = fc.constantFrom('', '', '*', '+?', '?', '{2}', '{0,3}', '{2,}');
  const { pattern } = fc.letrec<{ pattern: string }>((tie) => ({
    pattern: fc.oneof(
      { maxDepth: 4 },
      fc.tuple(atoms, repeats).map((parts) => parts.join('')),
      fc.tuple(tie('pattern'), tie('pattern')).map((parts) => parts.join('')),
      fc.tuple(tie('pattern'), tie('pattern'), repeats).map(([one, other, often]) => `(?:${one}|^${other}$)${often}`),
    ),
  }));
  fc.assert(
    fc.property(
      pattern.filter((one) => patternProblem(one)?.code !== 'patternInvalid'),
      fc.array(fc.constantFrom('a', 'я', '😀', '7', '-'), { maxLength: 9 }).map((signs) => signs.join('')),
      (one, text) => {
        if (text === '' || !new RegExp(`^(?:${one})$`, 'u').test(text)) return;
        const found = patternLengths(one);
        expect(found.some(({ least, most }) => least <= text.length && text.length <= most)).toBe(true);
      },
    ),
    { numRuns: 1000 },
  );
}, 30_000);
