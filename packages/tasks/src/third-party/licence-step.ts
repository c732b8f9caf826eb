import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootDir } from '../steps/root-dir.ts';
import type { Step } from '../steps/step.ts';
import { verdict } from '../steps/step.ts';
import { isPermissive } from './is-permissive.ts';
import { shippedPackages } from './shipped-packages.ts';
import { thirdPartyReport } from './third-party-report.ts';

/** Where the list is checked in, from the root. */
export const thirdPartyReportPath = 'docs/reference/third-party.md';

/** Nothing is shipped under a licence that binds our users, and the list of what is shipped is current. */
export const licenceStep: Step = {
  name: 'licences of what is shipped',
  async run() {
    const shipped = ['protocol', 'core', 'widget', 'gateway', 'studio-page'].flatMap(shippedPackages);
    const mistakes = shipped
      .filter(({ licence }) => !isPermissive(licence))
      .map(({ name, version, licence }) => `${name} ${version}: "${licence}" is not among the permissive licences`);
    const path = join(rootDir, thirdPartyReportPath);
    const current = existsSync(path) ? readFileSync(path, 'utf8') : '';
    if (current !== thirdPartyReport()) mistakes.push(`${thirdPartyReportPath} is not current: run \`pnpm reports\``);
    const count = new Set(shipped.map(({ name, version }) => `${name}@${version}`)).size;
    return verdict(mistakes.length === 0, { note: `${count} libraries`, output: mistakes.join('\n') });
  },
};
