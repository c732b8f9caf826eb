import { existsSync, readFileSync } from 'node:fs';
import { runProgram } from './run-node.ts';

/** Whether packages may be installed here by `apt-get`. */
export function canInstallPackages(): boolean {
  const release = '/etc/os-release';
  const isDebian = existsSync(release) && /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync(release, 'utf8'));
  return isDebian && process.getuid?.() === 0;
}

/** Installs one of Debian's packages. Never rejects; answers with what went wrong, if anything did. */
export async function installPackage(name: string): Promise<string | undefined> {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await runProgram('apt-get', ['update', '-q'], { env });
  const { code, output } = await runProgram('apt-get', ['install', '-y', '-q', '--no-install-recommends', name], {
    env,
  });
  return code === 0 ? undefined : reasonIn(output);
}

/** The line that says what went wrong; tools like to end with a stack trace. */
export function reasonIn(output: string): string {
  const lines = output.trim().split('\n');
  return (lines.find((line) => /error|unable|failed/i.test(line)) ?? lines.at(-1) ?? '').trim();
}
