import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parseDemoOptions } from './demo-options.ts';

const where = { cwd: resolve('/home/person'), rootDir: resolve('/srv/mis-support') };
const parse = (...args: string[]) => parseDemoOptions(args, where);

test('without arguments: port 8080 and the git-ignored folder of the workspace', () => {
  expect(parse()).toEqual({
    ok: true,
    options: { port: 8080, dataDir: resolve('/srv/mis-support/.data/demo'), reset: false, help: false },
  });
});

test('a relative folder starts where the person is, not where the package manager went', () => {
  expect(parse('--data', 'trial', '--port', '0', '--reset')).toMatchObject({
    ok: true,
    options: { port: 0, dataDir: resolve('/home/person/trial'), reset: true },
  });
});

test('takes the arguments also after the -- that npm wants', () => {
  expect(parse('--', '--port=9000')).toMatchObject({ ok: true, options: { port: 9000 } });
});

test.each([
  [['--port', '80800'], 'Порт «80800» не подходит'],
  [['--port', 'eighty'], 'Порт «eighty» не подходит'],
  [['--port='], 'Порт «» не подходит'],
  [['--data='], 'После --data нужна папка'],
  [['--colour'], 'Непонятный параметр'],
  [['trial'], 'Непонятный параметр'],
  [['--port'], 'Непонятный параметр'],
])('refuses %j in one line that says what would be right', (args, start) => {
  const outcome = parse(...args);
  const message = outcome.ok ? '' : outcome.message;
  expect(message).toContain(start);
  expect(message).not.toContain('\n');
});
