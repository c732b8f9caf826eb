import type { TicketBody, TicketStatus } from '@mis-support/protocol';
import { cleanText, toStorableJson } from './storable-text.ts';
import type { Sql } from './database.ts';
import type {
  ConfirmedIdentity,
  NewTicket,
  StoredAttachment,
  StoredDelay,
  StoredTicket,
  TicketChange,
  TicketFilter,
  TicketKey,
  UnsignedCount,
} from './store.ts';

interface TicketRow {
  no: number;
  tenant: string;
  subject: string;
  id: string;
  fp: string;
  number: string;
  body: TicketBody;
  body_text: string;
  organization: string | null;
  identity: ConfirmedIdentity | null;
  unverified: boolean;
  status: TicketStatus;
  holder_step: string | null;
  holder_label: string | null;
  priority_level: string | null;
  priority_label: string | null;
  priority_rule: string | null;
  scope_unconfirmed: boolean;
  policy_id: string;
  policy_version: string;
  policy_source: string | null;
  policy_no: number | null;
  priority_reason: string | null;
  scope_confirmed: string | null;
  paused_since: Date | null;
  react_by: Date | null;
  due_at: Date | null;
  delay: StoredDelay | null;
  external_number: string | null;
  receipt_hash: string;
  epoch: string;
  registered_at: Date;
  updated_at: Date;
  files_complete_at: Date | null;
}

/**
 * Inserts a ticket under the next number of its tenant, and its files. One statement looks, numbers
 * and inserts, so that a repetition uses up no number and a first time costs one trip.
 */
export async function insertTicket(
  sql: Sql,
  ticket: NewTicket,
  attachments: readonly Omit<StoredAttachment, 'off' | 'complete'>[],
): Promise<StoredTicket | undefined> {
  const [row] = await sql.query<TicketRow>(
    `insert into ticket (tenant, subject, id, fp, number, body, body_text, type, title, organization, identity,
       unverified, status, holder_step, holder_label, priority_level, priority_label, priority_rule,
       scope_unconfirmed, policy_id, policy_version, react_by, due_at, receipt_hash, epoch, registered_at,
       updated_at, files_complete_at, external_number, delay, policy_source, policy_no, priority_reason)
     select $1, $2, $3, $4, next_ticket_number($1)::text, $5::jsonb, $6, $7, $8, $9, $10::jsonb,
       $11::boolean, 'registered', $12, $13, $14, $15, $16,
       $17::boolean, $18, $19, $20::timestamptz, $21::timestamptz, $22, $23, $24::timestamptz,
       $24::timestamptz, $25::timestamptz, $26, $27::jsonb, $28, $29::bigint, $30
     where not exists (select 1 from ticket where tenant = $1 and subject = $2 and id = $3)
     on conflict (tenant, subject, id) do nothing returning *`,
    [
      ticket.tenant,
      ticket.subject,
      ticket.id,
      ticket.fp,
      toStorableJson(ticket.body),
      ticket.bodyText,
      ticket.body.type,
      cleanText(ticket.body.title),
      ticket.organization ?? null,
      ticket.identity ? toStorableJson(ticket.identity) : null,
      ticket.unverified,
      ticket.holder?.step ?? null,
      ticket.holder?.label ?? null,
      ticket.priority?.level ?? null,
      ticket.priority?.label ?? null,
      ticket.priority?.rule ?? null,
      ticket.priority?.scopeUnconfirmed ?? false,
      ticket.policyId,
      ticket.policyVersion,
      toTimestamp(ticket.reactBy),
      toTimestamp(ticket.dueAt),
      ticket.receiptHash,
      ticket.epoch,
      toTimestamp(ticket.registeredAt),
      attachments.length === 0 ? toTimestamp(ticket.registeredAt) : null,
      ticket.externalNumber ?? null,
      ticket.delay ? toStorableJson(ticket.delay) : null,
      ticket.policySource ?? null,
      ticket.policyNo ?? null,
      ticket.priority?.reason === undefined ? null : cleanText(ticket.priority.reason),
    ],
  );
  if (!row) return undefined;
  if (attachments.length > 0) {
    await sql.query(
      `insert into attachment (ticket_no, n, kind, name, media_type, size, sha256)
       select $1::bigint, n, kind, name, "mediaType", size, sha256 from jsonb_to_recordset($2::jsonb)
         as file (n integer, kind text, name text, "mediaType" text, size integer, sha256 text)`,
      [row.no, toStorableJson(attachments)],
    );
  }
  return toTicket(row);
}

/** The ticket its owner calls by this id. */
export async function findTicket(sql: Sql, { tenant, subject, id }: TicketKey): Promise<StoredTicket | undefined> {
  const [row] = await sql.query<TicketRow>('select * from ticket where tenant = $1 and subject = $2 and id = $3', [
    tenant,
    subject,
    id,
  ]);
  return row && toTicket(row);
}

/** The ticket a receipt opens. */
export async function findByReceipt(sql: Sql, id: string, receiptHash: string): Promise<StoredTicket | undefined> {
  const [row] = await sql.query<TicketRow>('select * from ticket where receipt_hash = $1 and id = $2', [
    receiptHash,
    id,
  ]);
  return row && toTicket(row);
}

/** By our own key. `for update` holds the row until the transaction ends. */
export async function getTicket(sql: Sql, no: number, lock: '' | 'for update' = ''): Promise<StoredTicket | undefined> {
  const [row] = await sql.query<TicketRow>(`select * from ticket where no = $1 ${lock}`, [no]);
  return row && toTicket(row);
}

/** Newest first. */
export async function listTickets(
  sql: Sql,
  { tenant, subject, statuses, limit = 100 }: TicketFilter & { subject?: string | undefined },
): Promise<StoredTicket[]> {
  const rows = await sql.query<TicketRow>(
    `select * from ticket
     where ($1::text is null or tenant = $1) and ($2::text is null or subject = $2)
       and ($3::text is null or status = any (string_to_array($3, ',')))
     order by registered_at desc, no desc limit $4`,
    [tenant ?? null, subject ?? null, statuses?.join(',') ?? null, limit],
  );
  return rows.map(toTicket);
}

/** @see Store.listGroup */
export async function listGroup(sql: Sql, { no, tenant, subject, body }: StoredTicket): Promise<StoredTicket[]> {
  if (body.groupId === undefined) return [];
  const rows = await sql.query<TicketRow>(
    `select * from ticket where tenant = $1 and subject = $2 and body ->> 'groupId' = $3 and no <> $4 order by no limit 20`,
    [tenant, subject, body.groupId, no],
  );
  return rows.map(toTicket);
}

/** Writes what the change names and leaves the rest. */
export async function changeTicket(sql: Sql, no: number, change: TicketChange, now: number): Promise<StoredTicket> {
  const [row] = await sql.query<TicketRow>(
    `update ticket set
       status = coalesce($2, status),
       holder_step = coalesce($3, holder_step),
       holder_label = coalesce($4, holder_label),
       due_at = case when $5::boolean then $6::timestamptz else due_at end,
       delay = case when $7::boolean then $8::jsonb else delay end,
       external_number = coalesce($9, external_number),
       updated_at = greatest(updated_at, $10::timestamptz),
       react_by = case when $11::boolean then $12::timestamptz else react_by end,
       paused_since = case when $13::boolean then $14::timestamptz else paused_since end,
       scope_confirmed = coalesce($15, scope_confirmed),
       priority_level = coalesce($16, priority_level),
       priority_label = coalesce($17, priority_label),
       priority_rule = coalesce($18, priority_rule),
       scope_unconfirmed = coalesce($19::boolean, scope_unconfirmed),
       priority_reason = coalesce($20, priority_reason)
     where no = $1 returning *`,
    [
      no,
      change.status ?? null,
      change.holder?.step ?? null,
      change.holder?.label ?? null,
      change.dueAt !== undefined,
      toTimestamp(change.dueAt ?? undefined),
      change.delay !== undefined,
      change.delay ? toStorableJson(change.delay) : null,
      change.externalNumber ?? null,
      toTimestamp(now),
      change.reactBy !== undefined,
      toTimestamp(change.reactBy ?? undefined),
      change.pausedSince !== undefined,
      toTimestamp(change.pausedSince ?? undefined),
      change.scopeConfirmed ?? null,
      change.priority?.level ?? null,
      change.priority?.label ?? null,
      change.priority?.rule ?? null,
      change.priority?.scopeUnconfirmed ?? null,
      change.priority?.reason ?? null,
    ],
  );
  if (!row) throw new Error(`ticket ${no} does not exist`);
  return toTicket(row);
}

/** Lets a receipt made with a new key open the ticket. */
export async function setReceiptHash(sql: Sql, no: number, receiptHash: string): Promise<void> {
  await sql.query('update ticket set receipt_hash = $2 where no = $1', [no, receiptHash]);
}

/** All files are in. The first time counts. */
export async function markFilesComplete(sql: Sql, no: number, now: number): Promise<void> {
  await sql.query('update ticket set files_complete_at = coalesce(files_complete_at, $2) where no = $1', [
    no,
    toTimestamp(now),
  ]);
}

/**
 * How much of the unsigned budget is used up. Whoever counts holds the tenant's count until her
 * transaction ends, so of two simultaneous tickets the second counts the first.
 */
export async function countUnsigned(
  sql: Sql,
  { tenant, organization, since }: { tenant: string; organization: string | undefined; since: number },
): Promise<UnsignedCount> {
  await sql.query('select pg_advisory_xact_lock(7413, hashtext($1))', [tenant]);
  const [row] = await sql.query<{ tenant: number; organization: number; oldest: Date | null; own_oldest: Date | null }>(
    `select count(*) as tenant, min(registered_at) as oldest,
       count(*) filter (where organization is not distinct from $2) as organization,
       min(registered_at) filter (where organization is not distinct from $2) as own_oldest
     from ticket where tenant = $1 and unverified and registered_at > $3`,
    [tenant, organization ?? null, toTimestamp(since)],
  );
  return {
    tenant: row?.tenant ?? 0,
    organization: row?.organization ?? 0,
    oldestOfTenant: row?.oldest?.getTime(),
    oldestOfOrganization: row?.own_oldest?.getTime(),
  };
}

function toTicket(row: TicketRow): StoredTicket {
  return {
    no: row.no,
    tenant: row.tenant,
    subject: row.subject,
    id: row.id,
    fp: row.fp,
    number: row.number,
    body: row.body,
    bodyText: row.body_text,
    organization: row.organization ?? undefined,
    identity: row.identity ?? undefined,
    unverified: row.unverified,
    status: row.status,
    holder:
      row.holder_step === null ? undefined : { step: row.holder_step, label: row.holder_label ?? row.holder_step },
    priority:
      row.priority_level === null
        ? undefined
        : {
            level: row.priority_level,
            label: row.priority_label ?? row.priority_level,
            rule: row.priority_rule ?? '',
            scopeUnconfirmed: row.scope_unconfirmed,
            reason: row.priority_reason ?? undefined,
          },
    policyId: row.policy_id,
    policyVersion: row.policy_version,
    policySource: row.policy_source ?? undefined,
    policyNo: row.policy_no ?? undefined,
    scopeConfirmed: row.scope_confirmed ?? undefined,
    pausedSince: row.paused_since?.getTime(),
    reactBy: row.react_by?.getTime(),
    dueAt: row.due_at?.getTime(),
    delay: row.delay ?? undefined,
    externalNumber: row.external_number ?? undefined,
    receiptHash: row.receipt_hash,
    epoch: row.epoch,
    registeredAt: row.registered_at.getTime(),
    updatedAt: row.updated_at.getTime(),
    filesCompleteAt: row.files_complete_at?.getTime(),
  };
}

/** Epoch milliseconds as both drivers take them. */
function toTimestamp(ms: number | undefined): string | null {
  return ms === undefined ? null : new Date(ms).toISOString();
}
