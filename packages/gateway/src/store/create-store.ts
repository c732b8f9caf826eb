import { addEvent, listEvents, listEventsOf } from './events.ts';
import { appendChunk, listAttachments, readAttachment } from './attachments.ts';
import type { Database, Sql } from './database.ts';
import { migrate, type Migration } from './migrate.ts';
import { allMigrations } from './migrations/all-migrations.ts';
import { keepPolicy, readPolicy } from './policy-texts.ts';
import type { Store } from './store.ts';
import {
  changeTicket,
  countUnsigned,
  findByReceipt,
  findTicket,
  getTicket,
  insertTicket,
  listGroup,
  listTickets,
  markFilesComplete,
  setReceiptHash,
} from './tickets.ts';

/** Brings the database's layout up to date and speaks to it. */
export async function createStore(
  database: Database,
  { migrations = allMigrations }: { migrations?: readonly Migration[] } = {},
): Promise<Store> {
  await migrate(database, migrations);
  return bindStore(database, (work) => database.transaction((tx) => work(transactionStore(tx))));
}

function transactionStore(tx: Sql): Store {
  const store: Store = bindStore(tx, (work) => work(store));
  return store;
}

function bindStore(sql: Sql, transaction: Store['transaction']): Store {
  return {
    sql,
    transaction,
    insertTicket: (ticket, attachments) => insertTicket(sql, ticket, attachments),
    findTicket: (key) => findTicket(sql, key),
    findByReceipt: (id, receiptHash) => findByReceipt(sql, id, receiptHash),
    getTicket: (no) => getTicket(sql, no),
    lockTicket: (no) => getTicket(sql, no, 'for update'),
    listTickets: (filter) => listTickets(sql, filter),
    changeTicket: (no, change, now) => changeTicket(sql, no, change, now),
    listGroup: (ticket) => listGroup(sql, ticket),
    setReceiptHash: (no, receiptHash) => setReceiptHash(sql, no, receiptHash),
    listAttachments: (no) => listAttachments(sql, no),
    appendChunk: (no, n, offset, bytes) => appendChunk(sql, { no, n, offset, bytes }),
    readAttachment: (no, n) => readAttachment(sql, no, n),
    markFilesComplete: (no, now) => markFilesComplete(sql, no, now),
    addEvent: (no, event) => addEvent(sql, no, event),
    listEvents: (no) => listEvents(sql, no),
    listEventsOf: (nos) => listEventsOf(sql, nos),
    keepPolicy: (policy) => keepPolicy(sql, policy),
    readPolicy: (no) => readPolicy(sql, no),
    countUnsigned: (tenant, organization, since) => countUnsigned(sql, { tenant, organization, since }),
    metaValue: (key, make) => metaValue(sql, key, make),
  };
}

async function metaValue(sql: Sql, key: string, make: () => string): Promise<string> {
  await sql.query('insert into meta (key, value) values ($1, $2) on conflict do nothing', [key, make()]);
  const [row] = await sql.query<{ value: string }>('select value from meta where key = $1', [key]);
  if (!row) throw new Error(`meta ${key} vanished`);
  return row.value;
}
