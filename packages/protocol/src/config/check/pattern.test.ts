import { expect, test } from 'vitest';
import { patternProblem } from './pattern.ts';

test.each([
  String.raw`\d{2}-\d{2}`,
  String.raw`[А-ЯЁ][а-яё]+ [А-Я]\.`,
  String.raw`\p{L}+(?: \p{L}+)?`,
  String.raw`(?:доб\. )?\d{1,5}`,
  String.raw`\d+[-/]\d+`,
  String.raw`(?:а|б|в)+`,
  String.raw`(?=.{3,10}$)\w+`,
  String.raw`[(+*]+`,
  String.raw`A{2,3}B*`,
  String.raw`(\d{3}){3}`,
])('lets %s stand', (pattern) => {
  expect(patternProblem(pattern)).toBeUndefined();
});

test.each([
  [String.raw`(\d+)+x`, '(\\d+)+'],
  [String.raw`(?:\w*\s*)*`, '(?:\\w*\\s*)*'],
  [String.raw`(a|ab)+`, '(a|ab)+'],
  [String.raw`(?:\d|\w)*-`, '(?:\\d|\\w)*'],
  [String.raw`x(y(z+){2,}w)`, '(z+){2,}'],
  [String.raw`\d+\d+\d+`, '\\d+\\d+'],
  [String.raw`(?<part>[а-я]+)*`, '(?<part>[а-я]+)*'],
  [String.raw`([a-z]{1,40}){1,40}`, '([a-z]{1,40}){1,40}'],
])('names the part of %s that may take a page for minutes', (pattern, part) => {
  expect(patternProblem(pattern)).toEqual({ code: 'patternSlow', params: { part } });
});

test.each(['(', '[', '*', 'a{2,1}', String.raw`\p{Nothing}`, String.raw`\-`])(
  'says why %s is no pattern',
  (pattern) => {
    const problem = patternProblem(pattern);
    expect(problem?.code).toBe('patternInvalid');
    expect(problem?.params['why']).toMatch(/\w/);
  },
);
