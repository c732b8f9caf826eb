import { holds, type Facts } from '../condition/holds.ts';
import type { LadderStep } from './ladder-step.ts';

/** A step with its id, in the order of the ladder. */
export type OrderedStep = LadderStep & { id: string };

/** The steps that exist for these facts, from the nearest to the last resort. Pure. */
export function ladderFor(ladder: Readonly<Record<string, LadderStep>>, facts: Facts): OrderedStep[] {
  const steps = Object.entries(ladder).map(([id, step]) => ({ id, ...step }));
  return sorted(steps.filter((step) => holds(step.shownWhen, facts)));
}

function sorted(steps: readonly OrderedStep[]): OrderedStep[] {
  return [...steps].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
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

/**
 * The step a ticket is handed on to from `from`: the next that holds tickets and takes them from there. Never one before
 * it: from a step that is hidden by now the ticket goes on from its place, from one that is gone to the last resort. Pure.
 *
 * @param ladder where a hidden step stands
 */
export function nextStep(
  steps: readonly OrderedStep[],
  from: string | undefined,
  ladder: Readonly<Record<string, LadderStep>> = {},
): OrderedStep | undefined {
  const isThere = from === undefined || steps.some(({ id }) => id === from);
  const hidden = !isThere && Object.hasOwn(ladder, from) ? ladder[from] : undefined;
  if (!isThere && !hidden) return steps.find(({ advice, endpoint }) => endpoint && !advice);
  const all = hidden && from !== undefined ? sorted([...steps, { ...hidden, id: from }]) : steps;
  return all
    .slice(all.findIndex(({ id }) => id === from) + 1)
    .find((step) => !step.advice && (!step.passOnBy || (from !== undefined && step.passOnBy.includes(from))));
}
