#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { markRestored } from './cli/mark-restored.ts';
import { readGatewayFile } from './cli/read-gateway-file.ts';
import { serve, type CliWorld } from './cli/serve.ts';

const usage = `mis-support serve --config gateway.json         start the gateway
mis-support check-config --config gateway.json  check the file and start nothing
mis-support restored --config gateway.json      after a backup was put back: tell clients so`;

const commands = ['serve', 'check-config', 'restored'] as const;
type Command = (typeof commands)[number];

const world: CliWorld = { env: process.env, print: console.log, complain: console.error };

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
  switch (parsed.command) {
    case 'serve':
      return runServe(parsed.config);
    case 'check-config':
      return runCheck(parsed.config);
    case 'restored':
      return markRestored(parsed.config, world);
  }
}

async function runServe(path: string): Promise<number> {
  const outcome = await serve(path, world);
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

function parse(args: string[]): { command: Command; config: string; help: boolean } | string {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        config: { type: 'string', default: 'gateway.json' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const [name = 'help', ...rest] = positionals;
    if (values.help || name === 'help') return { command: 'serve', config: '', help: true };
    const command = commands.find((known) => known === name);
    if (!command || rest.length > 0) {
      return `"${positionals.join(' ')}" is no command; expected "${commands.join('", "')}"`;
    }
    return { command, config: values.config, help: false };
  } catch (error) {
    return (error as Error).message;
  }
}
