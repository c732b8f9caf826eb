import { createGateway, type Gateway } from '../create-gateway.ts';
import { GatewayConfigError } from '../gateway-options.ts';
import { createLog } from '../log.ts';
import { serveNode } from '../serve-node.ts';
import { DatabaseError } from '../store/database.ts';
import { readGatewayFile } from './read-gateway-file.ts';

/** What the command line needs of the world. */
export interface CliWorld {
  env: Record<string, string | undefined>;
  print(line: string): void;
  complain(line: string): void;
}

/** A gateway on its port, or the exit code after the reason was told. */
export type ServeOutcome =
  { status: 'running'; url: string; stop(): Promise<void> } | { status: 'failed'; exitCode: number };

/** `mis-support serve`: starts a gateway from a file and tells what stands in the way, one line each. */
export async function serve(path: string, { env, print, complain }: CliWorld): Promise<ServeOutcome> {
  const file = await readGatewayFile(path, env);
  if (!file.ok) {
    file.lines.forEach(complain);
    return { status: 'failed', exitCode: 1 };
  }
  const { config, baseDir } = file;
  let gateway: Gateway | undefined;
  try {
    const running = (gateway = await createGateway({ ...config, baseDir, logger: createLog(config.log.level) }));
    const server = await serveNode(running.fetch, config.listen);
    print(`mis-support: ${server.url}${running.basePath}/ (stop with Ctrl-C)`);
    if (config.desk)
      print(`support desk: ${server.url}${running.basePath}/desk/?token=${encodeURIComponent(config.desk.token)}`);
    if (config.studio)
      print(`studio: ${server.url}${running.basePath}/studio/?token=${encodeURIComponent(config.studio.token)}`);
    return {
      status: 'running',
      url: `${server.url}${running.basePath}/`,
      async stop() {
        await server.close();
        await running.stop();
      },
    };
  } catch (error) {
    await gateway?.stop();
    complain(explain(error, config.listen));
    return { status: 'failed', exitCode: 1 };
  }
}

function explain(error: unknown, { port, host }: { port: number; host: string }): string {
  if (error instanceof DatabaseError || error instanceof GatewayConfigError || error instanceof TypeError)
    return error.message;
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return `Port ${port} of ${host} is taken. Stop what listens there, or set listen.port (0 takes a free one).`;
    case 'EACCES':
      return `Port ${port} may not be used by this user. Set listen.port to 1024 or more.`;
    case 'EADDRNOTAVAIL':
      return `This machine has no address ${host}. Set listen.host, for example to "127.0.0.1" or "0.0.0.0".`;
    default:
      return `The gateway cannot start: ${String(error)}`;
  }
}
