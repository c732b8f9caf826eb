import { dueDates, prioritize, type Holder, type SupportConfig, type TicketBody } from '@mis-support/protocol';
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
  const holder = firstEndpoint(config);
  const rules = { ...(holder ? { holder } : {}), policyId: policy.policyId, policyVersion: policy.version };
  const priority = prioritize(policy, body);
  if (!priority) return rules;
  const label = policy.levels[priority.level]?.label ?? priority.level;
  return { ...rules, priority: { ...priority, label }, ...dueDates(policy, priority.level, registeredAt) };
}

/** The first step of the ladder that takes tickets. */
function firstEndpoint({ ladder }: SupportConfig): Holder | undefined {
  const [first] = Object.entries(ladder)
    .filter(([, step]) => step.endpoint)
    .sort(([, a], [, b]) => a.order - b.order);
  return first && { step: first[0], label: first[1].label };
}
