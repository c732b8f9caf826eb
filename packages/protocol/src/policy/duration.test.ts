import * as v from 'valibot';
import { expect, test } from 'vitest';
import { Duration } from './duration.ts';
import { parseDuration } from './parse-duration.ts';

const hourMs = 3_600_000;

test('reads weeks, days, hours and minutes, the smallest with a fraction', () => {
  expect(['PT20M', 'PT4H', 'PT1.5H', 'PT0,5H', 'P3D', 'P1DT4H30M', 'P2W', 'PT0M'].map(parseDuration)).toEqual([
    { weeks: 0, days: 0, ms: hourMs / 3 },
    { weeks: 0, days: 0, ms: 4 * hourMs },
    { weeks: 0, days: 0, ms: 1.5 * hourMs },
    { weeks: 0, days: 0, ms: 0.5 * hourMs },
    { weeks: 0, days: 3, ms: 0 },
    { weeks: 0, days: 1, ms: 4.5 * hourMs },
    { weeks: 2, days: 0, ms: 0 },
    { weeks: 0, days: 0, ms: 0 },
  ]);
});

test('takes only what it can read', () => {
  const good = ['PT20M', 'PT4H', 'PT1.5H', 'PT0,5H', 'P3D', 'P1DT4H30M', 'P2W', 'P1W2D', 'PT2H1.5M'];
  expect(good.filter((text) => !v.is(Duration, text))).toEqual([]);
  const bad = ['', 'P', 'PT', 'P1Y', 'P1M', 'PT30S', '4H', 'P1.5D', 'PT1.5H30M', 'PT4', 'P3DT', 'P3D ', 'pt4h', '-P1D'];
  expect(bad.filter((text) => v.is(Duration, text))).toEqual([]);
});
