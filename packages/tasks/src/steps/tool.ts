import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootDir } from './root-dir.ts';

/**
 * The JavaScript file behind a command of a development dependency: `tool('typescript', 'tsc')`.
 * Started with our own Node instead of the shim in `.bin`, which is another file on Windows.
 */
export function tool(packageName: string, command = packageName): string {
  const folder = join(rootDir, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>;
  };
  const path = typeof bin === 'string' ? bin : bin[command];
  if (!path) throw new Error(`${packageName} has no command "${command}"`);
  return join(folder, path);
}
