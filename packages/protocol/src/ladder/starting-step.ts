import type { Facts } from '../condition/holds.ts';
import type { Policy } from '../policy/policy.ts';
import { isOpen } from '../policy/working-time.ts';
import type { LadderStep } from './ladder-step.ts';
import { ladderFor, startStep, type OrderedStep } from './start-step.ts';

/**
 * Where a ticket of this level starts at `at` (epoch milliseconds). A level that runs around the clock
 * does not wait for the morning: it passes by a step where nobody is now. Pure; the panel shows by it
 * who will have the ticket, the gateway decides by it.
 *
 * @param level `undefined` for tickets that stand outside deadlines
 */
export function startingStep(
  { ladder, policy }: { ladder: Readonly<Record<string, LadderStep>>; policy: Policy },
  facts: Facts,
  level: string | undefined,
  at: number,
): OrderedStep | undefined {
  const steps = ladderFor(ladder, facts);
  const cannotWait = level !== undefined && policy.levels[level]?.clock === '24x7';
  if (!cannotWait) return startStep(steps, facts);
  return startStep(steps, facts, ({ hours }) => isOpen(policy.calendar, hours, policy.timeZone, at));
}
