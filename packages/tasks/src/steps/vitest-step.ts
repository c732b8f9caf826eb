import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { rootDir } from './root-dir.ts';
import { runNode } from './run-node.ts';
import type { Step, StepResult } from './step.ts';
import { verdict } from './step.ts';
import { tool } from './tool.ts';

/** The part of Vitest's JSON report that we read. */
export interface VitestReport {
  testResults: { status: string; message?: string; assertionResults: { status: string }[] }[];
}

/** Runs the tests of some Vitest projects, showing them as they come and counting them from the JSON report. */
export function vitestStep(name: string, projects: readonly string[], env: Record<string, string> = {}): Step {
  return {
    name,
    async run() {
      const report = join(rootDir, '.cache', `vitest-${projects.join('-')}.json`);
      mkdirSync(join(rootDir, '.cache'), { recursive: true });
      rmSync(report, { force: true });
      const { code } = await runNode(
        [
          tool('vitest'),
          'run',
          ...projects.flatMap((project) => ['--project', project]),
          '--reporter=default',
          '--reporter=json',
          `--outputFile.json=${report}`,
        ],
        { live: true, env: { NODE_OPTIONS: quietNode(), ...env } },
      );
      if (!existsSync(report)) return verdict(false, { output: `Vitest ended with code ${code} and wrote no report` });
      return countTests(JSON.parse(readFileSync(report, 'utf8')) as VitestReport, code);
    },
  };
}

/** Node says in every process that stripping types is an experiment; we know, and it would drown what matters. */
function quietNode(): string {
  return `${process.env['NODE_OPTIONS'] ?? ''} --disable-warning=ExperimentalWarning`.trim();
}

/**
 * Counts each test once. A file that failed without a failed test (it could not be loaded) is one failure, and so is
 * a run that ended badly with all tests passed (an unhandled rejection), or one that ran nothing.
 */
export function countTests({ testResults }: VitestReport, exitCode: number): StepResult {
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  for (const file of testResults) {
    const failedBefore = failed;
    for (const { status } of file.assertionResults) {
      if (status === 'passed') passed += 1;
      else if (status === 'failed') failed += 1;
      else skipped += 1;
    }
    if (file.status === 'failed' && failed === failedBefore) failed += 1;
  }
  if (failed === 0 && exitCode !== 0) {
    return { passed, failed: 1, skipped, output: `All tests passed, but the run ended with code ${exitCode}` };
  }
  if (passed + failed + skipped === 0) return { passed, failed: 1, skipped, output: 'No test was found' };
  return { passed, failed, skipped };
}
