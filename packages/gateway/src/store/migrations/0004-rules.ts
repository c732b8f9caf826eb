import type { Migration } from '../migrate.ts';

/**
 * What is needed to count a ticket's dates again and to say why they are what they are.
 *
 * `policy_text` keeps every version of a region's rules that a ticket was registered under, once: a
 * ticket lives to its end by the rules it was registered by, whatever is edited since. As text and not
 * as `jsonb`, which would forget the order in which levels are written.
 *
 * `paused_since` says that the clock stands still. `delivery` also carries links between the tickets
 * of one message.
 */
export const rules: Migration = {
  version: 4,
  name: 'rules',
  script: `
    create table policy_text (
      no bigint generated always as identity primary key,
      digest text not null unique,
      policy text not null,
      at timestamptz not null default now()
    );

    alter table ticket
      add column policy_no bigint references policy_text (no),
      add column policy_source text,
      add column priority_reason text,
      add column scope_confirmed text,
      add column paused_since timestamptz;
    create index ticket_group on ticket (tenant, subject, (body ->> 'groupId')) where body ->> 'groupId' is not null;

    alter table delivery drop constraint delivery_kind_check;
    alter table delivery add constraint delivery_kind_check check (kind in ('ticket', 'event', 'file', 'link'));
  `,
};
