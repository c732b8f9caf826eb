import { holds, type Facts } from '../condition/holds.ts';
import type { LadderStep } from './ladder-step.ts';

/** A step with its id, in the order of the ladder. */
export type OrderedStep = LadderStep & { id: string };

/** The steps that exist for these facts, from the nearest to the last resort. Pure. */
export function ladderFor(ladder: Readonly<Record<string, LadderStep>>, facts: Facts): OrderedStep[] {
  return Object.entries(ladder)
    .map(([id, step]) => ({ id, ...step }))
    .filter((step) => holds(step.shownWhen, facts))
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

/**
 * Where a ticket starts: the step whose `startWhen` holds, else the nearest that holds tickets and is
 * not only handed on to, else the first endpoint. Pure; the same in the panel and the gateway.
 *
 * @param isOpen whether somebody is at that step now. Asked only where waiting for the morning is no
 *   choice (a level that runs around the clock); a closed step is then passed by, an endpoint never.
 */
export function startStep(
  steps: readonly OrderedStep[],
  facts: Facts,
  isOpen: (step: OrderedStep) => boolean = () => true,
): OrderedStep | undefined {
  const takes = (step: OrderedStep): boolean => !step.advice && (step.endpoint === true || isOpen(step));
  return (
    steps.find((step) => step.startWhen && takes(step) && holds(step.startWhen, facts)) ??
    steps.find((step) => !step.passOnBy && takes(step)) ??
    steps.find((step) => step.endpoint) ??
    steps.find((step) => !step.advice)
  );
}

/** The step a ticket is handed on to from `from`: the next that holds tickets and takes them from there. */
export function nextStep(steps: readonly OrderedStep[], from: string | undefined): OrderedStep | undefined {
  const at = steps.findIndex(({ id }) => id === from);
  return steps
    .slice(at + 1)
    .find((step) => !step.advice && (!step.passOnBy || (from !== undefined && step.passOnBy.includes(from))));
}
