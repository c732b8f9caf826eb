import { expect, test } from 'vitest';
import { checkAnswer } from './check-answer.ts';
import type { Field } from './field.ts';

const date: Field = { order: 1, kind: 'date', need: 'optional' };
const dateTime: Field = { ...date, kind: 'dateTime' };

test.each(['2026-02-28', '2028-02-29', '2026-12-31'])('%s is a date', (value) => {
  expect(checkAnswer(date, value)).toBeUndefined();
  expect(checkAnswer(dateTime, `${value}T23:59`)).toBeUndefined();
});

test.each(['2026-02-30', '2026-04-31', '2027-02-29', '2026-13-01', '30.02.2026', 'завтра'])(
  '%s is none, although a computer might carry it over into the next month',
  (value) => {
    expect(checkAnswer(date, value)).toEqual({ code: 'notADate' });
    expect(checkAnswer(dateTime, `${value}T10:00`)).toEqual({ code: 'notADate' });
  },
);

test('25:00 is no time', () => {
  expect(checkAnswer(dateTime, '2026-02-28T25:00')).toEqual({ code: 'notADate' });
});

test('limits that say nothing for a kind of field keep nobody from answering', () => {
  const limits = { minLength: 50, maxLength: 0, pattern: 'x' };
  expect(checkAnswer({ ...date, ...limits }, '2026-02-28')).toBeUndefined();
  expect(checkAnswer({ ...date, ...limits, kind: 'file' }, 'приказ.pdf')).toBeUndefined();
  expect(checkAnswer({ ...date, ...limits, kind: 'text' }, 'Ответ')).toEqual({ code: 'tooShort', limit: 50 });
});
