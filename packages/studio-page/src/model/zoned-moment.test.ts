import { expect, test } from 'vitest';
import { instantOf, localMoment } from './zoned-moment.ts';

test('a moment is written and read by the clock of the region', () => {
  expect(instantOf('2026-11-24T08:30', 'Asia/Yekaterinburg')).toBe('2026-11-24T03:30:00Z');
  expect(localMoment('2026-11-24T03:30:00Z', 'Asia/Yekaterinburg')).toBe('2026-11-24T08:30');
});

test('says nothing of a moment that is none, or in a zone that nobody knows', () => {
  expect(localMoment('soon', 'Europe/Moscow')).toBe('');
  expect(localMoment('2026-11-24T03:30:00Z', 'Nowhere')).toBe('');
  expect(instantOf('', 'Europe/Moscow')).toBeUndefined();
});
