import { expect, test } from 'vitest';
import { isAnnouncedAt } from './is-announced-at.ts';

const hour = 3_600_000;
const at = Date.parse('2026-12-05T15:00:00Z');
const [from, to] = ['2026-12-05T15:00:00Z', '2026-12-05T21:00:00Z'];

test('tells of what is known from its start to its end, or without end where none is given', () => {
  const notice = { order: 1, title: 'Задержка', from };
  expect([at - 1, at, at + 1000 * hour].map((now) => isAnnouncedAt(notice, now))).toEqual([false, true, true]);
  expect([at + 6 * hour, at + 6 * hour + 1].map((now) => isAnnouncedAt({ ...notice, to }, now))).toEqual([true, false]);
});

test('tells of planned works a day beforehand, until they are over', () => {
  const works = { order: 1, what: 'МИС', from, to };
  const moments = [at - 24 * hour - 1, at - 24 * hour, at + 6 * hour, at + 6 * hour + 1];
  expect(moments.map((now) => isAnnouncedAt(works, now))).toEqual([false, true, true, false]);
});
