import { createHash } from 'node:crypto';
import type { Sql } from './database.ts';

/** @see Store.keepPolicy */
export async function keepPolicy(sql: Sql, policy: string): Promise<number> {
  const digest = createHash('sha256').update(policy).digest('hex');
  // Looked for first: an insertion that meets a row uses up a number and, for a moment, a lock.
  const find = () => sql.query<{ no: number }>('select no from policy_text where digest = $1', [digest]);
  const [known] = await find();
  if (known) return known.no;
  await sql.query('insert into policy_text (digest, policy) values ($1, $2) on conflict (digest) do nothing', [
    digest,
    policy,
  ]);
  const [kept] = await find();
  if (!kept) throw new Error('a policy was kept and vanished');
  return kept.no;
}

/** @see Store.readPolicy */
export async function readPolicy(sql: Sql, no: number): Promise<string | undefined> {
  const [row] = await sql.query<{ policy: string }>('select policy from policy_text where no = $1', [no]);
  return row?.policy;
}
