import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { redmineObstacle, runningRedmine, startRedmine, stopRedmine } from './redmine/redmine-server.ts';
import { rootDir } from './steps/root-dir.ts';
import { runNode } from './steps/run-node.ts';
import { tool } from './steps/tool.ts';
import { countTests, type VitestReport } from './steps/vitest-step.ts';

/**
 * `pnpm test:redmine`: starts a real Redmine, runs the help desk contract and one ticket from HTTP to
 * Redmine and back, and stops it. One that was running before is used and left running.
 */
const report = join(rootDir, '.cache', 'vitest-redmine.json');

async function run(): Promise<{ passed: number; failed: number }> {
  const obstacle = redmineObstacle();
  if (obstacle) {
    console.error(`A real Redmine cannot be run here: ${obstacle}.`);
    return { passed: 0, failed: 1 };
  }
  const ours = !(await runningRedmine());
  try {
    const facts = await startRedmine({ empty: true });
    mkdirSync(join(rootDir, '.cache'), { recursive: true });
    rmSync(report, { force: true });
    const { code } = await runNode(
      [
        tool('vitest'),
        'run',
        '--project',
        'node',
        '.real.test.ts',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ],
      { live: true, env: { MIS_TEST_REDMINE: JSON.stringify(facts) } },
    );
    if (!existsSync(report)) return { passed: 0, failed: 1 };
    const { passed, failed, output } = countTests(JSON.parse(readFileSync(report, 'utf8')) as VitestReport, code);
    if (output) console.error(output);
    return { passed, failed };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  } finally {
    if (ours) await stopRedmine();
  }
}

const { passed, failed } = await run();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
