import { defaultConfig, type SupportConfig } from '@mis-support/protocol';
import { analyseText } from '@mis-support/core/one-issue';
import { expect, test } from 'vitest';
import { readText } from './read-text.ts';
import type { SimulatedFacts } from './simulate.ts';

const told: SimulatedFacts = {
  type: 'question',
  criticalKind: '',
  scope: '',
  urgency: '',
  role: 'Врач',
  workplace: '',
  category: '',
  module: '',
  at: Date.parse('2026-11-24T06:00:00Z'),
};
const config: SupportConfig = {
  ...defaultConfig,
  categories: { print: { order: 1, label: 'Печать', words: ['печат'] } },
};
const read = (text: string) => readText(config, told, text, analyseText(text));

test('says of a text with two problems what each is, in this region’s words', () => {
  const text =
    'Не печатаются рецепты во всём отделении, работать не можем. Ещё прошу дать доступ новому врачу Петрову.';
  const problems = read(text);
  expect(problems.map(({ facts }) => [facts.type, facts.category])).toEqual([
    ['incident', 'print'],
    ['serviceRequest', ''],
  ]);
  expect(problems.map((problem) => text.includes(problem.text) && problem.title !== '')).toEqual([true, true]);
});

test('asks no more of what the text has told, and still of what it has not', () => {
  const [problem] = read('Не печатаются рецепты во всём отделении.');
  expect(problem?.facts.scope).toBe('department');
  expect(problem?.outcome.asked.required).toEqual([]);
  expect(problem?.outcome.asked.demanded).not.toContain('У кого так же');
  expect(problem?.outcome.asked.demanded).toContain('Можно ли работать');
});

test('takes any text, the empty one too', () => {
  for (const text of ['', ' ', '???', 'а'.repeat(5000)]) expect(read(text).length).toBeGreaterThan(0);
});
