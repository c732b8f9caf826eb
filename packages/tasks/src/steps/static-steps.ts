import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { docsStep } from '../docs/docs-step.ts';
import { rootDir } from './root-dir.ts';
import { runNode } from './run-node.ts';
import type { Step } from './step.ts';
import { verdict } from './step.ts';
import { tool } from './tool.ts';

/** What can be said of the source without building or running it. */
export const staticSteps: readonly Step[] = [
  command('format', [
    tool('prettier'),
    '--check',
    '--log-level',
    'warn',
    '--cache',
    '--cache-location',
    '.cache/prettier',
    '.',
  ]),
  command('lint and import rules', [
    tool('eslint'),
    '--config',
    '.config/eslint.config.ts',
    '--max-warnings=0',
    '--cache',
    '--cache-location',
    '.cache/eslint',
    '--no-error-on-unmatched-pattern',
    'packages',
    'examples',
    'vite.config.ts',
    '.config',
  ]),
  { name: 'types', run: checkTypes },
  command('unused files, exports and dependencies', [tool('knip'), '--config', '.config/knip.json', '--no-progress']),
  docsStep,
];

function command(name: string, args: readonly string[]): Step {
  return {
    name,
    async run() {
      const { code, output } = await runNode(args);
      return verdict(code === 0, { output });
    },
  };
}

/** Every tsconfig of every package, the headless ones of `core` and `protocol` included. One check each. */
async function checkTypes() {
  const projects = ['packages', 'examples'].flatMap((group) =>
    readdirSync(join(rootDir, group)).flatMap((name) =>
      ['tsconfig.json', 'tsconfig.headless.json'].map((file) => join(group, name, file)),
    ),
  );
  const results: string[] = [];
  let passed = 0;
  let failed = 0;
  for (const project of ['.config/tsconfig.json', ...projects].filter((path) => existsSync(join(rootDir, path)))) {
    const cache = join('.cache', 'tsc', `${project.replace(/[\\/]/g, '-')}.tsbuildinfo`);
    const { code, output } = await runNode([
      tool('typescript', 'tsc'),
      '-p',
      project,
      '--incremental',
      '--tsBuildInfoFile',
      join(rootDir, cache),
    ]);
    if (code === 0) passed += 1;
    else {
      failed += 1;
      results.push(`${project}\n${output}`);
    }
  }
  return { passed, failed, output: results.join('\n') };
}
