import type { Sql } from '../store/database.ts';

/** What is known of a help desk as a whole. Kept in the database: all gateways leave a desk alone together. */
export interface DeskPause {
  /** How much longer to leave it alone. 0: it may be called. */
  leftMs: number;
  failures: number;
  reason: string | undefined;
}

/** Whether the desk is left alone at the moment. */
export async function readPause(sql: Sql, target: string): Promise<DeskPause> {
  const [row] = await sql.query<{ left_ms: number | null; failures: number; pause_reason: string | null }>(
    `select (extract(epoch from paused_until - now()) * 1000)::float8 as left_ms, failures, pause_reason
     from help_desk where target = $1`,
    [target],
  );
  return {
    leftMs: Math.max(0, row?.left_ms ?? 0),
    failures: row?.failures ?? 0,
    reason: row?.pause_reason ?? undefined,
  };
}

/** Leaves the desk alone for a while. A longer pause that is under way stays. */
export async function pauseDesk(
  sql: Sql,
  target: string,
  { forMs, reason }: { forMs: number; reason: string },
): Promise<void> {
  await sql.query(
    `insert into help_desk (target, paused_until, pause_reason, failures)
     values ($1, now() + $2 * interval '1 millisecond', $3, 1)
     on conflict (target) do update set failures = help_desk.failures + 1, pause_reason = excluded.pause_reason,
       paused_until = greatest(help_desk.paused_until, excluded.paused_until)`,
    [target, forMs, reason.slice(0, 500)],
  );
}

/** The desk has answered: calls go out again. True where it had been left alone before. */
export async function resumeDesk(sql: Sql, target: string): Promise<boolean> {
  const rows = await sql.query(
    `update help_desk set failures = 0, paused_until = null, pause_reason = null
     where target = $1 and failures > 0 returning target`,
    [target],
  );
  return rows.length > 0;
}

/** Lets one gateway read the desk's changes; answers where to go on. `undefined`: another one is reading. */
export async function takeReader(
  sql: Sql,
  target: string,
  readerId: string,
  forMs: number,
): Promise<{ cursor: string | undefined } | undefined> {
  await sql.query('insert into help_desk (target) values ($1) on conflict do nothing', [target]);
  const [row] = await sql.query<{ cursor: string | null }>(
    `update help_desk set reader_id = $2, reader_until = now() + $3 * interval '1 millisecond'
     where target = $1 and (reader_until is null or reader_until < now() or reader_id = $2) returning cursor`,
    [target, readerId, forMs],
  );
  return row && { cursor: row.cursor ?? undefined };
}

/** Keeps where reading stands. False: somebody else reads now, and this one's changes must not be kept. */
export async function saveCursor(sql: Sql, target: string, readerId: string, cursor: string): Promise<boolean> {
  const rows = await sql.query(
    'update help_desk set cursor = $3 where target = $1 and reader_id = $2 and reader_until > now() returning target',
    [target, readerId, cursor],
  );
  return rows.length === 1;
}

/** Lets others read. */
export async function releaseReader(sql: Sql, target: string, readerId: string): Promise<void> {
  await sql.query('update help_desk set reader_until = null where target = $1 and reader_id = $2', [target, readerId]);
}
