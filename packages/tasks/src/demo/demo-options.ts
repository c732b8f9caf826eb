import { parseArgs } from 'node:util';
import { resolve } from 'node:path';

/** What the command line asked for. */
export interface DemoOptions {
  /** 0 takes any free port. */
  port: number;
  /** Absolute path of the folder that is kept between starts. */
  dataDir: string;
  /** Empties the folder first. */
  reset: boolean;
  help: boolean;
}

export type DemoOptionsOutcome = { ok: true; options: DemoOptions } | { ok: false; message: string };

/** How the command is used, in both languages. */
export const usage = `pnpm demo [--port N] [--data ПАПКА] [--reset]
  --port N      порт, 0 — любой свободный (port, 0 takes a free one); 8080
  --data ПАПКА  где хранить данные (where data are kept); .data/demo
  --reset       начать с пустыми данными (start with no data)`;

/**
 * Reads the arguments after the script's name. Relative folders start where the person is, which a
 * package manager tells in `INIT_CWD`.
 */
export function parseDemoOptions(
  args: readonly string[],
  { cwd, rootDir }: { cwd: string; rootDir: string },
): DemoOptionsOutcome {
  let values: { port?: string; data?: string; reset?: boolean; help?: boolean };
  try {
    // pnpm hands on the `--` that npm wants before arguments.
    ({ values } = parseArgs({
      args: args[0] === '--' ? args.slice(1) : [...args],
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        reset: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }));
  } catch (error) {
    return {
      ok: false,
      message: `Непонятный параметр. Есть --port N, --data ПАПКА, --reset. (${firstSentence(error)})`,
    };
  }
  const port = Number(values.port ?? 8080);
  if (values.port === '' || !Number.isInteger(port) || port < 0 || port > 65_535) {
    return {
      ok: false,
      message: `Порт «${values.port}» не подходит: нужно целое число от 0 до 65535. (--port is not a port number.)`,
    };
  }
  if (values.data === '') return { ok: false, message: 'После --data нужна папка. (--data needs a folder.)' };
  return {
    ok: true,
    options: {
      port,
      dataDir: values.data === undefined ? resolve(rootDir, '.data/demo') : resolve(cwd, values.data),
      reset: values.reset ?? false,
      help: values.help ?? false,
    },
  };
}

function firstSentence(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split(/\.\s|\n/, 1)[0]?.replace(/\.?$/, '.') ?? '';
}
