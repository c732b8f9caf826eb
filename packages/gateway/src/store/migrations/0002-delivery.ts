import type { Migration } from '../migrate.ts';

/**
 * What help desks still have to be told, and what is known of their answers.
 *
 * A row is the truth about one delivery; a job of pg-boss only says "look at row N now". So a job
 * that is lost or doubled costs nothing: the row decides, under a lease.
 *
 * `intent_at` is written and committed before a desk is asked to create or change something. A row
 * that has it and is not done may have had its effect: it is searched for, never simply repeated.
 * `sent_files` are the files that call carried, by number.
 */
export const delivery: Migration = {
  version: 2,
  name: 'delivery',
  script: `
    create table delivery (
      id bigint generated always as identity primary key,
      ticket_no bigint not null references ticket (no) on delete cascade,
      target text not null,
      kind text not null check (kind in ('ticket', 'event', 'file')),
      item bigint not null default 0,
      state text not null default 'due' check (state in ('due', 'done', 'dead')),
      waiting text check (waiting in ('files', 'issue')),
      attempts integer not null default 0,
      tries integer not null default 0,
      not_before timestamptz not null default now(),
      lease_id text,
      lease_until timestamptz,
      intent_at timestamptz,
      sent_files text not null default '',
      external_id text,
      desk_status text,
      last_error text,
      created_at timestamptz not null default now(),
      done_at timestamptz,
      unique (ticket_no, target, kind, item)
    );
    create index delivery_due on delivery (not_before) where state = 'due';
    create index delivery_issue on delivery (target, external_id) where kind = 'ticket';

    create table help_desk (
      target text primary key,
      paused_until timestamptz,
      pause_reason text,
      failures integer not null default 0,
      cursor text,
      reader_id text,
      reader_until timestamptz
    );
  `,
};
