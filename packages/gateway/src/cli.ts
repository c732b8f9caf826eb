#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { checkLayers } from './cli/check-layers.ts';
import { markRestored } from './cli/mark-restored.ts';
import { readGatewayFile } from './cli/read-gateway-file.ts';
import { serve, type CliWorld, type ServeOutcome } from './cli/serve.ts';
import { studio } from './cli/studio.ts';
import { configSchema } from './config/config-schema.ts';

const usage = `mis-support serve --config gateway.json           start the gateway
mis-support check-config region.json [organization.json]
mis-support check-config --dir FOLDER             check layers of a configuration (--lang ru)
mis-support check-config --config gateway.json    check the file of the gateway and start nothing
mis-support config-schema                         print the JSON Schema of a layer (--lang ru)
mis-support studio --dir FOLDER --widget FOLDER   edit a configuration in a browser (--port 8090)
mis-support restored --config gateway.json        after a backup was put back: tell clients so`;

const commands = ['serve', 'check-config', 'config-schema', 'studio', 'restored'] as const;
type Command = (typeof commands)[number];

const languages = ['ru', 'en'] as const;

interface Arguments {
  command: Command | 'help';
  files: string[];
  config: string | undefined;
  dir: string | undefined;
  widget: string | undefined;
  port: number | undefined;
  language: (typeof languages)[number];
}

const world: CliWorld = { env: process.env, print: console.log, complain: console.error };

process.exitCode = await main(process.argv.slice(2));

/** Answers the exit code; while the gateway runs, the open port keeps the process. */
async function main(args: string[]): Promise<number> {
  const parsed = parse(args);
  if (typeof parsed === 'string') {
    console.error(`${parsed}\n\n${usage}`);
    return 2;
  }
  const { command, files, dir, widget, port, language } = parsed;
  const config = parsed.config ?? 'gateway.json';
  switch (command) {
    case 'help':
      console.log(usage);
      return 0;
    case 'serve':
      return untilStopped(await serve(config, world));
    case 'check-config':
      if (dir !== undefined || files.length > 0) return checkLayers({ files, dir, language }, world);
      return checkGateway(config);
    case 'config-schema':
      console.log(JSON.stringify(configSchema(language), null, 2));
      return 0;
    case 'studio':
      return untilStopped(await studio({ dir: dir ?? '.', widget, port }, world));
    case 'restored':
      return markRestored(config, world);
  }
}

function untilStopped(outcome: ServeOutcome): number {
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

async function checkGateway(path: string): Promise<number> {
  const outcome = await readGatewayFile(path, process.env);
  if (outcome.ok) {
    console.log(`${path}: nothing wrong`);
    return 0;
  }
  outcome.lines.forEach((line) => console.error(line));
  return 1;
}

function parse(args: string[]): Arguments | string {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        config: { type: 'string' },
        dir: { type: 'string' },
        widget: { type: 'string' },
        port: { type: 'string' },
        lang: { type: 'string', default: 'en' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const [name = 'help', ...files] = positionals;
    const command = values.help || name === 'help' ? 'help' : commands.find((known) => known === name);
    if (!command || (files.length > 0 && command !== 'check-config' && command !== 'help'))
      return `"${positionals.join(' ')}" is no command; expected "${commands.join('", "')}"`;
    const language = languages.find((known) => known === values.lang);
    if (!language) return `--lang is "${values.lang}"; expected "${languages.join('" or "')}"`;
    const port = values.port === undefined ? undefined : Number(values.port);
    if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= 65_535))
      return `--port is "${values.port}"; expected a number from 0 to 65535`;
    return { command, files, config: values.config, dir: values.dir, widget: values.widget, port, language };
  } catch (error) {
    return (error as Error).message;
  }
}
