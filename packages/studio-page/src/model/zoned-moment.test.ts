import { expect, test } from 'vitest';
import { momentText, parseMomentText } from './moment-text.ts';
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

test('understands a moment as people write it', () => {
  const zone = 'Asia/Yekaterinburg';
  for (const text of ['24.11.2026 08:30', '24.11.2026 8:30', '24 ноября 2026 в 8:30', '24.11.2026, 8.30'])
    expect([text, parseMomentText(text, zone)]).toEqual([text, '2026-11-24T03:30:00Z']);
  expect(parseMomentText('24.11.2026', zone)).toBe('2026-11-23T19:00:00Z');
  expect(momentText('2026-11-24T03:30:00Z', zone)).toBe('24.11.2026 08:30');
  for (const text of ['', '8:30', '24.11.2026 25:00', '31.11.2026 8:30', 'завтра'])
    expect(parseMomentText(text, zone)).toBeUndefined();
});
