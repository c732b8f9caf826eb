import { prioritize, type PriorityFacts } from '@mis-support/protocol';
import { expect, test } from 'vitest';
import { regionWords } from '../helpdesks/region-words.ts';
import { sampleConfig } from '../testing/sample-rules.ts';
import { priorityReason } from './priority-reason.ts';

const config = sampleConfig({
  policy: {
    source: null,
    scopes: ['self', 'этаж', 'крыло', 'department', 'building', 'organization', 'region'],
    urgencies: ['patient', 'blocked', 'degraded', 'minor'],
    matrix: { этаж: ['P1', 'P2', 'P3', 'P4'], крыло: ['P1', 'P2', 'P3', 'P4'], building: ['P1', 'P1', 'P2', 'P3'] },
  },
  messages: {
    ru: {
      'scope.building': 'Во всём корпусе',
      'scope.этаж': 'В нашем этаже',
      'urgency.patient': 'Пациент ждёт на столе',
    },
  },
});

function reason(facts: PriorityFacts, locale = 'ru'): string | undefined {
  const priority = prioritize(config.policy, facts);
  return priority && priorityReason(config.policy, priority, facts, { locale, names: regionWords(config, locale) });
}

test('names the scope and the urgency that gave the priority', () => {
  expect(reason({ type: 'incident', scope: 'building', urgency: 'blocked' })).toBe(
    'Приоритет наивысший: во всём корпусе, работа остановлена. Так установлено правилами региона.',
  );
});

test('begins no sentence within the sentence', () => {
  expect(reason({ type: 'incident', scope: 'этаж', urgency: 'patient' })).toContain(': в нашем этаже, пациент');
});

test('names values a region has added by the words it gave them, and by their ids where it gave none', () => {
  expect(reason({ type: 'incident', scope: 'building', urgency: 'patient' })).toContain('пациент ждёт на столе');
  expect(reason({ type: 'incident', scope: 'крыло', urgency: 'patient' })).toContain('крыло, пациент ждёт на столе');
});

test('says what was not said', () => {
  expect(reason({ type: 'incident' })).toBe(
    'Приоритет низкий: масштаб неизвестен, срочность не указана. Так установлено правилами региона. Масштаб уточнит поддержка.',
  );
});

test('says that a critical kind raised it', () => {
  expect(reason({ type: 'incident', criticalKind: 'remd', scope: 'organization' })).toBe(
    'Приоритет наивысший: документы не уходят в РЭМД, во всей организации. Ниже для таких сбоев не бывает, так установлено правилами региона.',
  );
});

test('says that questions and requests have a rank of their own', () => {
  expect(reason({ type: 'question' })).toBe(
    'Приоритет низкий: так по правилам региона идут вопросы и просьбы о доступе или настройке.',
  );
  expect(reason({ type: 'question' }, 'en')).toBe(
    'Priority low: the rules of the region rank questions and requests for access or settings this way.',
  );
});

test('gives an English author no word of Russian, whatever the region has translated', () => {
  const region = sampleConfig({
    policy: {
      source: { ru: 'ТЗ, приложение 3', en: 'Terms of reference, appendix 3' },
      levels: { P1: { label: { ru: 'сверхсрочный', en: 'Critical' } } },
    },
  });
  const told = (['unavailable', 'login', 'remd', undefined] as const).flatMap((criticalKind) =>
    [...region.policy.scopes, 'unknown'].map((scope) => {
      const facts: PriorityFacts = { type: 'incident', criticalKind, scope, urgency: 'blocked' };
      const priority = prioritize(region.policy, facts);
      return priorityReason(region.policy, priority as NonNullable<typeof priority>, facts, {
        locale: 'en-GB',
        names: regionWords(region, 'en'),
      });
    }),
  );
  expect(told.filter((text) => /\p{Script=Cyrillic}/u.test(text))).toEqual([]);
  expect(told[0]).toMatch(/^Priority .*\(Terms of reference, appendix 3\)\.$/);
  expect(told.some((text) => text.startsWith('Priority critical: '))).toBe(true);
});

test('gives no reason where there is no priority', () => {
  expect(reason({ type: 'changeRequest', scope: 'region', urgency: 'blocked' })).toBeUndefined();
});
