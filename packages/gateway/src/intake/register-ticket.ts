import { atWorkplace, type SupportConfig, type TicketBody } from '@mis-support/protocol';
import { HttpProblem } from '../http/http-problem.ts';
import type { Identity } from '../identity/identity.ts';
import type { IntakeHooks } from '../intake-hooks.ts';
import type { Store, StoredTicket, TicketKey } from '../store/store.ts';
import { checkUnsignedBudget, type UnsignedBudget } from './unsigned-rules.ts';
import type { ParsedTicket } from './parse-ticket.ts';
import type { ReceiptTokens } from './receipt-token.ts';
import { routeTicket } from '../route/route-ticket.ts';
import { workplaceOf, type KnownTicket } from '../route/ticket-facts.ts';
import type { TicketRules } from '../route/ticket-rules.ts';

/** Subject of everybody without a session; the subject of a person is never empty. */
export const unsignedSubject = '';

export interface RegisterDeps {
  store: Store;
  receipts: ReceiptTokens;
  hooks: IntakeHooks;
  rules: TicketRules;
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
  const { store, receipts, hooks, rules, epoch, unsigned } = deps;
  const unverified = identity.kind === 'unsigned';
  const key = { tenant, subject: unverified ? unsignedSubject : identity.subject, id: envelope.id };
  const beforeSignIn = await findUnsigned(store, key, envelope.fp, body);
  if (beforeSignIn) return { ticket: beforeSignIn, created: false };

  const registeredAt = deps.now();
  const files = body.attachments.map(({ n, kind, name, mediaType, size, sha256 }) => ({
    n,
    kind,
    name,
    mediaType,
    size,
    sha256,
  }));
  const here = atWorkplace(config, workplaceOf({ body }));
  const policyNo = await rules.keepPolicy(store, here.policy);
  const known: KnownTicket = {
    body,
    tenant,
    organization,
    unverified,
    identity:
      identity.kind === 'signed'
        ? { name: identity.name, role: identity.role, organization: identity.organization }
        : undefined,
  };
  const created = await store.transaction(async (tx) => {
    const ticket = await tx.insertTicket(
      {
        ...key,
        ...known,
        ...routeTicket(here, known, registeredAt),
        policyNo,
        fp: envelope.fp,
        bodyText: envelope.body.data,
        receiptHash: receipts.hash(receipts.issue({ ...key, fp: envelope.fp })),
        epoch,
        registeredAt,
      },
      files,
    );
    if (!ticket) return undefined;
    if (unverified) await checkUnsignedBudget(tx, ticket, unsigned);
    await hooks.onTicketStored?.(tx, ticket);
    return ticket;
  });
  if (created) return { ticket: created, created: true };
  // First times are many and repetitions few, so looking comes after inserting.
  const before = await store.findTicket(key);
  if (!before) throw new Error('a ticket was taken and vanished');
  if (before.fp !== envelope.fp) throw new HttpProblem('fingerprint_differs');
  return { ticket: before, created: false };
}

/**
 * A ticket may have been registered from the sign-in page, its answer lost, and be sent again after
 * sign-in: the same id with the same content is the same ticket. Another content under an unsigned
 * id is none of this person's business and is not told. Only critical presets come unsigned.
 */
async function findUnsigned(
  store: Store,
  key: TicketKey,
  fp: string,
  { criticalKind }: TicketBody,
): Promise<StoredTicket | undefined> {
  if (key.subject === unsignedSubject || criticalKind === undefined) return undefined;
  const unsigned = await store.findTicket({ ...key, subject: unsignedSubject });
  return unsigned?.fp === fp ? unsigned : undefined;
}
