import {
  dueDates,
  ladderFor,
  prioritize,
  startStep,
  textIn,
  type Facts,
  type Holder,
  type SupportConfig,
  type TicketBody,
} from '@mis-support/protocol';
import type { StoredPriority } from '../store/store.ts';

/** What a region's rules decide about a new ticket. */
export interface Routing {
  holder?: Holder | undefined;
  priority?: StoredPriority | undefined;
  policyId: string;
  policyVersion: string;
  reactBy?: number | undefined;
  dueAt?: number | undefined;
}

/** Applies the region's policy and ladder. Norms run from registration, by the gateway's clock. */
export function routeTicket(config: SupportConfig, body: TicketBody, registeredAt: number): Routing {
  const { policy } = config;
  const holder = startingHolder(config, factsOf(body));
  const rules = { ...(holder ? { holder } : {}), policyId: policy.policyId, policyVersion: policy.version };
  const priority = prioritize(policy, body);
  if (!priority) return rules;
  const label = policy.levels[priority.level]?.label ?? priority.level;
  return { ...rules, priority: { ...priority, label }, ...dueDates(policy, priority.level, registeredAt) };
}

function startingHolder({ ladder, locale }: SupportConfig, facts: Facts): Holder | undefined {
  const start = startStep(ladderFor(ladder, facts), facts);
  return start && { step: start.id, label: textIn(start.label, locale) };
}

/** What conditions of the ladder may ask of a ticket. */
function factsOf({ type, criticalKind, scope, urgency, answers, context, reporter, locale }: TicketBody): Facts {
  const known = Object.fromEntries(
    Object.entries(context.values).map(([key, { value }]) => [key, Array.isArray(value) ? value.join(' / ') : value]),
  );
  return { ...answers, ...known, type, criticalKind, scope: scope ?? 'unknown', urgency, role: reporter.role, locale };
}
