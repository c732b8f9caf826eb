import { expect, test } from 'vitest';
import { runSteps } from './run-steps.ts';
import { verdict } from './step.ts';

async function run(...results: (() => ReturnType<typeof verdict>)[]) {
  const lines: string[] = [];
  let clockMs = 0;
  const steps = results.map((result, index) => ({ name: `step ${index + 1}`, run: async () => result() }));
  const totals = await runSteps(steps, { print: (line) => lines.push(line), nowMs: () => (clockMs += 500) });
  return { lines, totals };
}

test('ends with a plain line that counts every test and every check', async () => {
  const { lines, totals } = await run(
    () => ({ passed: 40, failed: 2, skipped: 1, output: 'why' }),
    () => verdict(true),
  );
  expect(lines.at(-1)).toBe('41 passed, 2 failed');
  expect(totals).toEqual({ passed: 41, failed: 2 });
});

test('goes on after a failure, shows why, and names at the end what is to be mended', async () => {
  const { lines } = await run(
    () => verdict(false, { output: 'line 3 is wrong' }),
    () => verdict(true, { note: '5 files', output: 'chatter' }),
  );
  expect(lines).toEqual([
    '[1/2] step 1 …',
    'line 3 is wrong',
    '✗ step 1: failed, 0.5 s',
    '[2/2] step 2 …',
    '✓ step 2: ok, 5 files, 0.5 s',
    '',
    'To mend: step 1',
    '1 passed, 1 failed',
  ]);
});

test('a step that throws is one failure with its reason', async () => {
  const { lines, totals } = await run(() => {
    throw new Error('no disk');
  });
  expect(totals).toEqual({ passed: 0, failed: 1 });
  expect(lines.join('\n')).toContain('no disk');
});
