import { maxUnsignedEnvelopeBytes } from '@mis-support/protocol';
import { HttpProblem } from '../http/http-problem.ts';
import type { Store, StoredTicket } from '../store/store.ts';
import type { ParsedTicket } from './parse-ticket.ts';

/** How many tickets may come without a session. */
export interface UnsignedBudget {
  perOrganization: number;
  perRegion: number;
  windowMinutes: number;
}

/**
 * Without a session only what a sign-in page needs: a critical preset, short, without files.
 *
 * @throws HttpProblem `unsigned_refused` or `body_too_large`
 */
export function checkUnsignedTicket({ envelope, body }: ParsedTicket, size: number): void {
  if (body.criticalKind === undefined) throw new HttpProblem('unsigned_refused');
  if (envelope.attachments.length > 0)
    throw new HttpProblem('unsigned_refused', { detail: 'Without a session no files are taken' });
  if (size > maxUnsignedEnvelopeBytes) {
    throw new HttpProblem('body_too_large', { detail: `At most ${maxUnsignedEnvelopeBytes} bytes without a session` });
  }
}

/**
 * A sliding window over what is stored, the ticket itself included: it holds across restarts and for
 * several gateways. Organisations are only claimed here, so the region has a budget of its own.
 *
 * @throws HttpProblem `unsigned_budget` that says when the oldest leaves the window
 */
export async function checkUnsignedBudget(
  tx: Store,
  { tenant, organization, registeredAt }: StoredTicket,
  { perOrganization, perRegion, windowMinutes }: UnsignedBudget,
): Promise<void> {
  const windowMs = windowMinutes * 60_000;
  const count = await tx.countUnsigned(tenant, organization, registeredAt - windowMs);
  const over =
    count.organization > perOrganization
      ? count.oldestOfOrganization
      : count.tenant > perRegion
        ? count.oldestOfTenant
        : undefined;
  if (over === undefined) return;
  throw new HttpProblem('unsigned_budget', { retryAfterMs: Math.max(1_000, over + windowMs - registeredAt) });
}
