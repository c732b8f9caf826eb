import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Policy } from '../policy/policy.ts';
import { regionA } from '../policy/sample-policies.ts';
import type { LadderStep } from './ladder-step.ts';
import { ladderFor, nextStep } from './start-step.ts';
import { startingStep } from './starting-step.ts';

const ladder: Record<string, LadderStep> = {
  colleague: { order: 1, label: 'Коллега', advice: true },
  local: { order: 2, label: 'ИТ-служба', hours: '08:00-17:00' },
  miac: { order: 3, label: 'МИАЦ', startWhen: { scope: 'region' }, shownWhen: { organization: { isNot: 'частная' } } },
  developer: { order: 4, label: 'Третья линия', passOnBy: ['vendor'] },
  vendor: { order: 3.5, label: 'Поддержка разработчика', endpoint: true, hours: '09:00-10:00' },
};
const starts = (facts: Record<string, string>, level: string | undefined, at: string): string | undefined =>
  startingStep({ ladder, policy: regionA }, facts, level, Date.parse(at))?.id;

const noon = '2026-11-24T07:00:00Z';
const night = '2026-11-24T20:00:00Z';

test('a ticket starts at the nearest step that holds tickets, never at an advice', () => {
  expect(starts({}, 'P3', noon)).toBe('local');
});

test('a condition of a step takes a ticket there past those before it', () => {
  expect(starts({ scope: 'region' }, 'P3', noon)).toBe('miac');
  expect(starts({ scope: 'region', organization: 'Частная' }, 'P3', noon)).toBe('local');
});

test('a level around the clock passes a closed step by; others wait for the morning', () => {
  expect([starts({}, 'P1', noon), starts({}, 'P1', night), starts({}, 'P3', night)]).toEqual([
    'local',
    'miac',
    'local',
  ]);
});

test('the last resort takes every ticket at any hour', () => {
  expect(starts({ organization: 'частная' }, 'P1', night)).toBe('vendor');
});

test('a ticket outside deadlines starts as any other', () => {
  expect(starts({}, undefined, night)).toBe('local');
});

test('a ticket is handed on to the next step that takes it from there', () => {
  const steps = ladderFor(ladder, {});
  const onward = (from: string | undefined): string | undefined => nextStep(steps, from)?.id;
  expect(['colleague', 'local', 'miac', 'vendor', 'developer'].map(onward)).toEqual([
    'local',
    'miac',
    'vendor',
    'developer',
    undefined,
  ]);
  expect(onward(undefined)).toBe('local');
});

test('a ticket goes on from the place of a step that is hidden by now, and to the last resort from one that is gone', () => {
  const shown = ladderFor(ladder, {}).filter(({ id }) => id !== 'miac');
  expect(nextStep(shown, 'miac', ladder)?.id).toBe('vendor');
  expect(nextStep(shown, 'renamed', ladder)?.id).toBe('vendor');
  expect(nextStep(shown, 'toString', ladder)?.id).toBe('vendor');
});

test('wherever there is an endpoint, every ticket has a step to start at, and it holds tickets', () => {
  const step = fc.record(
    {
      order: fc.integer({ min: 0, max: 5 }),
      label: fc.constant('шаг'),
      advice: fc.boolean(),
      hours: fc.constantFrom('08:00-17:00', '20:00-06:00'),
      passOnBy: fc.constant(['end']),
      shownWhen: fc.constant({ scope: 'self' }),
      startWhen: fc.constant({ urgency: 'blocked' }),
    },
    { requiredKeys: ['order', 'label'] },
  );
  const facts = fc.record({ scope: fc.constantFrom('self', 'region'), urgency: fc.constantFrom('blocked', 'minor') });
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('a', 'b', 'c'), step),
      facts,
      fc.constantFrom(...Object.keys(regionA.levels), undefined),
      fc.date({ noInvalidDate: true, min: new Date('2026-01-01'), max: new Date('2027-12-31') }),
      (steps, given, level, at) => {
        const whole: Record<string, LadderStep> = { ...steps, end: { order: 3, label: 'конец', endpoint: true } };
        const policy: Policy = regionA;
        const found = startingStep({ ladder: whole, policy }, given, level, at.getTime());
        expect(found).toBeDefined();
        expect(found?.advice ?? false).toBe(false);
      },
    ),
  );
});
