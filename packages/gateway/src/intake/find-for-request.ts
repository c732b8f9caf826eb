import type { Context } from 'hono';
import { TicketId } from '@mis-support/protocol';
import * as v from 'valibot';
import type { AppEnv } from '../http/app-env.ts';
import { HttpProblem } from '../http/http-problem.ts';
import type { Identify } from '../identity/create-identify.ts';
import type { SignedIdentity } from '../identity/identity.ts';
import type { Store, StoredTicket } from '../store/store.ts';
import { receiptOf, type ReceiptTokens } from './receipt-token.ts';

/** Finds what a request may see. */
export interface TicketAccess {
  /** The session's person. @throws HttpProblem `identity_required` without one */
  requireSigned(context: Context<AppEnv>): Promise<SignedIdentity>;
  /**
   * The ticket a request names, by its receipt or its session. Somebody else's ticket looks exactly
   * like none.
   *
   * @throws HttpProblem `not_found` or `identity_required`
   */
  findTicket(context: Context<AppEnv>): Promise<StoredTicket>;
}

/** Ways to a ticket: the receipt first, because a proxy may add its session to every request. */
export function createTicketAccess({
  store,
  identify,
  receipts,
}: {
  store: Store;
  identify: Identify;
  receipts: ReceiptTokens;
}): TicketAccess {
  return { requireSigned, findTicket };

  async function requireSigned({ req, env }: Context<AppEnv>): Promise<SignedIdentity> {
    const identity = await identify({ headers: req.raw.headers, remoteAddress: env?.remoteAddress });
    if (identity.kind === 'unsigned') throw new HttpProblem('identity_required');
    if (identity.ambient && !isOwnPage(req.raw)) throw new HttpProblem('identity_refused');
    return identity;
  }

  async function findTicket(context: Context<AppEnv>): Promise<StoredTicket> {
    const id = ticketIdOf(context);
    const receipt = receiptOf(context.req.raw.headers);
    const ticket = receipt === undefined ? await findOwn(context, id) : await findByReceipt(id, receipt);
    if (!ticket) throw new HttpProblem('not_found');
    return ticket;
  }

  async function findOwn(context: Context<AppEnv>, id: string): Promise<StoredTicket | undefined> {
    const { tenant, subject } = await requireSigned(context);
    return store.findTicket({ tenant, subject, id });
  }

  async function findByReceipt(id: string, receipt: string): Promise<StoredTicket | undefined> {
    const ticket = await store.findByReceipt(id, receipts.hash(receipt));
    return ticket && receipts.matches(receipt, ticket.receiptHash) ? ticket : undefined;
  }
}

/** The id of the address. @throws HttpProblem `not_found` for what is no id */
export function ticketIdOf({ req }: Context<AppEnv>): string {
  const id = req.param('id');
  if (!v.is(TicketId, id))
    throw new HttpProblem('not_found', { detail: 'A ticket id is a UUID version 7 in lower case' });
  return id;
}

/**
 * A foreign page can send only what a form can, unless CORS lets it; none of these media types is
 * among that, and reading does no harm.
 */
function isOwnPage({ method, headers }: Request): boolean {
  if (method === 'GET' || method === 'HEAD') return true;
  return /^application\/(json|octet-stream|offset\+octet-stream)\b/i.test(headers.get('Content-Type') ?? '');
}
