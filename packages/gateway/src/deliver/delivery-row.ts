import type { Sql } from '../store/database.ts';

/** One thing a help desk has to be told. Item: 0 for the ticket; else the number of the event, the file, the linked ticket. */
export interface DeliveryRow {
  id: number;
  ticketNo: number;
  kind: 'ticket' | 'event' | 'file' | 'link';
  item: number;
  attempts: number;
  tries: number;
  /** A call was made, and whether it had its effect is not known. Milliseconds since then, by the database's clock. */
  intentAgeMs: number | undefined;
  /** Milliseconds since the row was written. */
  ageMs: number;
  externalId: string | undefined;
  /** Numbers of the files that the call of `intentAgeMs` carried. */
  sentFiles: number[];
}

/** What a worker holds while it looks at a row. Every write names it, so one that slept too long changes nothing. */
export interface Lease {
  rowId: number;
  leaseId: string;
}

/** How long a worker may look at a row, by the database's clock. Longer than all calls of one step together. */
export const leaseMs = 90_000;

interface RawRow {
  id: number;
  ticket_no: number;
  kind: DeliveryRow['kind'];
  item: number;
  attempts: number;
  tries: number;
  intent_age_ms: number | null;
  age_ms: number;
  external_id: string | null;
  sent_files: string;
}

const columns = `id, ticket_no, kind, item, attempts, tries, external_id, sent_files,
  (extract(epoch from now() - intent_at) * 1000)::float8 as intent_age_ms,
  (extract(epoch from now() - created_at) * 1000)::float8 as age_ms`;

/** Adds rows and answers their ids. What is there already stays as it is. */
export async function addDelivery(
  sql: Sql,
  { ticketNo, target, kind, item = 0 }: { ticketNo: number; target: string; kind: DeliveryRow['kind']; item?: number },
): Promise<number | undefined> {
  const [row] = await sql.query<{ id: number }>(
    `insert into delivery (ticket_no, target, kind, item) values ($1, $2, $3, $4)
     on conflict (ticket_no, target, kind, item) do nothing returning id`,
    [ticketNo, target, kind, item],
  );
  return row?.id;
}

/** Takes a row of this desk that is due and that nobody else looks at. */
export async function claimDelivery(sql: Sql, target: string, lease: Lease): Promise<DeliveryRow | undefined> {
  const [row] = await sql.query<RawRow>(
    `update delivery set lease_id = $2, lease_until = now() + $3 * interval '1 millisecond', tries = tries + 1
     where id = $1 and target = $4 and state = 'due' and not_before <= now()
       and (lease_until is null or lease_until < now())
     returning ${columns}`,
    [lease.rowId, lease.leaseId, leaseMs, target],
  );
  return row && toRow(row);
}

/** Writes, before the call, that a call is about to be made and what it carries. False: somebody else has the row now. */
export async function markIntent(sql: Sql, { rowId, leaseId }: Lease, sentFiles: number[] = []): Promise<boolean> {
  const rows = await sql.query(
    `update delivery set intent_at = now(), sent_files = $4, lease_until = now() + $3 * interval '1 millisecond'
     where id = $1 and lease_id = $2 and lease_until > now() returning id`,
    [rowId, leaseId, leaseMs, sentFiles.join(',')],
  );
  return rows.length === 1;
}

/** Gives the row back for later. `intent: 'none'` says that nothing of the last call can have happened. */
export async function postpone(
  sql: Sql,
  { rowId, leaseId }: Lease,
  change: {
    afterMs: number;
    waiting?: 'files' | 'issue';
    intent?: 'none' | 'kept';
    attempt?: boolean;
    error?: string | undefined;
  },
): Promise<boolean> {
  const rows = await sql.query(
    `update delivery set not_before = now() + $3 * interval '1 millisecond', waiting = $4, lease_id = null,
       lease_until = null, intent_at = case when $5::boolean then null else intent_at end,
       attempts = attempts + $6::integer, last_error = coalesce($7, last_error),
       tries = case when $4::text is null then tries else 0 end
     where id = $1 and lease_id = $2 returning id`,
    [
      rowId,
      leaseId,
      change.afterMs,
      change.waiting ?? null,
      change.intent === 'none',
      change.attempt ? 1 : 0,
      change.error?.slice(0, 500) ?? null,
    ],
  );
  return rows.length === 1;
}

/** Ends a row: delivered, or given up. */
export async function finish(
  sql: Sql,
  { rowId, leaseId }: Lease,
  { state, externalId, error }: { state: 'done' | 'dead'; externalId?: string | undefined; error?: string | undefined },
): Promise<boolean> {
  const rows = await sql.query(
    `update delivery set state = $3, external_id = coalesce($4, external_id), last_error = $5, done_at = now(),
       waiting = null, lease_id = null, lease_until = null, intent_at = null,
       attempts = case when $3 = 'dead' then attempts + 1 else attempts end
     where id = $1 and lease_id = $2 returning id`,
    [rowId, leaseId, state, externalId ?? null, error?.slice(0, 500) ?? null],
  );
  return rows.length === 1;
}

/** Makes rows of a ticket due that wait for its files or its issue; answers their ids. */
export async function wakeWaiting(
  sql: Sql,
  { ticketNo, target, waiting }: { ticketNo: number; target: string; waiting: 'files' | 'issue' },
): Promise<number[]> {
  const rows = await sql.query<{ id: number }>(
    `update delivery set not_before = now(), waiting = null
     where ticket_no = $1 and target = $2 and state = 'due' and waiting = $3 returning id`,
    [ticketNo, target, waiting],
  );
  return rows.map(({ id }) => id);
}

/** The issue a ticket has in a desk. `undefined`: not yet, or never. */
export async function issueOf(sql: Sql, ticketNo: number, target: string): Promise<string | undefined> {
  const [row] = await sql.query<{ external_id: string }>(
    `select external_id from delivery where ticket_no = $1 and target = $2 and kind = 'ticket' and state = 'done'`,
    [ticketNo, target],
  );
  return row?.external_id;
}

/** True for a ticket that is on its way to a desk, or there. */
export async function isDelivered(sql: Sql, ticketNo: number, target: string): Promise<boolean> {
  const rows = await sql.query(`select 1 from delivery where ticket_no = $1 and target = $2 and kind = 'ticket'`, [
    ticketNo,
    target,
  ]);
  return rows.length > 0;
}

/** True while something the reporter said earlier has not been told: words arrive in the order they were said. */
export async function hasEarlier(sql: Sql, row: DeliveryRow, target: string): Promise<boolean> {
  const rows = await sql.query(
    `select 1 from delivery where ticket_no = $1 and target = $2 and kind = $3 and item < $4 and state = 'due' limit 1`,
    [row.ticketNo, target, row.kind, row.item],
  );
  return rows.length > 0;
}

/** Rows that are due and that no job seems to look after: their jobs were lost, or run out. */
export async function overdueDeliveries(sql: Sql, target: string, overdueMs: number): Promise<number[]> {
  const rows = await sql.query<{ id: number }>(
    `select id from delivery where target = $1 and state = 'due'
       and not_before < now() - $2 * interval '1 millisecond' and (lease_until is null or lease_until < now())
     order by not_before limit 1000`,
    [target, overdueMs],
  );
  return rows.map(({ id }) => id);
}

function toRow(row: RawRow): DeliveryRow {
  return {
    id: row.id,
    ticketNo: row.ticket_no,
    kind: row.kind,
    item: row.item,
    attempts: row.attempts,
    tries: row.tries,
    intentAgeMs: row.intent_age_ms ?? undefined,
    ageMs: row.age_ms,
    externalId: row.external_id ?? undefined,
    sentFiles: row.sent_files === '' ? [] : row.sent_files.split(',').map(Number),
  };
}
