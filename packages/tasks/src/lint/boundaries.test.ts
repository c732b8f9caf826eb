import { describe, expect, test } from 'vitest';
import { forbiddenImport } from './boundaries.ts';

const boundaries = {
  packages: { protocol: [], core: ['protocol'], 'example-react': ['core'] },
  testsMayAlso: ['test-kit'],
  insides: {
    core: { folders: ['context', 'outbox'], wiring: ['context/join.ts'], shared: ['outbox/seam.ts', 'id.ts'] },
  },
};

const check = (file: string, specifier: string) => forbiddenImport(file, specifier, boundaries);

describe('between packages', () => {
  test('a package imports the packages it is allowed, by their names', () => {
    expect(check('packages/core/src/outbox/a.ts', '@mis-support/protocol')).toBeUndefined();
    expect(check('examples/react/src/main.ts', '@mis-support/core')).toBeUndefined();
    expect(check('packages/protocol/src/a.ts', '@mis-support/core')).toContain('nothing of ours');
  });

  test('nobody reaches into another package by a path', () => {
    expect(check('packages/core/src/a.ts', '../../protocol/src/x.ts')).toContain('leaves the package');
    expect(check('packages/core/src/a.ts', '../vite.config.ts')).toContain('leaves the package');
  });

  test('only tests import what is made for tests', () => {
    expect(check('packages/core/src/a.test.ts', '@mis-support/test-kit')).toBeUndefined();
    expect(check('packages/core/src/a.ts', '@mis-support/test-kit')).toContain('may not import test-kit');
  });

  test('libraries are no business of this rule', () => {
    expect(check('packages/protocol/src/a.ts', 'valibot')).toBeUndefined();
  });
});

describe('between folders of a package', () => {
  test('a folder imports itself and the folders below it', () => {
    expect(check('packages/core/src/outbox/a.ts', './b.ts')).toBeUndefined();
    expect(check('packages/core/src/outbox/deep/a.ts', '../b.ts')).toBeUndefined();
    expect(check('packages/core/src/outbox/a.ts', '../context/b.ts')).toBeUndefined();
    expect(check('packages/core/src/context/a.ts', '../outbox/b.ts')).toContain('stands above it');
  });

  test('the files that wire import every folder, and no folder imports them', () => {
    expect(check('packages/core/src/create-client.ts', './outbox/a.ts')).toBeUndefined();
    expect(check('packages/core/src/outbox/a.ts', '../create-client.ts')).toContain('wires the folders');
  });

  test('a file named as wiring imports all, a file named as shared is imported by all', () => {
    expect(check('packages/core/src/context/join.ts', '../outbox/b.ts')).toBeUndefined();
    expect(check('packages/core/src/context/a.ts', '../outbox/seam.ts')).toBeUndefined();
    expect(check('packages/core/src/context/a.ts', '../id.ts')).toBeUndefined();
  });

  test('style sheets belong to whoever shows them', () => {
    expect(check('packages/core/src/context/a.ts', '../outbox/b.css?inline')).toBeUndefined();
  });

  test('a new folder has to be given its place', () => {
    expect(check('packages/core/src/fresh/a.ts', '../context/b.ts')).toContain('no place');
  });

  test('a package that is not divided imports within itself as it likes', () => {
    expect(check('packages/protocol/src/a/x.ts', '../b/y.ts')).toBeUndefined();
  });
});
