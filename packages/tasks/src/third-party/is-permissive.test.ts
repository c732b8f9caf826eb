import { expect, test } from 'vitest';
import { isPermissive } from './is-permissive.ts';

test('takes the licences that ask only for their notice', () => {
  for (const name of ['MIT', 'Apache-2.0', '0BSD', 'PostgreSQL']) expect(isPermissive(name), name).toBe(true);
});

test('refuses copyleft, source-available and unknown licences, and none at all', () => {
  for (const name of [
    'GPL-3.0-only',
    'LGPL-2.1',
    'AGPL-3.0',
    'MPL-2.0',
    'BUSL-1.1',
    'UNLICENSED',
    'SEE LICENSE IN x',
    '',
  ])
    expect(isPermissive(name), name).toBe(false);
});

test('of a choice one permissive side is enough, of a sum both are needed', () => {
  expect(isPermissive('(GPL-2.0 OR MIT)')).toBe(true);
  expect(isPermissive('MIT AND ISC')).toBe(true);
  expect(isPermissive('MIT AND GPL-2.0')).toBe(false);
  expect(isPermissive('GPL-2.0 OR (MIT AND ISC)')).toBe(true);
  expect(isPermissive('MIT OR (GPL-2.0 AND ISC')).toBe(false);
});
