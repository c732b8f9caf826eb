import { apiReportStep } from '../api-report/api-report-step.ts';
import { sizeStep } from '../size/size-step.ts';
import { licenceStep } from '../third-party/licence-step.ts';
import { runNode } from './run-node.ts';
import type { Step } from './step.ts';
import { verdict } from './step.ts';

/** The build, and what can be said only of what is built. */
export const builtSteps: readonly Step[] = [
  {
    name: 'build',
    async run() {
      const { code, output } = await runNode(['--conditions=mis-support-source', 'packages/tasks/src/build.ts']);
      return verdict(code === 0, { output });
    },
  },
  sizeStep,
  apiReportStep,
  licenceStep,
];
