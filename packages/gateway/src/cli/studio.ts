import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Hono } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import { createErrorHandler } from '../http/error-handler.ts';
import { HttpProblem, problemResponse } from '../http/http-problem.ts';
import { createLog } from '../log.ts';
import { serveNode } from '../serve-node.ts';
import { widgetRoutes } from '../static/widget-routes.ts';
import { regionIn } from '../studio/judge-layers.ts';
import { createLayerFiles } from '../studio/layer-files.ts';
import { studioRoutes } from '../studio/studio-routes.ts';
import type { CliWorld, ServeOutcome } from './serve.ts';

export interface StudioCommand {
  /** Folder with `regions/` and `organizations/`, or with a `region.json`. */
  dir: string;
  /** Folder with the built widget, for the preview. */
  widget?: string | undefined;
  /** @default any free one */
  port?: number | undefined;
}

const basePath = '/support';

/**
 * `mis-support studio`: the studio alone on this computer, without a database and without tickets. It
 * opens no browser: the address, with a key made for this start, is printed.
 */
export async function studio(
  { dir, widget, port = 0 }: StudioCommand,
  { print, complain }: Pick<CliWorld, 'print' | 'complain'>,
): Promise<ServeOutcome> {
  const baseDir = resolve(dir);
  if (!existsSync(baseDir)) {
    complain(`There is no folder ${baseDir}. Give the folder with your configuration: --dir FOLDER.`);
    return { status: 'failed', exitCode: 1 };
  }
  const token = randomBytes(12).toString('base64url');
  const now = Date.now;
  const app = new Hono<AppEnv>({ strict: false }).basePath(basePath);
  app.onError(createErrorHandler({ log: createLog('error'), now }));
  app.notFound(() => problemResponse(new HttpProblem('not_found'), now()));
  const regions = await ownLayers(baseDir);
  const files = createLayerFiles({ regions, organizations: {}, configDir: '.', baseDir, now });
  const defaultRegion = (await files.list()).find(({ kind }) => kind === 'regions')?.id ?? 'default';
  studioRoutes(app, { keys: { token }, studioPath: `${basePath}/studio/`, files, defaultRegion, now });
  if (widget !== undefined) widgetRoutes(app, { widgetDir: resolve(widget), basePath });
  try {
    const server = await serveNode(async (request, info) => app.fetch(request, info), { port });
    print(`studio: ${server.url}${basePath}/studio/?token=${token} (stop with Ctrl-C)`);
    if (widget === undefined) print('no preview: give the folder of the built widget, --widget FOLDER');
    return { status: 'running', url: `${server.url}${basePath}/studio/`, stop: () => server.close() };
  } catch (error) {
    complain(`The studio cannot start: ${String(error)}`);
    return { status: 'failed', exitCode: 1 };
  }
}

/**
 * A folder that describes one region alone has a `region.json`. The region is named as that file says, for
 * organisations call it so, else after the folder.
 */
async function ownLayers(baseDir: string): Promise<Record<string, string>> {
  const path = resolve(baseDir, 'region.json');
  if (!existsSync(path)) return {};
  const said = regionIn(await readFile(path, 'utf8').catch(() => ''));
  const name = said ?? /(?:^|[\\/])(?:region-)?([\w-]+)$/.exec(baseDir)?.[1] ?? 'default';
  return { [name]: 'region.json' };
}
