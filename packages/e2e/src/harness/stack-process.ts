import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createGateway, createLog, serveNode, type Store } from '@mis-support/gateway';
import { scriptTagFolder } from '@mis-support/tasks';
import { hostIssuer } from './host-token.ts';
import type { StoredTicket } from './stack.ts';

// The process a test starts and may kill: the gateway on PGlite in a folder, and a second port that
// tells tests what the database holds. Ends when the test's end of the pipe closes.

const root = resolve(import.meta.dirname, '../../../..');
const { values } = parseArgs({ options: { data: { type: 'string' }, widget: { type: 'string' } } });
const dataFolder = values.data ?? '';

mkdirSync(join(dataFolder, 'tickets'), { recursive: true });
const gateway = await createGateway({
  basePath: '/support',
  database: { dataDir: join(dataFolder, 'tickets') },
  stateDir: join(dataFolder, 'state'),
  widgetDir: values.widget ?? scriptTagFolder,
  defaultRegion: 'a',
  regions: { a: join(root, 'examples/region-a/region.json') },
  identity: [{ kind: 'jwt', ...hostIssuer }],
  logger: createLog('error'),
});
const server = await serveNode((request, info) => gateway.fetch(request, info), { port: 0 });
const inspect = await serveNode(async () => Response.json(await readTickets(gateway.store)), { port: 0 });

console.log(JSON.stringify({ url: server.url, inspectUrl: inspect.url }));
process.stdin.resume();
process.stdin.on('end', () => void stop());
process.on('SIGTERM', () => void stop());

async function stop(): Promise<void> {
  await Promise.all([server.close(), inspect.close()]);
  await gateway.stop();
  process.exit(0);
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
