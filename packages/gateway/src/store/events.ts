import type { TicketStatus } from '@mis-support/protocol';
import type { Sql } from './database.ts';
import { cleanText } from './storable-text.ts';
import type { StoredEvent } from './store.ts';

interface EventRow {
  no: number;
  ticket_no: number;
  at: Date;
  kind: StoredEvent['kind'];
  by: StoredEvent['by'];
  internal: boolean;
  status: TicketStatus | null;
  text: string | null;
  author: string | null;
  source_id: string | null;
}

/** @see Store.addEvent */
export async function addEvent(
  sql: Sql,
  ticketNo: number,
  event: Omit<StoredEvent, 'no'>,
): Promise<StoredEvent | undefined> {
  const at = new Date(event.at).toISOString();
  const [row] = await sql.query<EventRow>(
    `insert into ticket_event (ticket_no, at, kind, by, internal, status, text, author, source_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (ticket_no, source_id) do nothing returning *`,
    [
      ticketNo,
      at,
      event.kind,
      event.by,
      event.internal,
      event.status ?? null,
      event.text === undefined ? null : cleanText(event.text),
      event.author === undefined ? null : cleanText(event.author),
      event.sourceId ?? null,
    ],
  );
  if (!row) return undefined;
  await sql.query('update ticket set updated_at = greatest(updated_at, $2::timestamptz) where no = $1', [ticketNo, at]);
  return toEvent(row);
}

/** Oldest first. */
export async function listEvents(sql: Sql, ticketNo: number): Promise<StoredEvent[]> {
  const rows = await sql.query<EventRow>('select * from ticket_event where ticket_no = $1 order by at, no', [ticketNo]);
  return rows.map(toEvent);
}

/** Histories of many tickets by one statement. */
export async function listEventsOf(sql: Sql, ticketNos: readonly number[]): Promise<Map<number, StoredEvent[]>> {
  const byTicket = new Map<number, StoredEvent[]>(ticketNos.map((no) => [no, []]));
  if (ticketNos.length === 0) return byTicket;
  const rows = await sql.query<EventRow>(
    `select * from ticket_event where ticket_no = any (string_to_array($1, ',')::bigint[]) order by at, no`,
    [ticketNos.join(',')],
  );
  for (const row of rows) byTicket.get(row.ticket_no)?.push(toEvent(row));
  return byTicket;
}

function toEvent(row: EventRow): StoredEvent {
  return {
    no: row.no,
    at: row.at.getTime(),
    kind: row.kind,
    by: row.by,
    internal: row.internal,
    status: row.status ?? undefined,
    text: row.text ?? undefined,
    author: row.author ?? undefined,
    sourceId: row.source_id ?? undefined,
  };
}
