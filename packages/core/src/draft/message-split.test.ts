import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseOneProblem, parseSplit, type MessageSplit } from './message-split.ts';

const split: MessageSplit = {
  text: 'Не печатается рецепт. Добавьте медсестру.',
  parts: [
    { id: 'a', end: 21, type: 'incident', scope: 'self', answers: { when: 'now' } },
    { id: 'b', end: 41, title: 'Добавить медсестру' },
  ],
};

test('reads back the parts as they were stored', () => {
  expect(parseSplit(JSON.parse(JSON.stringify(split)))).toEqual(split);
});

test('lets a damaged field of a part cost that field alone', () => {
  const parts = [{ ...split.parts[0], type: 'mystery', scope: 7, answers: [] }, split.parts[1]];
  expect(parseSplit({ ...split, parts })?.parts[0]).toEqual({ id: 'a', end: 21 });
});

test('drops a split whose pieces do not cover its text from beginning to end', () => {
  const ends = (...list: unknown[]): unknown =>
    parseSplit({ text: split.text, parts: list.map((end, n) => ({ id: `${n}`, end })) });
  expect([ends(), ends(20), ends(21, 21, 41), ends(30, 20, 41), ends(-1, 41), ends('x', 41), ends(41, 60)]).toEqual(
    Array.from({ length: 7 }, () => undefined),
  );
});

test('gives a typed value or nothing for anything at all', () => {
  fc.assert(
    fc.property(fc.anything(), (raw) => {
      const read = parseSplit(raw);
      expect(read === undefined || read.parts.length > 0).toBe(true);
      expect(['undefined', 'object']).toContain(typeof parseOneProblem(raw));
    }),
  );
});
