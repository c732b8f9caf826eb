import {
  dueDates,
  prioritize,
  startingStep,
  textIn,
  worksFor,
  type DueDates,
  type Holder,
  type Stop,
  type SupportConfig,
} from '@mis-support/protocol';
import { regionWords } from '../helpdesks/region-words.ts';
import type { StoredPriority } from '../store/store.ts';
import { worksText } from './clock-words.ts';
import { priorityReason } from './priority-reason.ts';
import { ticketFacts, type KnownTicket } from './ticket-facts.ts';

/** What a region's rules decide about a new ticket. */
export interface Routing extends DueDates {
  holder?: Holder | undefined;
  priority?: StoredPriority | undefined;
  policyId: string;
  policyVersion: string;
  policySource?: string | undefined;
}

/**
 * Applies the region's policy and ladder. Norms run from registration, by the gateway's clock.
 *
 * @param config at the workplace of the ticket
 */
export function routeTicket(config: SupportConfig, ticket: KnownTicket, registeredAt: number): Routing {
  const { policy } = config;
  const { locale } = ticket.body;
  const facts = ticketFacts(ticket);
  const priority = priorityOf(config, ticket);
  const start = startingStep(config, facts, priority?.level, registeredAt);
  const { policyId, version, source } = policy;
  return {
    ...(start ? { holder: { step: start.id, label: textIn(start.label, locale) } } : {}),
    policyId,
    policyVersion: version,
    ...(source === undefined ? {} : { policySource: textIn(source, locale) }),
    ...(priority ? datedOf(config, ticket, priority, registeredAt) : {}),
  };
}

/** The priority with its dates; where planned works move them, the reason says so. */
function datedOf(
  config: SupportConfig,
  ticket: KnownTicket,
  priority: StoredPriority,
  registeredAt: number,
): Pick<Routing, 'priority' | 'dueAt' | 'reactBy'> {
  const counted = { priority, registeredAt };
  const dates = datesOf(config, ticket, counted);
  if (!isMovedByWorks(config, ticket, counted)) return { priority, ...dates };
  const reason = [priority.reason, worksText(ticket.body.locale)].filter(Boolean).join(' ');
  return { priority: { ...priority, reason }, ...dates };
}

/**
 * The priority of a ticket and the reason in words.
 *
 * @param scopeConfirmed what support has found out; it counts instead of the author's word
 */
export function priorityOf(
  config: SupportConfig,
  { body }: Pick<KnownTicket, 'body'>,
  scopeConfirmed?: string,
): StoredPriority | undefined {
  const { policy } = config;
  const { type, criticalKind, urgency } = body;
  const facts = { type, criticalKind, urgency, scope: scopeConfirmed ?? body.scope };
  const priority = prioritize(policy, facts);
  if (!priority) return undefined;
  const names = regionWords(config, body.locale);
  const confirmed = scopeConfirmed !== undefined;
  return {
    level: priority.level,
    label: textIn(policy.levels[priority.level]?.label, body.locale) || priority.level,
    rule: priority.rule,
    scopeUnconfirmed: priority.scopeUnconfirmed && !confirmed,
    reason: priorityReason(
      policy,
      { ...priority, scopeUnconfirmed: priority.scopeUnconfirmed && !confirmed },
      { ...facts, scopeConfirmed: confirmed },
      { locale: body.locale, names },
    ),
  };
}

/** What the dates of a ticket are counted from. */
interface Counted {
  priority: StoredPriority;
  registeredAt: number;
  pauses?: readonly Stop[];
}

/**
 * The dates of a ticket, counted from its registration, without its pauses and the works that concern it.
 * Works are those planned now: one that was added or moved counts from the next recount on.
 */
export function datesOf(
  config: SupportConfig,
  ticket: KnownTicket,
  { priority, registeredAt, pauses = [] }: Counted,
): DueDates {
  return dueDates(config.policy, priority.level, registeredAt, {
    pauses,
    works: worksFor(config.plannedWorks, ticketFacts(ticket)),
  });
}

/** Whether planned works move the date of a ticket: its history then says so. */
export function isMovedByWorks(config: SupportConfig, ticket: KnownTicket, counted: Counted): boolean {
  return datesOf(config, ticket, counted).dueAt !== datesOf({ ...config, plannedWorks: {} }, ticket, counted).dueAt;
}
