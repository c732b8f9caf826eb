import type { Migration } from '../migrate.ts';

/**
 * Numbers come from a sequence per tenant instead of a row that every registration of the tenant had
 * to wait for: with the row a region registered one ticket per flush of the disk. A registration that
 * is rolled back may leave a hole; a number never comes twice.
 *
 * The function makes the sequence of a new tenant when its first ticket comes.
 */
export const numbers: Migration = {
  version: 3,
  name: 'numbers',
  script: `
    create function next_ticket_number(tenant text) returns bigint language plpgsql as $$
    declare series text := 'ticket_number_' || md5(tenant);
    begin
      if to_regclass(series) is null then
        perform pg_advisory_xact_lock(7412, hashtext(series));
        execute format('create sequence if not exists %I start 10001', series);
      end if;
      return nextval(series);
    end $$;

    do $$
    declare old record;
    begin
      for old in select * from number_series loop
        execute format('create sequence %I start %s', 'ticket_number_' || md5(old.tenant), old.last + 1);
      end loop;
    end $$;

    drop table number_series;
  `,
};
