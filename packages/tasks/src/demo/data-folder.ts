import { randomBytes } from 'node:crypto';
import { access, constants, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DatabaseError, openDatabase } from '@mis-support/gateway';
import { DemoError } from './demo-error.ts';

/** What the demo keeps between starts, and where. */
export interface DataFolder {
  ticketsDir: string;
  stateDir: string;
  /** Layers of the configuration, as the studio changes them. */
  configDir: string;
  /** Shared by the example program and the gateway. */
  jwtSecret: string;
  /** Opens the support desk. The same at every start, so that a bookmark stays good. */
  deskToken: string;
  /** Opens the studio. */
  studioToken: string;
}

/**
 * Makes the folder ready; `reset` empties it first. Only what the demo itself has made is deleted, so
 * a wrong `--data` costs nobody his files.
 *
 * @throws DemoError when the folder cannot be written, or when another start is using it.
 */
export async function openDataFolder(dataDir: string, reset: boolean): Promise<DataFolder> {
  const ticketsDir = join(dataDir, 'tickets');
  const stateDir = join(dataDir, 'widget');
  const configDir = join(dataDir, 'config');
  const secretsPath = join(dataDir, 'secrets.json');
  try {
    await makeFolder(dataDir);
    await access(dataDir, constants.W_OK | constants.X_OK);
    if (reset) {
      await refuseIfInUse(ticketsDir);
      for (const path of [ticketsDir, stateDir, configDir, secretsPath])
        await rm(path, { recursive: true, force: true });
    }
    await mkdir(ticketsDir, { recursive: true });
    return { ticketsDir, stateDir, configDir, ...(await readSecrets(secretsPath)) };
  } catch (error) {
    if (error instanceof DemoError) throw error;
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    throw new DemoError(
      `Папка ${dataDir} недоступна для записи: ${code}. Укажите другую: --data ПАПКА. (The folder cannot be written.)`,
    );
  }
}

/**
 * As `mkdir -p`. Node's own recursive form never ends where a file system denies that its folders exist
 * (`/proc`), so each level is made by itself.
 */
async function makeFolder(path: string): Promise<void> {
  const known = await stat(path).catch(() => undefined);
  if (known?.isDirectory()) return;
  if (dirname(path) !== path) await makeFolder(dirname(path));
  await mkdir(path);
}

/** The words for data that cannot be opened. `undefined`: the error is of another kind. */
export function explainDatabaseError(error: unknown, dataDir: string): DemoError | undefined {
  if (!(error instanceof DatabaseError)) return undefined;
  const owner = /in use by process (\d+)/.exec(error.message)?.[1];
  return new DemoError(
    owner === undefined
      ? `Данные в ${dataDir} не открылись. Можно начать заново: --reset. (${error.message.split('\n', 1)[0]})`
      : `Папка ${dataDir} уже занята процессом ${owner}. Остановите его или укажите другую: --data ПАПКА. (The data are in use.)`,
  );
}

/** Opening and closing is the one way to learn who holds the lock, also after a crash. */
async function refuseIfInUse(ticketsDir: string): Promise<void> {
  const exists = await stat(ticketsDir).catch(() => undefined);
  if (!exists?.isDirectory()) return;
  try {
    const database = await openDatabase({ dataDir: ticketsDir });
    await database.close();
  } catch (error) {
    // Any other fault of the data is what `--reset` is for.
    const busy = /in use by process/.test(String(error)) ? explainDatabaseError(error, ticketsDir) : undefined;
    if (busy) throw busy;
  }
}

type Secrets = Pick<DataFolder, 'jwtSecret' | 'deskToken' | 'studioToken'>;

/** Those that are there stay; a version of the demo that needs one more makes it. */
async function readSecrets(path: string): Promise<Secrets> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const known = parseJson(text) as Partial<Record<keyof Secrets, unknown>> | null | undefined;
  const keep = (value: unknown, bytes: number, minLength: number): string =>
    typeof value === 'string' && value.length >= minLength ? value : randomBytes(bytes).toString('base64url');
  const secrets = {
    jwtSecret: keep(known?.jwtSecret, 32, 32),
    deskToken: keep(known?.deskToken, 12, 1),
    studioToken: keep(known?.studioToken, 12, 16),
  };
  const made = JSON.stringify(secrets);
  if (made !== text) await writeFile(path, made, { mode: 0o600 });
  return secrets;
}

/** A file that a crash cut short counts as none. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
