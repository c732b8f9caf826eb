import { createHmac } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createMis, serveSite } from '@mis-support/example-script-tag';
import { createGateway, createLog, serveNode, type Store } from '@mis-support/gateway';
import { scriptTagFolder } from '@mis-support/tasks';
import { ensureExtJs, serveExtJs } from './extjs-host.ts';
import type { StoredTicket } from './stack.ts';

// The process a test starts and may kill: the example MIS, the gateway on PGlite in a folder, and a
// second port that tells tests what the database holds. Ends when the test's end of the pipe closes.

const root = resolve(import.meta.dirname, '../../../..');
const { values } = parseArgs({
  options: { data: { type: 'string' }, widget: { type: 'string' }, extjs: { type: 'boolean' } },
});
const dataFolder = values.data ?? '';
// The same over restarts, as a real secret is.
const jwtSecret = 'a secret that only the end-to-end tests know';

mkdirSync(join(dataFolder, 'tickets'), { recursive: true });
const gateway = await createGateway({
  basePath: '/support',
  database: { dataDir: join(dataFolder, 'tickets') },
  stateDir: join(dataFolder, 'state'),
  widgetDir: values.widget ?? scriptTagFolder,
  defaultRegion: 'a',
  regions: { a: join(root, 'examples/region-a/region.json') },
  identity: [{ kind: 'jwt', secret: jwtSecret, issuer: 'mis-poliklinika', audience: 'mis-support' }],
  log: createLog('error'),
});
const mis = createMis({ supportPath: '/support', jwtSecret, region: 'a' });
const extFolder = values.extjs ? ensureExtJs() : undefined;
const site = await serveSite({
  mis: {
    ...mis,
    async fetch(request) {
      const ext = extFolder ? await serveExtJs(extFolder, new URL(request.url).pathname, hostToken) : undefined;
      return ext ?? mis.fetch(request);
    },
  },
  gateway,
  port: 0,
});
const inspect = await serveNode(async () => Response.json(await readTickets(gateway.store)), { port: 0 });

console.log(JSON.stringify({ url: site.url.replace('localhost', '127.0.0.1'), inspectUrl: inspect.url }));
process.stdin.resume();
process.stdin.on('end', () => void stop());
process.on('SIGTERM', () => void stop());

async function stop(): Promise<void> {
  await Promise.all([site.stop(), inspect.close()]);
  await gateway.stop();
  process.exit(0);
}

/** A token as a host would sign one (RFC 7519, HS256). */
function hostToken(): string {
  const now = Math.floor(Date.now() / 1000);
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = { sub: 'ext-1', iss: 'mis-poliklinika', aud: 'mis-support', iat: now, exp: now + 300, region: 'a' };
  const signed = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}`;
  return `${signed}.${createHmac('sha256', jwtSecret).update(signed).digest('base64url')}`;
}

async function readTickets(store: Store): Promise<StoredTicket[]> {
  const tickets = await store.listTickets({ limit: 1000 });
  return Promise.all(
    tickets.map(async ({ no, id, number, subject, unverified, body }) => ({
      id,
      number,
      title: body.title,
      subject: unverified ? null : subject,
      unverified,
      body: body as StoredTicket['body'],
      attachments: (await store.listAttachments(no)).map(({ n, size, complete }) => ({ n, size, complete })),
    })),
  );
}
