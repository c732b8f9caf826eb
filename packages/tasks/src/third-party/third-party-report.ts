import type { ShippedPackage } from './shipped-packages.ts';
import { shippedPackages } from './shipped-packages.ts';

/** `docs/reference/third-party.md`: whose work our users get together with ours, and under which terms. */
export function thirdPartyReport(): string {
  return [
    '# Libraries of others',
    '',
    'Written by `pnpm reports` from what is installed; `pnpm check` compares it, and refuses a licence that asks for more than its notice.',
    'The texts of the licences lie beside the built widget and beside the page of the studio in `THIRD-PARTY.txt`.',
    '',
    '## In the page: `@mis-support/widget`',
    '',
    table(shippedPackages('widget')),
    '',
    '## On the server: `@mis-support/gateway`',
    '',
    table(shippedPackages('gateway')),
    '',
    '## In the page of the studio, which the gateway serves',
    '',
    table(shippedPackages('studio-page')),
    '',
  ].join('\n');
}

/** `THIRD-PARTY.txt`: the notices that MIT and its kin want in every copy, for the libraries inside the built widget. */
export function thirdPartyNotices(ourPackage: string): string {
  return shippedPackages(ourPackage)
    .map(
      ({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text || 'No text in the package.'}\n`,
    )
    .join(`\n${'-'.repeat(80)}\n\n`);
}

function table(packages: readonly ShippedPackage[]): string {
  const rows = packages.map(({ name, version, licence }) => [name, version, licence]);
  const all = [['library', 'version', 'licence'], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(all[0] ?? []), rule, ...rows.map(line)].join('\n');
}
