import type { Hono } from 'hono';
import { maxEnvelopeBytes, type SupportConfig, type TicketBody } from '@mis-support/protocol';
import type { ConfigSource } from '../config/config-source.ts';
import type { Admission } from '../http/admission.ts';
import type { AppEnv } from '../http/app-env.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { readJson } from '../http/read-body.ts';
import type { Identify } from '../identity/create-identify.ts';
import type { Identity } from '../identity/identity.ts';
import { cleanText } from '../store/storable-text.ts';
import { ticketIdOf } from './find-for-request.ts';
import { parseTicket } from './parse-ticket.ts';
import { registerTicket, type RegisterDeps } from './register-ticket.ts';
import { toReceipt } from './to-receipt.ts';
import { checkUnsignedTicket } from './unsigned-rules.ts';

export interface PutTicketDeps extends RegisterDeps {
  identify: Identify;
  admit: Admission;
  configs: ConfigSource;
  defaultRegion: string;
  onRegistered: (ticket: { tenant: string; unverified: boolean; created: boolean }) => void;
}

/**
 * `PUT /v1/tickets/{id}`: 201 the first time, 200 with the same receipt ever after.
 *
 * Checks go from cheap to dear: size, JSON, shape, fingerprint; only then a place in the queue and
 * the database.
 */
export function putTicket(app: Hono<AppEnv>, deps: PutTicketDeps): void {
  app.put('/v1/tickets/:id', async (context) => {
    const id = ticketIdOf(context);
    const { value, size } = await readJson(context.req.raw, maxEnvelopeBytes);
    const identity = await deps.identify({
      headers: context.req.raw.headers,
      remoteAddress: context.env?.remoteAddress,
    });
    const ticket = parseTicket(id, value);
    if (identity.kind === 'unsigned') checkUnsignedTicket(ticket, size);
    const place = await placeOf(identity, ticket.body, deps);
    checkSizes(ticket.body, place.config);

    const leave = await deps.admit();
    try {
      const { ticket: stored, created } = await registerTicket(deps, ticket, { identity, ...place });
      const receipt = deps.receipts.issue(stored);
      // The key was changed since: the new receipt must open the ticket from now on.
      if (!deps.receipts.matches(receipt, stored.receiptHash)) {
        await deps.store.setReceiptHash(stored.no, deps.receipts.hash(receipt));
      }
      const files = ticket.body.attachments.length === 0 ? [] : await deps.store.listAttachments(stored.no);
      deps.onRegistered({ tenant: stored.tenant, unverified: stored.unverified, created });
      return context.json(toReceipt(stored, { files, receipt, now: deps.now() }), created ? 201 : 200);
    } finally {
      leave();
    }
  });
}

/** Whose rules hold: what the identity confirms, else, for unsigned tickets only, what the body says. */
async function placeOf(
  identity: Identity,
  body: TicketBody,
  { configs, defaultRegion }: Pick<PutTicketDeps, 'configs' | 'defaultRegion'>,
): Promise<{ tenant: string; organization: string | undefined; config: SupportConfig }> {
  const claimedRegion = contextLine(body, 'region');
  const known = identity.kind === 'unsigned' && claimedRegion !== undefined && (await configs.find(claimedRegion));
  const tenant = identity.kind === 'signed' ? identity.tenant : known ? claimedRegion : defaultRegion;
  const organization = (identity.kind === 'signed' && identity.organization) || contextLine(body, 'organization');
  const { config } = await configs.resolve(tenant, organization);
  return { tenant, organization, config };
}

function contextLine(body: TicketBody, key: string): string | undefined {
  const value = Object.hasOwn(body.context.values, key) ? body.context.values[key]?.value : undefined;
  return typeof value === 'string' ? cleanText(value).trim().slice(0, 200) || undefined : undefined;
}

function checkSizes(body: TicketBody, { limits }: SupportConfig): void {
  if (body.attachments.every(({ size }) => size <= limits.attachmentMaxBytes)) return;
  throw new HttpProblem('body_too_large', { detail: `A file has at most ${limits.attachmentMaxBytes} bytes` });
}
