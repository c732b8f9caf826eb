#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { checkLayers } from './cli/check-layers.ts';
import { markRestored } from './cli/mark-restored.ts';
import { readGatewayFile } from './cli/read-gateway-file.ts';
import { serve, type CliWorld, type ServeOutcome } from './cli/serve.ts';
import { studio } from './cli/studio.ts';
import { configSchema } from './config/config-schema.ts';

const usage = `mis-support serve --config gateway.json           start the gateway
mis-support check-config FILE…                    check layers of a configuration (--lang ru)
mis-support check-config FOLDER                   check every layer of a folder; also --dir FOLDER
mis-support check-config --config gateway.json    check the file of the gateway and the layers it names
mis-support config-schema                         print the JSON Schema of a layer (--lang ru)
mis-support studio --dir FOLDER --widget FOLDER   edit a configuration in a browser (--port 8090)
mis-support restored --config gateway.json        after a backup was put back: tell clients so

check-config checks every region alone and every organisation over its region. A file is an organisation's
if it says "organization", lies in organizations/ or is named organization.json, else a region's; --region FILE
and --organization FILE say it outright. An organisation belongs to the region its "region" names, or to the
only one there is; a region that is not named is looked for beside it, in ../regions/ or ../region.json.
A folder is one with region.json, with regions/ and organizations/, with a gateway.json that names its
layers, or a folder of such folders. Exit code: 0 no mistakes, 1 mistakes, 2 nothing to check.`;

const commands = ['serve', 'check-config', 'config-schema', 'studio', 'restored'] as const;
type Command = (typeof commands)[number];

const languages = ['ru', 'en'] as const;

interface Arguments {
  command: Command | 'help';
  files: string[];
  regions: string[];
  organizations: string[];
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
  const { command, files, regions, organizations, dir, widget, port, language } = parsed;
  const config = parsed.config ?? 'gateway.json';
  switch (command) {
    case 'help':
      console.log(usage);
      return 0;
    case 'serve':
      return untilStopped(await serve(config, world));
    case 'check-config':
      if (dir !== undefined || files.length + regions.length + organizations.length > 0)
        return checkLayers({ files, regions, organizations, dir, language }, world);
      return (await checkGateway(config)) || checkLayers({ gateway: config, language }, world);
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
        region: { type: 'string', multiple: true, default: [] },
        organization: { type: 'string', multiple: true, default: [] },
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
    const { config, dir, widget, region: regions, organization: organizations } = values;
    return { command, files, regions, organizations, config, dir, widget, port, language };
  } catch (error) {
    return (error as Error).message;
  }
}
