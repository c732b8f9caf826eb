import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { routePath } from 'hono/route';
import { startDelivery } from './deliver/start-delivery.ts';
import { deskRoutes } from './desk/desk-routes.ts';
import { configRoutes } from './config/config-routes.ts';
import { createConfigSource } from './config/config-source.ts';
import { requireGatewayConfig, type GatewayConfig, type GatewayConfigInput } from './gateway-options.ts';
import type { HelpDesk } from './helpdesks/help-desk.ts';
import { healthRoutes } from './health-routes.ts';
import { createAdmission } from './http/admission.ts';
import type { AppEnv, RequestInfo } from './http/app-env.ts';
import { createErrorHandler } from './http/error-handler.ts';
import { HttpProblem, problemResponse } from './http/http-problem.ts';
import { createIdentify } from './identity/create-identify.ts';
import { attachmentRoutes } from './intake/attachment-routes.ts';
import { createTicketAccess } from './intake/find-for-request.ts';
import { putTicket } from './intake/put-ticket.ts';
import { createReceiptTokens } from './intake/receipt-token.ts';
import { joinHooks, type IntakeHooks } from './intake-hooks.ts';
import { createLog, type Log } from './log.ts';
import { createMetrics } from './metrics.ts';
import { createTicketRules } from './route/ticket-rules.ts';
import { keepBuilds } from './static/kept-builds.ts';
import { widgetRoutes } from './static/widget-routes.ts';
import { statusRoutes } from './status/status-routes.ts';
import { createStore } from './store/create-store.ts';
import type { Database } from './store/database.ts';
import { openDatabase } from './store/open-database.ts';
import type { Store } from './store/store.ts';
import { createLayerFiles } from './studio/layer-files.ts';
import { studioRoutes } from './studio/studio-routes.ts';

/** What cannot be written in `gateway.json`. */
export interface GatewayDeps {
  /** What relative paths of the configuration start from. @default the working directory */
  baseDir?: string | undefined;
  /** A database that is open already and stays open after `stop`. Instead of `database`. */
  openedDatabase?: Database | undefined;
  /** Called inside the transactions of intake. */
  hooks?: IntakeHooks | undefined;
  /** An adapter of your own. Instead of `helpDesk`. */
  helpDeskAdapter?: HelpDesk | undefined;
  /** Where the log goes. @default standard output, at `log.level` */
  logger?: Log | undefined;
  /** Epoch milliseconds. @default Date.now */
  now?: (() => number) | undefined;
  fetch?: typeof globalThis.fetch | undefined;
}

/** Everything a gateway is made of: `gateway.json` and what only code can give. */
export type GatewayOptions = GatewayConfigInput & GatewayDeps;

/** A running gateway, without a port of its own. */
export interface Gateway {
  /** Answers a request. Never rejects. Paths outside `basePath` get `not_found`. */
  fetch(request: Request, info?: RequestInfo): Promise<Response>;
  readonly basePath: string;
  /** The tickets, for tests and tools on the same machine. */
  readonly store: Store;
  /** Takes no more work and closes what it opened. Twice is once. */
  stop(): Promise<void>;
}

/**
 * Opens the database, brings its layout up to date and wires the parts.
 *
 * @throws GatewayConfigError for a configuration that does not pass the check; DatabaseError when the
 *   data cannot be opened.
 */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const {
    baseDir = process.cwd(),
    openedDatabase,
    hooks = {},
    helpDeskAdapter,
    now = Date.now,
    fetch = globalThis.fetch,
    logger,
    ...input
  } = options;
  const config = requireGatewayConfig(input);
  const log = logger ?? createLog(config.log.level);
  const database = openedDatabase ?? (await openDatabase(inBaseDir(config.database, baseDir)));
  try {
    return await wire({
      config,
      baseDir,
      database,
      ownsDatabase: !openedDatabase,
      hooks,
      helpDeskAdapter,
      log,
      now,
      fetch,
    });
  } catch (error) {
    if (!openedDatabase) await database.close();
    throw error;
  }
}

interface Parts {
  config: GatewayConfig;
  baseDir: string;
  database: Database;
  ownsDatabase: boolean;
  hooks: IntakeHooks;
  helpDeskAdapter: HelpDesk | undefined;
  log: Log;
  now: () => number;
  fetch: typeof globalThis.fetch;
}

async function wire(parts: Parts): Promise<Gateway> {
  const { config, baseDir, database, ownsDatabase, log, now, fetch } = parts;
  const { basePath, defaultRegion } = config;
  const store = await createStore(database);
  const key = config.receiptKey ?? (await store.metaValue('receipt-key', () => randomBytes(32).toString('base64url')));
  const epoch = await store.metaValue('epoch', () => randomUUID());
  const configs = createConfigSource({ ...config, stateDir: stateDirOf(config, baseDir), baseDir, log, now });
  const rules = createTicketRules(configs);
  const identify = createIdentify(config.identity, { defaultTenant: defaultRegion, log, now, fetch });
  const receipts = createReceiptTokens(key);
  const access = createTicketAccess({ store, identify, receipts });
  const admit = createAdmission({ ...config.intake, now });
  const configProblems = async (): Promise<number> => (await configs.problems()).length;
  const configWarnings = async (): Promise<number> => (await configs.warnings()).length;
  // Nobody has asked yet, and the log is to know at once.
  void configs.problems();
  const metrics = createMetrics({ configProblems, configWarnings });
  const delivery = await startDelivery({ ...parts, store, rules });
  const hooks = joinHooks(parts.hooks, delivery?.hooks);
  let stopping: Promise<void> | undefined;

  // Not strict: `/support` and `/support/` are one route, whose handler sends the former to the latter.
  const app = new Hono<AppEnv>({ strict: false }).basePath(basePath);
  app.onError(createErrorHandler({ log, now }));
  app.notFound(() => problemResponse(new HttpProblem('not_found'), now()));
  app.use(async (context, next) => {
    const startedAt = performance.now();
    await next();
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Date', new Date(now()).toUTCString());
    const route = routePath(context, -1);
    metrics.request(
      { route, method: context.req.method, status: context.res.status },
      (performance.now() - startedAt) / 1000,
    );
  });
  if (config.cors.origins.length > 0) app.use(corsFor(config.cors.origins));

  healthRoutes(app, {
    store,
    metrics,
    metricsFrom: config.metrics.fromAddresses,
    configProblems,
    configWarnings,
    isStopping: () => stopping !== undefined,
  });
  configRoutes(app, configs);
  putTicket(app, {
    store,
    receipts,
    hooks,
    rules,
    epoch,
    identify,
    admit,
    configs,
    defaultRegion,
    now,
    unsigned: config.unsigned,
    onRegistered: metrics.registered,
  });
  attachmentRoutes(app, { store, access, hooks, now });
  statusRoutes(app, { store, access, hooks, rules, now });
  if (config.desk) {
    deskRoutes(app, {
      store,
      rules,
      hooks,
      configProblems: () => configs.problems(),
      configWarnings: () => configs.warnings(),
      token: config.desk.token,
      deskPath: `${basePath}/desk/`,
      now,
    });
  }
  if (config.studio) {
    const files = createLayerFiles({ ...config, baseDir, now });
    studioRoutes(app, {
      keys: config.studio,
      studioPath: `${basePath}/studio/`,
      files,
      defaultRegion,
      findProblem: (region, organization) => configs.problemOf(region, organization),
      now,
    });
  }
  if (config.widgetDir !== undefined) {
    const widgetDir = resolve(baseDir, config.widgetDir);
    if (!existsSync(widgetDir)) log.warn({ widgetDir }, 'there is no built widget here');
    widgetRoutes(app, { widgetDir, keptDir: await keep(widgetDir, stateDirOf(config, baseDir), now(), log), basePath });
  }

  async function close(): Promise<void> {
    await delivery?.stop();
    await configs.stop();
    if (ownsDatabase) await database.close();
  }

  return {
    basePath,
    store,
    async fetch(request, info = {}) {
      return app.fetch(request, info);
    },
    stop() {
      stopping ??= close();
      return stopping;
    },
  };
}

function inBaseDir(database: GatewayConfig['database'], baseDir: string): GatewayConfig['database'] {
  return 'dataDir' in database ? { dataDir: resolve(baseDir, database.dataDir) } : database;
}

function stateDirOf({ stateDir, database }: GatewayConfig, baseDir: string): string | undefined {
  const folder = stateDir ?? ('dataDir' in database ? database.dataDir : undefined);
  return folder === undefined ? undefined : resolve(baseDir, folder);
}

/** Old builds are a convenience of open pages: a full disk here must not keep tickets out. */
async function keep(
  widgetDir: string,
  stateDir: string | undefined,
  now: number,
  log: Log,
): Promise<string | undefined> {
  if (stateDir === undefined) return undefined;
  try {
    return await keepBuilds({ widgetDir, stateDir }, now);
  } catch (error) {
    log.error({ reason: String(error) }, 'builds of the widget cannot be kept');
    return undefined;
  }
}

function corsFor(origins: string[]) {
  return cors({
    origin: origins,
    allowMethods: ['GET', 'HEAD', 'PUT', 'PATCH', 'POST'],
    allowHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key', 'If-None-Match', 'Upload-Offset'],
    exposeHeaders: ['Retry-After', 'Date', 'ETag', 'Upload-Offset', 'Upload-Length', 'Upload-Complete'],
    maxAge: 600,
  });
}
