import { guardedCall } from '../helpdesks/guarded-call.ts';
import type { DeskIssue } from '../helpdesks/help-desk.ts';
import type { StoredTicket } from '../store/store.ts';
import { afterTrouble, done, later } from './after-outcome.ts';
import { defaultSettleMs, searchLimitMs, type DeliveryDeps } from './delivery-deps.ts';
import { addDelivery, issueOf, markIntent, type DeliveryRow, type Lease } from './delivery-row.ts';
import { toDeskTicket } from './to-desk-ticket.ts';
import { nextSearchMs } from './waits.ts';

/**
 * Makes one issue of a ticket, once, whatever crashes in between:
 *
 * ```
 *  files in? ─► search ─► found: adopt it
 *                 │
 *                 ├─► not found, an earlier call may still show: search again later
 *                 │
 *                 └─► not found: write intent ─► create ─► write the issue's id
 *                                            ▲          ▲
 *                                 crash here: the next one searches first and waits
 * ```
 */
export async function deliverTicket(
  deps: DeliveryDeps,
  row: DeliveryRow,
  lease: Lease,
  ticket: StoredTicket,
): Promise<void> {
  const { store, desk, rules, log, probe } = deps;
  const waitMs = await filesMissingFor(deps, row, ticket);
  if (waitMs > 0) return later(deps, lease, { afterMs: waitMs, waiting: 'files' });

  const deskTicket = await toDeskTicket({ store, rules }, ticket, desk.name);
  const found = await guardedCall((signal) => desk.find(deskTicket.ref, signal), searchLimitMs);
  probe?.('searched', row.id);
  if (found.status !== 'accepted') return afterTrouble(deps, { lease, row }, found, false);
  const { issue, duplicates } = found.value;
  if (duplicates.length > 0) {
    const facts = { desk: desk.name, ticket: ticket.id, issues: [issue, ...duplicates].map((entry) => entry?.number) };
    log.error(facts, 'several issues carry one reference: the oldest is kept, close the others');
  }
  if (issue) return finishTicket(deps, { row, lease, ticket, issue, sentFiles: row.sentFiles });

  const settleMs = desk.settleMs ?? defaultSettleMs;
  if (row.intentAgeMs !== undefined && row.intentAgeMs < settleMs) {
    return later(deps, lease, { afterMs: nextSearchMs(row.intentAgeMs, settleMs) });
  }
  const sentFiles = deskTicket.files.map(({ n }) => n);
  if (!(await markIntent(store.sql, lease, sentFiles))) return;
  probe?.('intended', row.id);
  const created = await guardedCall((signal) => desk.create(deskTicket, signal), deps.callLimitMs);
  probe?.('called', row.id);
  if (created.status !== 'accepted') return afterTrouble(deps, { lease, row }, created, true);
  await finishTicket(deps, { row, lease, ticket, issue: created.value, sentFiles });
}

/** How much longer to wait for files. The last file's arrival wakes the row earlier. */
async function filesMissingFor(
  { store, fileWaitMs }: DeliveryDeps,
  row: DeliveryRow,
  ticket: StoredTicket,
): Promise<number> {
  if (row.intentAgeMs !== undefined || row.ageMs >= fileWaitMs) return 0;
  const files = await store.listAttachments(ticket.no);
  return files.some(({ complete }) => !complete) ? fileWaitMs - row.ageMs : 0;
}

/**
 * Keeps the issue's number, sends after it the files that did not come along, and tells the issues of
 * the other parts of the message: those that were created before this one was registered name it nowhere.
 */
async function finishTicket(
  deps: DeliveryDeps,
  found: { row: DeliveryRow; lease: Lease; ticket: StoredTicket; issue: DeskIssue; sentFiles: number[] },
): Promise<void> {
  const { desk, log, probe } = deps;
  const { row, lease, ticket, issue, sentFiles } = found;
  const kept = await done(
    deps,
    { row, lease },
    {
      externalId: issue.id,
      async also(tx) {
        const late: number[] = [];
        for (const { n } of await tx.listAttachments(ticket.no)) {
          if (sentFiles.includes(n)) continue;
          const id = await addDelivery(tx.sql, { ticketNo: ticket.no, target: desk.name, kind: 'file', item: n });
          if (id !== undefined) late.push(id);
        }
        await tx.changeTicket(ticket.no, { externalNumber: issue.number }, ticket.updatedAt);
        const others = await tx.listGroup(ticket);
        // Parts that are filed at the same moment take turns here, so that the later one sees the earlier.
        if (others.length > 0)
          await tx.sql.query('select pg_advisory_xact_lock(7414, hashtext($1))', [ticket.body.groupId]);
        for (const other of others) {
          if ((await issueOf(tx.sql, other.no, desk.name)) === undefined) continue;
          const link = { ticketNo: other.no, target: desk.name, kind: 'link', item: ticket.no } as const;
          const id = await addDelivery(tx.sql, link);
          if (id !== undefined) late.push(id);
        }
        return late;
      },
    },
  );
  probe?.('finished', row.id);
  const facts = { desk: desk.name, ticket: ticket.id, issue: issue.number };
  if (kept) log.info(facts, 'delivered');
  else log.warn(facts, 'delivered by a worker that had lost its lease: the next search will find it');
}
