import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultConfig } from '../config/default-config.ts';
import type { Policy } from './policy.ts';
import { prioritize } from './prioritize.ts';
import { regionA, regionB } from './sample-policies.ts';

const level = (policy: Policy, scope: string | undefined, urgency: string | undefined): string | undefined =>
  prioritize(policy, { type: 'incident', scope, urgency })?.level;

test('reads the level of an incident from the matrix of the region', () => {
  expect([level(regionA, 'organization', 'blocked'), level(regionA, 'department', 'degraded')]).toEqual(['P1', 'P3']);
  expect([level(regionB, 'region', 'degraded'), level(regionB, 'self', 'minor')]).toEqual(['P1', 'P3']);
});

test('takes an unsaid scope for unknown and says that it is unconfirmed', () => {
  expect(prioritize(regionA, { type: 'incident', urgency: 'blocked' })).toEqual({
    level: 'P2',
    rule: 'matrix',
    scopeUnconfirmed: true,
    scope: 'unknown',
    urgency: 'blocked',
  });
});

test('takes an unsaid urgency for the middle one', () => {
  expect(level(regionA, 'self', undefined)).toBe(level(regionA, 'self', 'degraded'));
});

test('gives requests and questions their own level and change requests none', () => {
  expect(prioritize(regionB, { type: 'question' })).toMatchObject({ level: 'P3', rule: 'requests' });
  expect(prioritize(regionA, { type: 'serviceRequest', scope: 'region', urgency: 'blocked' })?.level).toBe('P4');
  expect(prioritize(regionA, { type: 'changeRequest', scope: 'region', urgency: 'blocked' })).toBeUndefined();
});

test('lets a critical kind decide alone where the preset asked for no urgency', () => {
  const of = (policy: Policy, criticalKind: 'login' | 'remd' | 'unavailable', scope?: string): string | undefined =>
    prioritize(policy, { type: 'incident', criticalKind, scope })?.level;
  expect([of(regionA, 'login', 'self'), of(regionA, 'login', 'department'), of(regionA, 'login')]).toEqual([
    'P3',
    'P1',
    'P1',
  ]);
  expect([of(regionA, 'remd', 'department'), of(regionA, 'remd', 'organization')]).toEqual(['P2', 'P1']);
  expect([of(regionB, 'unavailable', 'self'), of(regionB, 'login', 'self'), of(regionB, 'remd', 'region')]).toEqual([
    'P1',
    'P2',
    'P1',
  ]);
});

test('never lowers what the matrix gives because of a critical kind', () => {
  const facts = { type: 'incident', criticalKind: 'login', scope: 'self', urgency: 'blocked' } as const;
  const strict = { ...regionA, matrix: { ...regionA.matrix, self: ['P1', 'P4', 'P4'] } };
  expect(prioritize(strict, facts)).toMatchObject({ level: 'P1', rule: 'matrix' });
});

test('takes a policy with five levels and axis values of its own', () => {
  const names = ['S1', 'S2', 'S3', 'S4', 'S5'];
  const axis = ['a', 'b', 'c', 'd', 'e'];
  const policy: Policy = {
    ...regionA,
    levels: Object.fromEntries(names.map((name) => [name, { label: name }])),
    scopes: axis,
    urgencies: axis,
    matrix: Object.fromEntries(
      axis.map((scope, row) => [scope, axis.map((_urgency, column) => names[Math.min(4, row + column)] ?? '')]),
    ),
    critical: {},
    requests: 'S5',
  };
  expect([level(policy, 'a', 'a'), level(policy, 'b', 'c'), level(policy, 'e', 'e')]).toEqual(['S1', 'S4', 'S5']);
});

test('ranks levels by their order where a layer below has added one above the others', () => {
  const policy: Policy = {
    ...regionA,
    levels: { ...regionA.levels, P0: { label: 'Авария', order: 0 } },
    matrix: { ...regionA.matrix, self: ['P0', 'P4', 'P4'] },
  };
  const facts = { type: 'incident', criticalKind: 'login', scope: 'self', urgency: 'blocked' } as const;
  expect(prioritize(policy, facts)).toMatchObject({ level: 'P0', rule: 'matrix' });
});

test('says which facts decided, so that the reason can be told in words', () => {
  expect(prioritize(regionA, { type: 'incident', scope: 'department' })).toMatchObject({
    scope: 'department',
    urgency: 'degraded',
  });
  const critical = prioritize(regionA, { type: 'incident', criticalKind: 'remd', scope: 'organization' });
  expect(critical).toEqual({
    level: 'P1',
    rule: 'critical',
    scopeUnconfirmed: false,
    scope: 'organization',
    criticalKind: 'remd',
  });
  expect(prioritize(regionA, { type: 'question' })).toEqual({ level: 'P4', rule: 'requests', scopeUnconfirmed: true });
});

test('counts a scope that the policy has no more as unknown, for the floor and for who is told', () => {
  const facts = { type: 'incident', criticalKind: 'login', urgency: 'minor' } as const;
  const renamed = prioritize(regionA, { ...facts, scope: 'город' });
  expect(renamed).toEqual(prioritize(regionA, { ...facts, scope: 'unknown' }));
  expect(renamed).toMatchObject({ level: 'P1', rule: 'critical', scope: 'unknown', scopeUnconfirmed: true });
});

test('always names a level of the policy, whatever facts arrive', () => {
  const text = fc.option(
    fc.oneof(fc.string(), fc.constantFrom(...regionA.scopes, ...regionA.urgencies, 'unknown', '__proto__')),
    {
      nil: undefined,
    },
  );
  const kind = fc.option(fc.constantFrom('unavailable', 'login', 'remd'), { nil: undefined });
  fc.assert(
    fc.property(
      text,
      text,
      kind,
      fc.constantFrom(regionA, regionB, defaultConfig.policy),
      (scope, urgency, criticalKind, policy) => {
        const found = prioritize(policy, { type: 'incident', scope, urgency, criticalKind });
        expect(Object.keys(policy.levels)).toContain(found?.level);
      },
    ),
  );
});

test('never ranks a wider scope below a narrower one', () => {
  const urgency = fc.constantFrom(...regionA.urgencies);
  fc.assert(
    fc.property(fc.nat(2), urgency, fc.constantFrom(regionA, regionB, defaultConfig.policy), (narrow, how, policy) => {
      const rank = (scope: string | undefined): number =>
        Object.keys(policy.levels).indexOf(level(policy, scope, how) ?? '');
      expect(rank(policy.scopes[narrow + 1])).toBeLessThanOrEqual(rank(policy.scopes[narrow]));
    }),
  );
});
