import { createHash, randomBytes } from 'node:crypto';
import type { Database, Sql } from '@mis-support/gateway';
import { createGateway, createLog, openDatabase } from '@mis-support/gateway';
import type { TicketBody } from '@mis-support/protocol';
import type { Measure, Row } from './measure.ts';
import { startPostgres } from './postgres.ts';

/** How many tickets the gateway takes, beside the very same rows put in by bare statements, one transaction a ticket. */
export const intake: Measure = {
  name: 'gateway intake',
  async run({ short }) {
    const count = short ? 100 : 2000;
    const rows: Row[] = [];
    const memory = await openDatabase({ memory: true });
    rows.push(await measure('PGlite in memory', memory, count));
    await memory.close();
    const server = await startPostgres();
    try {
      const postgres = await openDatabase({ connectionString: server.connectionString });
      rows.push({ ...(await measure('PostgreSQL', postgres, count)), target: { ratioAtLeast: 0.6 } });
      await postgres.close();
    } finally {
      await server.stop();
    }
    return rows;
  },
};

/** Requests under way at once, on both sides. */
const width = 8;

async function measure(engine: string, database: Database, count: number): Promise<Row> {
  const gateway = await createGateway({
    database: { memory: true },
    openedDatabase: database,
    identity: [{ kind: 'trustedHeader', fromAddresses: ['127.0.0.1'] }],
    intake: { perSecond: 100_000, maxConcurrent: width * 4 },
    logger: createLog('silent'),
  });
  await each(Array.from({ length: 20 }, ticket), (body) => put(gateway.fetch, body));
  await database.exec('delete from ticket');

  const bodies = Array.from({ length: count }, ticket);
  const startMs = performance.now();
  await each(bodies, (body) => put(gateway.fetch, body));
  const oursMs = performance.now() - startMs;

  const bareMs = await measureBare(database, count);
  await gateway.stop();
  return {
    what: `tickets taken, ${engine}`,
    ours: (count / oursMs) * 1000,
    unit: 'per s',
    anchor: { name: 'bare INSERT of the same rows', value: (count / bareMs) * 1000 },
    note: `${count} tickets of ${Buffer.byteLength(JSON.stringify(bodies[0]))} bytes, ${width} at once, without the network`,
  };
}

/** Copies what intake has written, and writes the copies again into tables of the same make. */
async function measureBare(database: Database, count: number): Promise<number> {
  const tables = ['ticket', 'ticket_event'] as const;
  for (const table of tables) await database.exec(`create table bare_${table} (like ${table} including all)`);
  const tickets = await database.query<StoredRow>('select no, to_jsonb(t)::text as row from ticket t order by no');
  const events = await database.query<StoredRow>(
    'select ticket_no as no, to_jsonb(e)::text as row from ticket_event e order by no',
  );
  if (tickets.length !== count) throw new Error(`${tickets.length} of ${count} tickets were registered`);
  const eventsOf = new Map<number, string[]>();
  for (const { no, row } of events) eventsOf.set(no, [...(eventsOf.get(no) ?? []), row]);

  const startMs = performance.now();
  await each(tickets, ({ no, row }) =>
    database.transaction(async (tx) => {
      await insert(tx, 'ticket', row);
      for (const event of eventsOf.get(no) ?? []) await insert(tx, 'ticket_event', event);
    }),
  );
  const bareMs = performance.now() - startMs;
  for (const table of tables) await database.exec(`drop table bare_${table}`);
  return bareMs;
}

interface StoredRow {
  no: number;
  row: string;
}

async function insert(sql: Sql, table: string, row: string): Promise<void> {
  await sql.query(
    `insert into bare_${table} overriding system value select * from jsonb_populate_record(null::bare_${table}, $1::jsonb)`,
    [row],
  );
}

/** Works through a list with a fixed number under way. */
async function each<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  const iterator = items.values();
  const worker = async () => {
    for (const item of iterator) await work(item);
  };
  await Promise.all(Array.from({ length: width }, worker));
}

async function put(
  fetch: (request: Request, info: { remoteAddress: string }) => Promise<Response>,
  body: TicketBody,
): Promise<void> {
  const data = JSON.stringify(body);
  const fp = createHash('sha256').update(data).digest('hex');
  const request = new Request(`http://bench/support/v1/tickets/${body.id}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', 'X-Support-User': 'd-17' },
    body: JSON.stringify({ v: 1, id: body.id, body: { alg: 'none', data }, fp, attachments: [] }),
  });
  const response = await fetch(request, { remoteAddress: '127.0.0.1' });
  if (response.status !== 201) throw new Error(`the gateway answered ${response.status}: ${await response.text()}`);
}

function ticket(): TicketBody {
  return {
    v: 1,
    id: uuidv7(),
    createdAt: new Date().toISOString(),
    locale: 'ru',
    type: 'incident',
    title: 'Не сохраняется талон амбулаторного пациента',
    scope: 'self',
    urgency: 'blocked',
    answers: { happened: 'При сохранении талона выходит ошибка 500, данные остаются на экране. '.repeat(8) },
    reporter: { userId: 'd-17', name: 'Орлова А. П.' },
    context: { values: { screen: { value: 'Талон амбулаторного пациента', source: 'host' } }, trail: [] },
    attachments: [],
    missing: [],
  };
}

function uuidv7(): string {
  const time = Date.now().toString(16).padStart(12, '0');
  const chance = randomBytes(10).toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${chance.slice(0, 3)}-8${chance.slice(3, 6)}-${chance.slice(6, 18)}`;
}
