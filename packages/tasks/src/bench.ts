import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { formatTable } from './bench/format-table.ts';
import type { Measure, Row } from './bench/measure.ts';
import { measures } from './bench/measures.ts';
import { ensureChromium } from './ensure-chromium.ts';
import { rootDir } from './steps/root-dir.ts';
import { runNode } from './steps/run-node.ts';

/**
 * `pnpm bench [--short] [words]`: measures what the budgets speak of, prints one table and writes it as JSON to
 * `.data/bench.json`. Words choose measures by their names. A number that misses its target is told, not punished; a
 * measure that cannot be taken makes the exit code 1.
 */
const args = process.argv.slice(2);
const short = args.includes('--short');
const words = args.filter((arg) => !arg.startsWith('--'));
const chosen = measures.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));

console.log('Building …');
const build = await runNode(['--conditions=mis-support-source', 'packages/tasks/src/build.ts']);
if (build.code !== 0) {
  console.error(build.output);
  process.exit(1);
}
const { version } = await ensureChromium();
const rows: (Row & { measure: string })[] = [];
const broken: string[] = [];
for (const measure of chosen) rows.push(...(await take(measure)));

const machine = {
  node: process.version,
  chromium: version,
  cpu: cpus()[0]?.model ?? '',
  cores: cpus().length,
  memoryBytes: totalmem(),
};
const file = join(rootDir, '.data/bench.json');
mkdirSync(join(rootDir, '.data'), { recursive: true });
writeFileSync(file, `${JSON.stringify({ at: new Date().toISOString(), short, machine, rows, broken }, null, 2)}\n`);

console.log(`\n${formatTable(rows)}\n`);
console.log(
  `Chromium ${version}, Node ${process.version}, ${machine.cores} × ${machine.cpu}${short ? '; short form: times say little' : ''}`,
);
console.log(`As JSON: ${file}`);
for (const line of broken) console.error(`Not measured: ${line}`);
process.exitCode = broken.length > 0 ? 1 : 0;

async function take({ name, run }: Measure) {
  console.log(`${name} …`);
  try {
    return (await run({ short })).map((row) => ({ measure: name, ...row }));
  } catch (error) {
    broken.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    return [];
  }
}
