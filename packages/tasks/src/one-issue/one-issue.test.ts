import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { analyseText } from '@mis-support/core/one-issue';
import { rootDir } from '../steps/root-dir.ts';
import { readCorpus } from './corpus.ts';
import { labelsOf } from './labels-of.ts';
import { parseMarkedTexts } from './labelled-text.ts';
import { predictLines } from './predict-lines.ts';
import { predictionOf } from './predict.ts';
import { score } from './score.ts';
import { trainModel } from './train-model.ts';
import { weightsFile } from './weights-file.ts';

test('training again gives the very weights that are shipped', { timeout: 240_000 }, () => {
  const shipped = readFileSync(join(rootDir, 'packages/core/src/one-issue/weights.ts'), 'utf8');
  expect(weightsFile(trainModel(readCorpus()))).toBe(shipped);
});

test('a marked text gives back its words and the places of its problems', () => {
  expect(parseMarkedTexts('urgency=low\n{print|А}, и {access|Б}\n===\nurgency=high\n{eds|В}\n', 'a')).toEqual([
    {
      id: 'a-1',
      author: 'a',
      development: false,
      urgency: 'low',
      text: 'А, и Б',
      segments: [
        { start: 0, end: 1, category: 'print' },
        { start: 5, end: 6, category: 'access' },
      ],
    },
    {
      id: 'a-2',
      author: 'a',
      development: false,
      urgency: 'high',
      text: 'В',
      segments: [{ start: 0, end: 1, category: 'eds' }],
    },
  ]);
});

test('a right cut may stand anywhere between two problems, and eight characters beyond', () => {
  const [text] = parseMarkedTexts('urgency=low\n{print|Не печатает.} Также {access|нет доступа}', 'a');
  if (!text) throw new Error('not parsed');
  const at = (start: number) =>
    score([
      [
        text,
        {
          segments: [
            { start: 0, end: 12 },
            { start, end: 30 },
          ],
          category: 'print',
          urgency: 'low',
        },
      ],
    ]).cuts;
  expect([at(3), at(4), at(13), at(27), at(28)]).toEqual([0, 100, 100, 100, 0]);
});

test('the labels are those of the first problem and of the gravest', () => {
  const problem = { start: 0, end: 1, confidence: 1, title: '', category: 'print', ticketType: 'incident' } as const;
  const question = { ...problem, category: 'consultation', ticketType: 'question' } as const;
  const labels = (...problems: (typeof problem | typeof question)[]) => labelsOf({ severalLikelihood: 1, problems });
  expect(labels(problem, question)).toEqual({ category: 'print', urgency: 'normal' });
  expect(labels(question)).toEqual({ category: 'consultation', urgency: 'low' });
  expect(labels(question, { ...problem, urgency: 'blocked' } as typeof problem)).toEqual({
    category: 'consultation',
    urgency: 'high',
  });
  expect(labels({ ...problem, criticalKind: 'login' } as typeof problem).urgency).toBe('critical');
});

test('predicts line by line in order and reads nothing but id and text', async () => {
  const text = 'Не печатается рецепт. Удалите дубль карты.';
  const lines = [JSON.stringify({ id: 2, text }), '', JSON.stringify({ id: 'b', text: '', count: 7 })];
  const said: unknown[] = [];
  for await (const line of predictLines(lines)) said.push(JSON.parse(line));
  const { segments } = predictionOf(analyseText(text));
  expect(said).toMatchObject([
    { id: 2, count: segments.length, multi: segments.length > 1 },
    { id: 'b', count: 1, multi: false, segments: [{ start: 0, end: 0 }] },
  ]);
});

test.each([
  ['{', 'line 2: not JSON'],
  ['[]', 'line 2: not an object'],
  ['{"text":""}', 'line 2: no "id"'],
  ['{"id":1}', 'line 2: "text" is not a string'],
])('names the line that cannot be read: %s', async (bad, message) => {
  const run = async () => {
    for await (const line of predictLines(['{"id":1,"text":"а"}', bad])) expect(line).toContain('"id":1');
  };
  await expect(run()).rejects.toThrow(message);
});
