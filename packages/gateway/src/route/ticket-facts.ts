import type { Facts, TicketBody } from '@mis-support/protocol';
import type { StoredTicket } from '../store/store.ts';

/** A ticket as far as conditions can ask about it. */
export type KnownTicket = Pick<StoredTicket, 'body' | 'identity' | 'organization' | 'tenant' | 'unverified'> &
  Partial<Pick<StoredTicket, 'scopeConfirmed'>>;

/**
 * The facts of a ticket, by the names conditions use: the same as the panel judged by, except that
 * what a token confirms beats what the page said, and what support has found out of the scope beats both. No answer of a form can pose as one of the others.
 */
export function ticketFacts({ body, identity, organization, tenant, unverified, scopeConfirmed }: KnownTicket): Facts {
  return {
    ...body.answers,
    contact: body.contact,
    onBehalfOf: body.reporter.onBehalfOf,
    title: body.title,
    type: body.type,
    criticalKind: body.criticalKind,
    category: body.category,
    module: body.module,
    scope: scopeConfirmed ?? body.scope,
    urgency: body.urgency,
    role: identity?.role ?? body.reporter.role ?? contextValue(body, 'role'),
    workplace: contextValue(body, 'workplace'),
    screen: contextValue(body, 'screen'),
    organization: organization ?? contextValue(body, 'organization'),
    orgUnit: contextValue(body, 'orgUnit'),
    region: tenant,
    locale: body.locale,
    signedIn: !unverified,
  };
}

/** The workplace a ticket was written at, as the MIS calls it. */
export function workplaceOf({ body }: Pick<StoredTicket, 'body'>): string | undefined {
  return contextValue(body, 'workplace');
}

function contextValue({ context }: TicketBody, key: string): string | undefined {
  const value = Object.hasOwn(context.values, key) ? context.values[key]?.value : undefined;
  return typeof value === 'string' ? value : undefined;
}
