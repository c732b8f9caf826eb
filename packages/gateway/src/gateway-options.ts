import * as v from 'valibot';
import { HelpDeskConfig } from './helpdesks/create-help-desk.ts';
import { IdentityConfig } from './identity/identity-config.ts';

const Text = v.pipe(v.string(), v.minLength(1));
const Count = v.pipe(v.number(), v.integer(), v.minValue(1));
const Layer = v.union([Text, v.record(v.string(), v.unknown())]);

/** The gateway's own configuration: `gateway.json`. What regions decide lies in layers beside it. */
export const GatewayConfig = v.strictObject({
  /** Editors find the schema by it. */
  $schema: v.optional(v.string()),
  /** Where `serve` listens. */
  listen: v.optional(
    v.strictObject({
      port: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(65_535)), 8080),
      host: v.optional(Text, '127.0.0.1'),
    }),
    {},
  ),
  /** Path everything lies under. */
  basePath: v.optional(v.pipe(v.string(), v.regex(/^(\/[\w.-]+)+$/, 'a path such as "/support"')), '/support'),
  /** A folder (PGlite inside the gateway) or a PostgreSQL server. */
  database: v.union([
    v.strictObject({ dataDir: Text }),
    v.strictObject({ connectionString: Text, maxConnections: v.optional(Count) }),
    v.strictObject({ memory: v.literal(true) }),
  ]),
  /** Folder for files that are no tickets: builds of the widget that open pages still need. */
  stateDir: v.optional(Text),
  /** Folder with the built widget: `mis-support.js`, `index.html`, `assets/`. */
  widgetDir: v.optional(Text),
  /** Region of people and unsigned tickets that name none. */
  defaultRegion: v.optional(
    v.pipe(v.string(), v.regex(/^[\w-]{1,60}$/, 'a name of letters, digits, "-" and "_"')),
    'default',
  ),
  /** Layers by region: a file, or the layer itself. */
  regions: v.optional(v.record(v.string(), Layer), {}),
  /** Layers by organisation. */
  organizations: v.optional(v.record(v.string(), Layer), {}),
  /** Folder with `regions/<region>.json` and `organizations/<id>.json`. */
  configDir: v.optional(Text),
  /** Ways of telling who is asking, tried in this order. None: every ticket is unsigned. */
  identity: v.optional(v.array(IdentityConfig), []),
  /** Tickets without a session. */
  unsigned: v.optional(
    v.strictObject({
      /** At most so many of one organisation within the window. Those that name none share one budget. */
      perOrganization: v.optional(Count, 20),
      /** At most so many of one region. */
      perRegion: v.optional(Count, 300),
      windowMinutes: v.optional(Count, 10),
    }),
    {},
  ),
  /** What the machine is good for. */
  intake: v.optional(
    v.strictObject({
      /** Registrations at the same time. */
      maxConcurrent: v.optional(Count, 8),
      /** Registrations a second; sets the queue's length and the pace when it is full. */
      perSecond: v.optional(Count, 100),
    }),
    {},
  ),
  /** Sites whose pages may call the gateway from another origin: `https://mis.example`. */
  cors: v.optional(v.strictObject({ origins: v.array(Text) }), { origins: [] }),
  /** Addresses and networks that may read `/metrics`. */
  metrics: v.optional(v.strictObject({ fromAddresses: v.array(Text) }), { fromAddresses: ['127.0.0.1', '::1'] }),
  /** The help desk that tickets are delivered to. None: they are worked on at the support desk page. */
  helpDesk: v.optional(HelpDeskConfig),
  /** How delivery paces itself. */
  delivery: v.optional(
    v.strictObject({
      /** A new ticket waits so long for its files, then goes without them and they follow. */
      fileWaitSeconds: v.optional(v.pipe(v.number(), v.minValue(0)), 600),
      /** How often the help desk is asked for status and answers. */
      readSeconds: v.optional(v.pipe(v.number(), v.minValue(1)), 30),
    }),
    {},
  ),
  /** The support desk page under `<basePath>/desk/`. */
  desk: v.optional(
    v.strictObject({
      /** Opens the page: `…/desk/?token=`. Whoever has it reads every ticket. */
      token: v.pipe(v.string(), v.minLength(16, 'a token of at least 16 characters')),
    }),
  ),
  /** The studio, where a region edits its configuration, under `<basePath>/studio/`. */
  studio: v.optional(
    v.strictObject({
      /** Opens the page: `…/studio/?token=`. Whoever has it changes what every panel shows. */
      token: v.pipe(v.string(), v.minLength(16, 'a token of at least 16 characters')),
      /** Name → a token of that person's own, which opens the page just so. The history says who has saved. */
      people: v.optional(
        v.record(
          v.pipe(v.string(), v.minLength(1, 'a name'), v.maxLength(80, 'a name of at most 80 characters')),
          v.pipe(v.string(), v.minLength(16, 'a token of at least 16 characters')),
        ),
      ),
    }),
  ),
  /** The key receipts are made with; at least 32 characters. Default: made once and kept in the database. */
  receiptKey: v.optional(v.pipe(v.string(), v.minLength(32, 'a key of at least 32 characters'))),
  log: v.optional(
    v.strictObject({ level: v.optional(v.picklist(['debug', 'info', 'warn', 'error', 'silent']), 'info') }),
    {},
  ),
});
export type GatewayConfig = v.InferOutput<typeof GatewayConfig>;

/** `gateway.json` as it is written: everything with a default may be left out. */
export type GatewayConfigInput = v.InferInput<typeof GatewayConfig>;

export type GatewayConfigOutcome =
  { ok: true; config: GatewayConfig } | { ok: false; mistakes: { path: string; message: string }[] };

/** Checks a configuration and fills in defaults. Never throws. */
export function parseGatewayConfig(input: unknown): GatewayConfigOutcome {
  const parsed = v.safeParse(GatewayConfig, input);
  if (parsed.success) return { ok: true, config: parsed.output };
  return { ok: false, mistakes: parsed.issues.flatMap((issue) => describe(issue, '')) };
}

/** A configuration that does not pass the check, with every mistake as `path what is wrong`. */
export class GatewayConfigError extends Error {
  override readonly name = 'GatewayConfigError';
  readonly mistakes: { path: string; message: string }[];

  constructor(mistakes: { path: string; message: string }[]) {
    super(mistakes.map(({ path, message }) => `${path} ${message}`).join('\n'));
    this.mistakes = mistakes;
  }
}

/** @throws GatewayConfigError */
export function requireGatewayConfig(input: unknown): GatewayConfig {
  const outcome = parseGatewayConfig(input);
  if (!outcome.ok) throw new GatewayConfigError(outcome.mistakes);
  return outcome.config;
}

/** A wrong member of a union says which of its forms was meant, by the form that came nearest. */
function describe(issue: v.BaseIssue<unknown>, prefix: string): { path: string; message: string }[] {
  const path = [prefix, v.getDotPath(issue)].filter(Boolean).join('.');
  const nearest = issue.type === 'union' ? issue.issues : undefined;
  if (nearest && nearest.length > 0 && nearest.every((inner) => inner.path)) {
    return nearest.slice(0, 3).flatMap((inner) => describe(inner, path));
  }
  const unknownKey = issue.type === 'strict_object' && issue.expected === 'never';
  if (unknownKey) return [{ path: path || '(root)', message: 'there is no such key' }];
  const custom = issue.kind !== 'schema' || issue.expected === null;
  const found = issue.received === 'undefined' ? 'nothing' : issue.received;
  return [
    {
      path: path || '(root)',
      message: custom
        ? `is ${found}; expected ${issue.message}`
        : `is ${found}; expected ${issue.expected ?? issue.message}`,
    },
  ];
}
