import { spawn } from 'node:child_process';
import { rootDir } from './root-dir.ts';

export interface NodeRun {
  code: number;
  /** Everything it wrote; empty where it wrote straight to our own terminal. */
  output: string;
}

export interface NodeRunOptions {
  /** Shows the lines as they come instead of keeping them. @default false */
  live?: boolean;
  cwd?: string;
  env?: Record<string, string>;
}

/** Runs a JavaScript or TypeScript file with the Node we run on. Never rejects: a file that cannot start has a code too. */
export function runNode(args: readonly string[], options: NodeRunOptions = {}): Promise<NodeRun> {
  return runProgram(process.execPath, args, options);
}

/** The same for any program, without a shell. */
export function runProgram(
  program: string,
  args: readonly string[],
  { live = false, cwd = rootDir, env = {} }: NodeRunOptions = {},
): Promise<NodeRun> {
  return new Promise((settle) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: live ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (chunk: Buffer) => (output += chunk.toString());
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', (error) => settle({ code: 1, output: `${output}${error.message}\n` }));
    child.on('close', (code) => settle({ code: code ?? 1, output }));
  });
}
