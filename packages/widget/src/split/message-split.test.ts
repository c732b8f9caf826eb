import type { MessageSplit } from '@mis-support/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addBorder,
  borderRange,
  cutByProblems,
  editPiece,
  followText,
  maxParts,
  moveBorder,
  piecesOf,
  removeBorder,
  saidIn,
  stepBorder,
  uncut,
} from './message-split.ts';

const text = 'Не печатается рецепт, и ещё у меня пропали пациенты из расписания. Также прошу добавить новую медсестру.';
const problem = (part: string): { start: number; end: number } => ({
  start: text.indexOf(part),
  end: text.indexOf(part) + part.length,
});
const three = cutByProblems(text, [
  problem('Не печатается рецепт'),
  problem('пропали пациенты из расписания'),
  problem('добавить новую медсестру.'),
]);

function raw({ text: whole, parts }: MessageSplit): string[] {
  return parts.map(({ end }, n) => whole.slice(parts[n - 1]?.end ?? 0, end));
}

function said(split: MessageSplit): string[] {
  return piecesOf(split).map((piece) => saidIn(split.text, piece));
}

test('cuts after a problem and its comma; what connects goes with the next one', () => {
  expect(raw(three)).toEqual([
    'Не печатается рецепт, ',
    'и ещё у меня пропали пациенты из расписания. ',
    'Также прошу добавить новую медсестру.',
  ]);
});

test('says each piece without the comma that led on and without its number in a list', () => {
  const list = '1. не работает ЭЛН; 2) нет доступа — 3. когда будет форма?';
  const split = [list.indexOf('2)'), list.indexOf('3.')].reduce(addBorder, uncut(list));
  expect([...said(three), ...said(split)]).toEqual([
    'Не печатается рецепт',
    'и ещё у меня пропали пациенты из расписания.',
    'Также прошу добавить новую медсестру.',
    'не работает ЭЛН',
    'нет доступа',
    'когда будет форма?',
  ]);
});

test.each([
  ['2.', '1. не работает ЭЛН 2. нет доступа к отчётам'],
  ['10)', '9) не работает ЭЛН\n10) нет доступа к отчётам'],
  ['•', '• не работает ЭЛН\n• нет доступа к отчётам'],
])('leaves all marks of a list in a part that was merged of two items, as up to %s', (mark, list) => {
  const split = addBorder(uncut(list), list.lastIndexOf(mark));
  expect(said(split)).toEqual(['не работает ЭЛН', 'нет доступа к отчётам']);
  expect(said(removeBorder(split, 0))).toEqual([list]);
});

test('takes a number in the words of an item for no mark of the list', () => {
  const one = '1. не работает принтер в кабинете 12. Лист белый';
  expect(said(uncut(one))).toEqual([one.slice('1. '.length)]);
});

test('moves a border by words, no further than leaves each neighbour a word', () => {
  const once = stepBorder(three, 0, 1);
  expect(raw(once)[0]).toBe('Не печатается рецепт, и ');
  expect(raw(stepBorder(three, 0, -1))[0]).toBe('Не печатается ');
  expect(raw(stepBorder(three, 0, -50))[0]).toBe('Не ');
  expect(raw(stepBorder(three, 0, 50))[1]).toBe('расписания. ');
  expect(raw(moveBorder(three, 1, text.length))[2]).toBe('медсестру.');
});

test('keeps, where two parts become one, what was decided about the first, then about the second', () => {
  const parts = three.parts.map((part, n) => ({
    ...part,
    ...(n === 0
      ? { scope: 'self', answers: { when: 'now' } }
      : { scope: 'region', title: 'Второе', answers: { a: 1 } }),
  }));
  const merged = removeBorder({ ...three, parts }, 0);
  expect(merged.parts[0]).toEqual({
    id: three.parts[0]?.id,
    end: three.parts[1]?.end,
    scope: 'self',
    title: 'Второе',
    answers: { when: 'now', a: 1 },
  });
});

test('leaves no blanks and no empty lines where a part was emptied and then merged', () => {
  const lines = cutByProblems('Не печатается рецепт.\n\nНет доступа.\n\nПропали пациенты.', [
    { start: 0, end: 21 },
    { start: 23, end: 35 },
    { start: 37, end: 54 },
  ]);
  expect(raw(lines)).toEqual(['Не печатается рецепт.\n\n', 'Нет доступа.\n\n', 'Пропали пациенты.']);
  const emptied = (n: number): MessageSplit => editPiece(lines, n, '');
  expect(removeBorder(emptied(1), 0).text).toBe('Не печатается рецепт.\n\nПропали пациенты.');
  expect(removeBorder(emptied(1), 1).text).toBe('Не печатается рецепт.\n\nПропали пациенты.');
  expect(removeBorder(emptied(0), 0).text).toBe('Нет доступа.\n\nПропали пациенты.');
  expect(raw(removeBorder(emptied(2), 1))).toEqual(['Не печатается рецепт.\n\n', 'Нет доступа.']);
  expect(raw(removeBorder(editPiece(emptied(1), 2, ''), 1))).toEqual(['Не печатается рецепт.\n\n', ' ']);
});

test('puts a list number with the question it counts, whatever stands right before it', () => {
  const list = 'Прошу добавить врача Петрову\n6. Не уходит ЭЛН; 7) нет доступа';
  const at = (words: string): { start: number; end: number } => ({
    start: list.indexOf(words),
    end: list.indexOf(words) + words.length,
  });
  const split = cutByProblems(list, [at('Прошу добавить врача Петрову'), at('Не уходит ЭЛН'), at('нет доступа')]);
  expect(said(split)).toEqual(['Прошу добавить врача Петрову', 'Не уходит ЭЛН', 'нет доступа']);
});

test('puts a new border before a word, never at a border, at the beginning, inside a word or beyond ten parts', () => {
  const at = text.indexOf('расписания');
  expect(raw(addBorder(three, at))).toHaveLength(4);
  for (const nowhere of [0, three.parts[0]?.end ?? 0, at + 2, text.length, -3])
    expect(addBorder(three, nowhere)).toBe(three);
  const long = 'слово '.repeat(30);
  const many = Array.from({ length: 30 }, (_none, n) => n * 6).reduce(addBorder, uncut(long));
  expect(many.parts).toHaveLength(maxParts);
});

test('changes the text of one part and leaves the others theirs', () => {
  const edited = editPiece(three, 1, ' Пропали пациенты. ');
  expect(said(edited)).toEqual(['Не печатается рецепт', 'Пропали пациенты.', 'Также прошу добавить новую медсестру.']);
  expect(said(editPiece(edited, 1, ''))).toEqual(['Не печатается рецепт', '', 'Также прошу добавить новую медсестру.']);
});

test('keeps the parts where the text was typed on in the form', () => {
  expect(raw(followText(three, `${text} И вторую тоже.`))[2]).toBe(
    'Также прошу добавить новую медсестру. И вторую тоже.',
  );
  expect(raw(followText(three, text.replace('рецепт', 'льготный рецепт'))).slice(0, 2)).toEqual([
    'Не печатается льготный рецепт, ',
    'и ещё у меня пропали пациенты из расписания. ',
  ]);
  expect(raw(followText(three, text.slice(0, text.indexOf('Также')).trim()))).toHaveLength(2);
  expect(followText(three, 'Совсем другой текст').parts).toHaveLength(1);
});

test("loses no letter, no part's last word and no order, whatever is done to the borders", () => {
  const act = fc.oneof(
    fc.record({ do: fc.constant('step' as const), n: fc.nat(9), by: fc.integer({ min: -4, max: 4 }) }),
    fc.record({ do: fc.constant('add' as const), at: fc.nat(120) }),
    fc.record({ do: fc.constant('remove' as const), n: fc.nat(9) }),
    fc.record({ do: fc.constant('edit' as const), n: fc.nat(9), said: fc.string({ maxLength: 12 }) }),
    fc.record({ do: fc.constant('follow' as const), text: fc.string({ maxLength: 60 }) }),
  );
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 80 }), fc.array(act, { maxLength: 12 }), (from, acts) => {
      let split = uncut(from);
      for (const one of acts) {
        const before = split;
        if (one.do === 'step') split = stepBorder(split, one.n, one.by);
        if (one.do === 'add') split = addBorder(split, one.at);
        if (one.do === 'remove') split = removeBorder(split, one.n);
        if (one.do === 'edit') split = editPiece(split, one.n, one.said);
        if (one.do === 'follow') split = followText(split, one.text);
        expect(raw(split).join('')).toBe(split.text);
        if (one.do === 'step' || one.do === 'add') expect(split.text).toBe(before.text);
        if (one.do === 'remove') expect(split.text.split(/\s+/u).join('')).toBe(before.text.split(/\s+/u).join(''));
        if (one.do === 'follow') expect(split.text).toBe(one.text);
        expect(new Set(split.parts.map(({ id }) => id)).size).toBe(split.parts.length);
        if (one.do === 'step' || one.do === 'add') {
          const empty = (value: MessageSplit): number =>
            piecesOf(value).filter(({ words }) => words.length === 0).length;
          expect(empty(split)).toBeLessThanOrEqual(empty(before));
        }
      }
    }),
    { numRuns: 500 },
  );
});

test('tells where a border stands and how far it may go in words', () => {
  expect(borderRange(three, 0)).toEqual({ here: 3, least: 1, most: 10 });
});
