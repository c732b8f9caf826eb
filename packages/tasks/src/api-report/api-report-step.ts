import type { Step } from '../steps/step.ts';
import { apiReport, reportedPackages } from './api-report.ts';

/** The public surface of each package is what its checked-in report says. One check a package. */
export const apiReportStep: Step = {
  name: 'public surface and its reports',
  async run() {
    const output: string[] = [];
    let failed = 0;
    for (const name of reportedPackages) {
      const { changed, mistakes } = apiReport(name, false);
      if (!changed && mistakes.length === 0) continue;
      failed += 1;
      output.push(...mistakes.map((mistake) => `${name}: ${mistake}`));
      if (changed) output.push(`${name}: docs/reference/${name}.api.md is not current: run \`pnpm reports\``);
    }
    return { passed: reportedPackages.length - failed, failed, output: output.join('\n') };
  },
};
