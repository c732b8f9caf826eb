import type { Step, StepResult } from './step.ts';
import { verdict } from './step.ts';

export interface RunStepsOptions {
  print?: (line: string) => void;
  nowMs?: () => number;
}

export interface Totals {
  passed: number;
  failed: number;
}

/**
 * Runs every step, also after one has failed, so that one run shows all there is to mend. The last line printed is
 * `N passed, N failed` and nothing else, for people and scripts alike.
 */
export async function runSteps(
  steps: readonly Step[],
  { print = console.log, nowMs = () => performance.now() }: RunStepsOptions = {},
): Promise<Totals> {
  const broken: string[] = [];
  const totals = { passed: 0, failed: 0 };
  let skipped = 0;
  for (const [index, step] of steps.entries()) {
    print(`[${index + 1}/${steps.length}] ${step.name} …`);
    const startMs = nowMs();
    const result = await guarded(step);
    const seconds = ((nowMs() - startMs) / 1000).toFixed(1);
    if (result.failed > 0) {
      broken.push(step.name);
      if (result.output) print(result.output.trimEnd());
    }
    print(`${result.failed > 0 ? '✗' : '✓'} ${step.name}: ${words(result)}, ${seconds} s`);
    totals.passed += result.passed;
    totals.failed += result.failed;
    skipped += result.skipped ?? 0;
  }
  print('');
  if (skipped > 0) print(`Skipped: ${skipped} (each says why in its own run)`);
  if (broken.length > 0) print(`To mend: ${broken.join(', ')}`);
  print(`${totals.passed} passed, ${totals.failed} failed`);
  return totals;
}

/** A step that throws is a failed check with the reason, not the end of the run. */
async function guarded(step: Step): Promise<StepResult> {
  try {
    return await step.run();
  } catch (error) {
    return verdict(false, { output: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

function words({ passed, failed, skipped = 0, note }: StepResult): string {
  const single = passed + failed === 1;
  const counts = single ? (failed ? 'failed' : 'ok') : `${passed} passed, ${failed} failed`;
  return [counts, skipped > 0 ? `${skipped} skipped` : '', note ?? ''].filter(Boolean).join(', ');
}
