import { expect, test } from 'vitest';
import { keepsVersion } from './keeps-version.ts';

const layer = (policy: object | undefined): string => JSON.stringify({ help: {}, policy });

test.each([
  ['the matrix', { version: '1', matrix: { self: ['P1'] } }, { version: '1', matrix: { self: ['P2'] } }],
  ['rules where there were none', undefined, { matrix: { self: ['P2'] } }],
])('tells that %s changed under the old version', (_, before, after) => {
  expect(keepsVersion(layer(before), layer(after))).toBe(true);
});

test.each([
  ['a new version', { version: '1', requests: 'P3' }, { version: '2', requests: 'P4' }],
  ['another order of the keys', { version: '1', requests: 'P3' }, { requests: 'P3', version: '1' }],
  ['no rules', { version: '1' }, undefined],
  ['another source', { version: '1', source: 'ТЗ' }, { version: '1', source: 'Приказ' }],
])('says nothing of %s', (_, before, after) => {
  expect(keepsVersion(layer(before), layer(after))).toBe(false);
});

test('takes a text that cannot be read for one without rules', () => {
  expect(keepsVersion(layer({ version: '1' }), '{')).toBe(false);
});
