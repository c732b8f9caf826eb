import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiReport, reportedPackages } from './api-report/api-report.ts';
import { panelLists } from './panel-lists/panel-lists.ts';
import { rootDir } from './steps/root-dir.ts';
import { thirdPartyReportPath } from './third-party/licence-step.ts';
import { thirdPartyReport } from './third-party/third-party-report.ts';

/** `pnpm reports`: writes the reports that `pnpm check` compares. The diff of a pull request then shows what changed. */
for (const name of reportedPackages) {
  const { changed, mistakes } = apiReport(name, true);
  for (const mistake of mistakes) console.error(`${name}: ${mistake}`);
  if (mistakes.length > 0) process.exitCode = 1;
  if (changed) console.log(`docs/reference/${name}.api.md is new: look at the difference`);
}
writeFileSync(join(rootDir, thirdPartyReportPath), thirdPartyReport());
console.log(`${thirdPartyReportPath} is current`);
for (const [path, content] of Object.entries(await panelLists())) writeFileSync(join(rootDir, path), content);
console.log('The lists of texts and tokens for the check of configurations and the studio are current');
