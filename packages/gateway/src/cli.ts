#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { readGatewayFile } from './cli/read-gateway-file.ts';
import { serve } from './cli/serve.ts';

const usage = `mis-support serve --config gateway.json         start the gateway
mis-support check-config --config gateway.json  check the file and start nothing`;

process.exitCode = await main(process.argv.slice(2));

/** Answers the exit code; while the gateway runs, the open port keeps the process. */
async function main(args: string[]): Promise<number> {
  const parsed = parse(args);
  if (typeof parsed === 'string') {
    console.error(`${parsed}\n\n${usage}`);
    return 2;
  }
  if (parsed.help) {
    console.log(usage);
    return 0;
  }
  return parsed.command === 'serve' ? runServe(parsed.config) : runCheck(parsed.config);
}

async function runServe(path: string): Promise<number> {
  const outcome = await serve(path, { env: process.env, print: console.log, complain: console.error });
  if (outcome.status === 'failed') return outcome.exitCode;
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    outcome.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return 0;
}

async function runCheck(path: string): Promise<number> {
  const outcome = await readGatewayFile(path, process.env);
  if (outcome.ok) {
    console.log(`${path}: nothing wrong`);
    return 0;
  }
  outcome.lines.forEach((line) => console.error(line));
  return 1;
}

function parse(args: string[]): { command: 'serve' | 'check-config'; config: string; help: boolean } | string {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        config: { type: 'string', default: 'gateway.json' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const [command = 'help', ...rest] = positionals;
    if (values.help || command === 'help') return { command: 'serve', config: '', help: true };
    if (rest.length > 0 || (command !== 'serve' && command !== 'check-config')) {
      return `"${positionals.join(' ')}" is no command; expected "serve" or "check-config"`;
    }
    return { command, config: values.config, help: false };
  } catch (error) {
    return (error as Error).message;
  }
}
