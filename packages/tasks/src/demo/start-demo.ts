import { join } from 'node:path';
import { createServer } from 'node:net';
import { createMis, serveSite } from '@mis-support/example-script-tag';
import { createGateway, createLog, openDatabase, type Database, type GatewayConfigInput } from '@mis-support/gateway';
import { rootDir } from '../steps/root-dir.ts';
import { explainDatabaseError, openDataFolder, type DataFolder } from './data-folder.ts';
import { DemoError } from './demo-error.ts';
import type { DemoOptions } from './demo-options.ts';
import { layOutConfig } from './demo-config.ts';
import { redmineFromEnv } from './redmine-from-env.ts';

/** A demo that answers, and how to end it. */
export interface RunningDemo {
  /** Without a slash at its end. */
  url: string;
  deskUrl: string;
  studioUrl: string;
  stop(): Promise<void>;
}

const supportPath = '/support';

/**
 * Builds what has changed, opens the data and listens: the example program at `/`, the gateway and
 * the widget below `/support/`.
 *
 * @param say told one line per step, before the step is taken.
 * @throws DemoError with one line for the person who typed the command.
 */
export async function startDemo(
  { port, dataDir, reset }: Omit<DemoOptions, 'help'>,
  say: (line: string) => void,
): Promise<RunningDemo> {
  const helpDesk = redmineFromEnv(process.env);
  await refuseTakenPort(port);
  if (reset) say(`Очищаем данные: ${dataDir} (emptying the data)`);
  const data = await openDataFolder(dataDir, reset);
  say('Открываем базу (opening the database)…');
  // Before the build: opening takes the lock, and a second start must not build beside the first.
  const database = await openTickets(data.ticketsDir, dataDir);
  const undo: (() => Promise<void>)[] = [() => database.close()];
  const stop = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const widgetDir = await buildWidget(say);
    await layOutConfig(data.configDir, join(rootDir, 'examples'));
    say('Запускаем шлюз поддержки и МИС (starting the gateway and the clinic program)…');
    const gateway = await createGateway({
      ...gatewayConfig(data, { widgetDir, helpDesk }),
      openedDatabase: database,
      logger: createLog('error'),
    });
    undo.push(() => gateway.stop());
    const deskPath = `${supportPath}/desk/?token=${data.deskToken}`;
    const mis = createMis({ supportPath, jwtSecret: data.jwtSecret, region: 'a', deskUrl: deskPath });
    const site = await serveSite({ mis, gateway, port }).catch((error: unknown) => {
      throw explainPortError(error, port) ?? error;
    });
    undo.push(() => site.stop());
    const studioUrl = `${site.url}${supportPath}/studio/?token=${data.studioToken}`;
    return { url: site.url, deskUrl: `${site.url}${deskPath}`, studioUrl, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function gatewayConfig(
  data: DataFolder,
  { widgetDir, helpDesk }: { widgetDir: string; helpDesk: GatewayConfigInput['helpDesk'] },
): GatewayConfigInput {
  return {
    basePath: supportPath,
    database: { dataDir: data.ticketsDir },
    stateDir: data.stateDir,
    widgetDir,
    defaultRegion: 'a',
    configDir: data.configDir,
    identity: [{ kind: 'jwt', secret: data.jwtSecret, issuer: 'mis-poliklinika', audience: 'mis-support' }],
    desk: { token: data.deskToken },
    studio: { token: data.studioToken },
    ...(helpDesk && { helpDesk }),
  };
}

async function openTickets(ticketsDir: string, dataDir: string): Promise<Database> {
  try {
    return await openDatabase({ dataDir: ticketsDir });
  } catch (error) {
    throw explainDatabaseError(error, dataDir) ?? error;
  }
}

/** Loaded only here: Vite takes longer to load than everything else to start. */
async function buildWidget(say: (line: string) => void): Promise<string> {
  const { buildScriptTag, buildStudioPage, scriptTagFolder } = await import('../build.ts');
  try {
    await buildScriptTag({ log: () => say('Собираем виджет (building the widget)…') });
    await buildStudioPage({ log: () => say('Собираем студию настроек (building the studio)…') });
  } catch (error) {
    throw new DemoError(`Виджет не собрался: ${firstLine(error)} (The widget could not be built.)`);
  }
  return scriptTagFolder;
}

/** Told before anything is built, so that a mistake costs a second and not a minute. */
async function refuseTakenPort(port: number): Promise<void> {
  if (port === 0) return;
  const probe = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once('error', reject);
      probe.listen(port, '127.0.0.1', resolve);
    });
  } catch (error) {
    throw explainPortError(error, port) ?? error;
  }
  await new Promise((resolve) => probe.close(resolve));
}

function explainPortError(error: unknown, port: number): DemoError | undefined {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE')
    return new DemoError(
      `Порт ${port} занят. Укажите другой: --port ${port + 1}, или 0 — любой свободный. (The port is taken.)`,
    );
  if (code === 'EACCES')
    return new DemoError(
      `Порт ${port} открыть нельзя: не хватает прав. Укажите порт от 1024. (The port needs other rights.)`,
    );
  return undefined;
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
}
