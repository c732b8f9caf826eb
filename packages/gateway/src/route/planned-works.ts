import { holds, type Facts, type Stop, type SupportConfig } from '@mis-support/protocol';

/** The planned works that concern a ticket. Whether its clock stands still during them is up to the policy. */
export function worksFor({ plannedWorks }: SupportConfig, facts: Facts): Stop[] {
  return Object.values(plannedWorks)
    .filter(({ enabled, shownWhen }) => enabled !== false && holds(shownWhen, facts))
    .map(({ from, to }) => ({ from: Date.parse(from), to: Date.parse(to) }));
}
