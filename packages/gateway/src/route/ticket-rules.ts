import { atWorkplace, Policy, type SupportConfig } from '@mis-support/protocol';
import * as v from 'valibot';
import type { ConfigSource } from '../config/config-source.ts';
import type { Store, StoredTicket } from '../store/store.ts';
import { workplaceOf } from './ticket-facts.ts';

/** The rules that hold for one ticket. */
export interface TicketRules {
  /** The configuration in force now, at the ticket's workplace. Asks no database. */
  configFor(ticket: Pick<StoredTicket, 'tenant' | 'organization' | 'body'>): Promise<SupportConfig>;
  /**
   * As `configFor`, with the policy the ticket was registered under: whatever is edited since, a ticket
   * lives by its own rules to the end. Within a transaction hand in its store.
   */
  ownConfig(store: Store, ticket: StoredTicket): Promise<SupportConfig>;
  /** Keeps the text of a policy before a ticket is registered under it. Outside of any transaction. */
  keepPolicy(store: Store, policy: Policy): Promise<number>;
}

/** A gateway meets a handful of policies; organisations and workplaces may have their own. */
const maxRemembered = 500;

/** Looks rules up, and remembers which policies are kept already. */
export function createTicketRules(configs: Pick<ConfigSource, 'resolve'>): TicketRules {
  const kept = new Map<string, Promise<number>>();

  async function configFor({
    tenant,
    organization,
    body,
  }: Pick<StoredTicket, 'tenant' | 'organization' | 'body'>): Promise<SupportConfig> {
    const { config } = await configs.resolve(tenant, organization);
    return atWorkplace(config, workplaceOf({ body }));
  }

  return {
    configFor,
    async ownConfig(store, ticket) {
      const config = await configFor(ticket);
      const text = ticket.policyNo === undefined ? undefined : await store.readPolicy(ticket.policyNo);
      // A ticket of an older gateway has no rules of its own, and a text that is not understood any more is none.
      const policy = text === undefined ? undefined : v.safeParse(Policy, JSON.parse(text));
      return policy?.success ? { ...config, policy: policy.output } : config;
    },
    keepPolicy(store, policy) {
      const text = JSON.stringify(policy);
      const known = kept.get(text);
      if (known) return known;
      if (kept.size >= maxRemembered) kept.clear();
      const keeping = store.keepPolicy(text);
      kept.set(text, keeping);
      // A database that was away for a moment must not be remembered as an answer.
      keeping.catch(() => kept.delete(text));
      return keeping;
    },
  };
}
