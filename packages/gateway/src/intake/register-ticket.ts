import type { SupportConfig } from '@mis-support/protocol';
import { HttpProblem } from '../http/http-problem.ts';
import type { Identity } from '../identity/identity.ts';
import type { IntakeHooks } from '../intake-hooks.ts';
import type { Store, StoredTicket } from '../store/store.ts';
import { checkUnsignedBudget, type UnsignedBudget } from './unsigned-rules.ts';
import type { ParsedTicket } from './parse-ticket.ts';
import type { ReceiptTokens } from './receipt-token.ts';
import { routeTicket } from './route-ticket.ts';

/** Subject of everybody without a session; the subject of a person is never empty. */
export const unsignedSubject = '';

export interface RegisterDeps {
  store: Store;
  receipts: ReceiptTokens;
  hooks: IntakeHooks;
  epoch: string;
  unsigned: UnsignedBudget;
  now: () => number;
}

/**
 * Registers a ticket once: in one transaction the row, its files, its number and whatever the hooks
 * write. A repetition finds the row. So a crash at any point leaves either nothing, and the
 * repetition registers, or everything, and the repetition gets the same receipt.
 *
 * @throws HttpProblem `fingerprint_differs`, `unsigned_budget`
 */
export async function registerTicket(
  deps: RegisterDeps,
  { envelope, body }: ParsedTicket,
  {
    identity,
    tenant,
    organization,
    config,
  }: { identity: Identity; tenant: string; organization?: string | undefined; config: SupportConfig },
): Promise<{ ticket: StoredTicket; created: boolean }> {
  const { store, receipts, hooks, epoch, unsigned } = deps;
  const unverified = identity.kind === 'unsigned';
  const key = { tenant, subject: unverified ? unsignedSubject : identity.subject, id: envelope.id };
  const known = await findKnown(store, key, envelope.fp);
  if (known) return { ticket: known, created: false };

  const registeredAt = deps.now();
  const files = body.attachments.map(({ n, kind, name, mediaType, size, sha256 }) => ({
    n,
    kind,
    name,
    mediaType,
    size,
    sha256,
  }));
  const created = await store
    .transaction(async (tx) => {
      const ticket = await tx.insertTicket(
        {
          ...key,
          ...routeTicket(config, body, registeredAt),
          fp: envelope.fp,
          body,
          bodyText: envelope.body.data,
          organization,
          identity:
            identity.kind === 'signed'
              ? { name: identity.name, role: identity.role, organization: identity.organization }
              : undefined,
          unverified,
          receiptHash: receipts.hash(receipts.issue({ ...key, fp: envelope.fp })),
          epoch,
          registeredAt,
        },
        files,
      );
      if (!ticket) throw new TakenMeanwhile();
      // After the insertion: it holds the tenant's counter, so nobody else is counting now.
      if (unverified) await checkUnsignedBudget(tx, ticket, unsigned);
      await hooks.onTicketStored?.(tx, ticket);
      return ticket;
    })
    .catch((error: unknown) => {
      if (error instanceof TakenMeanwhile) return undefined;
      throw error;
    });
  if (created) return { ticket: created, created: true };
  const winner = await findKnown(store, key, envelope.fp);
  if (!winner) throw new Error('a ticket was taken and vanished');
  return { ticket: winner, created: false };
}

/** Rolls the loser of a race back, so that it uses up no number. */
class TakenMeanwhile extends Error {}

/**
 * A ticket may have been registered from the sign-in page, its answer lost, and be sent again after
 * sign-in: the same id with the same content is the same ticket. Another content under an unsigned
 * id is none of this person's business and is not told.
 */
async function findKnown(
  store: Store,
  key: { tenant: string; subject: string; id: string },
  fp: string,
): Promise<StoredTicket | undefined> {
  const own = await store.findTicket(key);
  if (own && own.fp !== fp) throw new HttpProblem('fingerprint_differs');
  if (own || key.subject === unsignedSubject) return own;
  const unsigned = await store.findTicket({ ...key, subject: unsignedSubject });
  return unsigned?.fp === fp ? unsigned : undefined;
}
