import { holds, type Facts } from '../condition/holds.ts';
import type { Stop } from '../policy/due-date.ts';
import type { PlannedWork } from './catalogue.ts';

/** The planned works that concern a ticket. Whether its clock stands still during them is up to the policy. Pure. */
export function worksFor(plannedWorks: Readonly<Record<string, PlannedWork>>, facts: Facts): Stop[] {
  return Object.values(plannedWorks)
    .filter(({ enabled, shownWhen }) => enabled !== false && holds(shownWhen, facts))
    .map(({ from, to }) => ({ from: Date.parse(from), to: Date.parse(to) }));
}
