import type { Migration } from '../migrate.ts';

/**
 * The first layout. `ticket.id` is the idempotency key, unique per tenant and subject, so that an id
 * somebody else guessed meets only her own rows.
 *
 * Bytes of attachments lie in the database, in chunks as they arrived: chunk, offset and state then
 * commit together, one backup holds everything, and several gateways need no shared disk. A clinic's
 * pictures (≈ 150 kB a ticket) are small for PostgreSQL.
 */
export const tickets: Migration = {
  version: 1,
  name: 'tickets',
  script: `
    create table meta (key text primary key, value text not null);

    create table number_series (tenant text primary key, last integer not null);

    create table ticket (
      no bigint generated always as identity primary key,
      tenant text not null,
      subject text not null,
      id text not null,
      fp text not null,
      number text not null,
      body jsonb not null,
      body_text text not null,
      type text not null,
      title text not null,
      organization text,
      identity jsonb,
      unverified boolean not null,
      status text not null,
      holder_step text,
      holder_label text,
      priority_level text,
      priority_label text,
      priority_rule text,
      scope_unconfirmed boolean not null default false,
      policy_id text not null,
      policy_version text not null,
      react_by timestamptz,
      due_at timestamptz,
      delay jsonb,
      external_number text,
      receipt_hash text not null,
      epoch text not null,
      registered_at timestamptz not null,
      updated_at timestamptz not null,
      files_complete_at timestamptz,
      unique (tenant, subject, id),
      unique (tenant, number)
    );
    create index ticket_receipt on ticket (receipt_hash);
    create index ticket_newest on ticket (registered_at desc, no desc);
    create index ticket_unverified on ticket (tenant, registered_at) where unverified;

    create table attachment (
      ticket_no bigint not null references ticket (no) on delete cascade,
      n integer not null,
      kind text not null,
      name text not null,
      media_type text not null,
      size integer not null,
      sha256 text not null,
      off integer not null default 0,
      complete boolean not null default false,
      primary key (ticket_no, n)
    );

    create table attachment_chunk (
      ticket_no bigint not null,
      n integer not null,
      off integer not null,
      bytes bytea not null,
      primary key (ticket_no, n, off),
      foreign key (ticket_no, n) references attachment (ticket_no, n) on delete cascade
    );

    create table ticket_event (
      no bigint generated always as identity primary key,
      ticket_no bigint not null references ticket (no) on delete cascade,
      at timestamptz not null,
      kind text not null,
      by text not null,
      internal boolean not null default false,
      status text,
      text text,
      author text,
      source_id text,
      unique (ticket_no, source_id)
    );
    create index ticket_event_order on ticket_event (ticket_no, no);
  `,
};
