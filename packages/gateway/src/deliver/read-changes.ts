import { randomUUID } from 'node:crypto';
import { guardedCall } from '../helpdesks/guarded-call.ts';
import type { DeskChange } from '../helpdesks/help-desk.ts';
import type { Log } from '../log.ts';
import type { HelpDesk } from '../helpdesks/help-desk.ts';
import type { Store } from '../store/store.ts';
import { changeStatus } from '../route/ticket-clock.ts';
import type { TicketRules } from '../route/ticket-rules.ts';
import { noteAnswer, pause } from './after-outcome.ts';
import { readPause, releaseReader, saveCursor, takeReader } from './desk-state.ts';

export interface ReadDeps {
  store: Store;
  desk: HelpDesk;
  rules: TicketRules;
  log: Log;
  random: () => number;
  now: () => number;
  /** Ends reading early: we are stopping. */
  signal?: AbortSignal | undefined;
}

/** A round is many calls; a reader that takes longer is taken for dead. */
const roundLimitMs = 120_000;
const readerMs = 150_000;
const maxRounds = 40;

/**
 * Brings status and public answers from the desk to the reporter. What was read and where reading
 * stands are kept in one transaction, so a crash repeats a round and loses none; lines that were
 * there already are dropped by their source.
 */
export async function readChanges(deps: ReadDeps): Promise<void> {
  const { store, desk, log, signal: stopping } = deps;
  if ((await readPause(store.sql, desk.name)).leftMs > 0) return;
  const since = await firstDelivery(store, desk.name);
  if (since === undefined) return;
  const readerId = randomUUID();
  for (let round = 0; round < maxRounds; round++) {
    if (stopping?.aborted) break;
    const taken = await takeReader(store.sql, desk.name, readerId, readerMs);
    if (!taken) return;
    const outcome = await guardedCall((signal) => desk.readSince(taken.cursor, since, signal), roundLimitMs, stopping);
    if (stopping?.aborted) break;
    if (outcome.status !== 'accepted') {
      await pause(
        deps,
        outcome,
        `${outcome.status === 'retry' ? outcome.reason : outcome.code}: ${outcome.detail ?? ''}`,
      );
      break;
    }
    await noteAnswer({ store, desk, log });
    const { changes, cursor, more } = outcome.value;
    const kept = await store.transaction(async (tx) => {
      if (!(await saveCursor(tx.sql, desk.name, readerId, cursor))) return false;
      for (const change of changes) await applyChange(tx, deps, change);
      return true;
    });
    if (!kept || !more) break;
  }
  await releaseReader(store.sql, desk.name, readerId);
}

/** Nothing of ours can have changed before our first ticket went out; a day is room for clocks that differ. */
async function firstDelivery(store: Store, target: string): Promise<number | undefined> {
  const [row] = await store.sql.query<{ first: Date | null }>(
    'select min(created_at) as first from delivery where target = $1',
    [target],
  );
  return row?.first ? row.first.getTime() - 86_400_000 : undefined;
}

async function applyChange(
  tx: Store,
  { desk, rules, now }: Pick<ReadDeps, 'desk' | 'rules' | 'now'>,
  change: DeskChange,
): Promise<void> {
  const target = desk.name;
  const [row] = await tx.sql.query<{ id: number; ticket_no: number; desk_status: string | null }>(
    `select id, ticket_no, desk_status from delivery
     where target = $1 and external_id = $2 and kind = 'ticket' and state = 'done'`,
    [target, change.issueId],
  );
  const ticket = row && (await tx.lockTicket(row.ticket_no));
  if (!row || !ticket) return; // another gateway's issue, or one filed by hand
  for (const { id, at, text } of change.messages) {
    const time = Number.isNaN(Date.parse(at)) ? now() : Date.parse(at);
    const sourceId = `${target}:${id}`;
    await tx.addEvent(ticket.no, { at: time, kind: 'message', by: 'support', internal: false, text, sourceId });
  }
  if (change.status === row.desk_status) return;
  // Only a change in the desk is news: what the reporter decided here meanwhile stands until then.
  await tx.sql.query('update delivery set desk_status = $2 where id = $1', [row.id, change.status]);
  const asFiled = row.desk_status === null && change.status === 'registered';
  if (asFiled || change.status === ticket.status) return;
  await changeStatus(tx, rules, ticket, { status: change.status, by: 'support', delay: null }, now());
}
