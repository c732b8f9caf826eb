import type { Condition } from '../../condition/condition.ts';
import type { LadderStep } from '../../ladder/ladder-step.ts';
import type { Report } from '../mistake.ts';
import { nearest } from '../nearest.ts';
import type { SupportConfig } from '../support-config.ts';
import { opensAtAll } from './check-calendar.ts';
import { canHold, createGround } from './can-hold.ts';
import { factRanges } from './facts.ts';

/** A last resort that everybody reaches, and steps whose ways in do not contradict each other. */
export function checkLadder(config: SupportConfig, report: Report): void {
  const { ladder } = config;
  const ids = Object.keys(ladder);
  const ground = createGround(factRanges(config), config.fields, { inUse: false });
  for (const [id, step] of Object.entries(ladder)) {
    const at = ['ladder', id];
    checkStep(step, at, report);
    const { shownWhen, startWhen } = step;
    // Whether each holds at all is asked with the other conditions.
    const canMeet = !shownWhen || !startWhen || canHold({ all: [shownWhen, startWhen] }, ground);
    if (!canMeet && canHold(shownWhen, ground) && canHold(startWhen, ground))
      report([...at, 'startWhen'], 'notWhileShown', {}, 'warning');
    (step.passOnBy ?? []).forEach((from, index) => {
      if (!Object.hasOwn(ladder, from))
        report([...at, 'passOnBy', index], 'unknownStep', {
          found: from,
          known: ids.join(', '),
          nearest: nearest(from, ids),
        });
      const other = Object.hasOwn(ladder, from) ? ladder[from]?.shownWhen : undefined;
      const canBeBoth = !shownWhen || !other || canHold({ all: [shownWhen, other] }, ground);
      if (!canBeBoth && canHold(shownWhen, ground) && canHold(other, ground))
        report([...at, 'passOnBy', index], 'neverTogether', { other: from }, 'warning');
    });
    if (step.passOnBy?.length === 0) report([...at, 'passOnBy'], 'emptyList', { list: 'passOnBy' });
    else if (step.passOnBy?.every((from) => Object.hasOwn(ladder, from)) && !somebodyHandsOn(id, step.passOnBy, ladder))
      report([...at, 'passOnBy'], 'nobodyHandsOn');
  }
  checkLastResort(config, report);
}

function checkStep(step: LadderStep, at: string[], report: Report): void {
  if (step.advice)
    for (const key of ['endpoint', 'startWhen', 'passOnBy'] as const)
      if (step[key]) report([...at, key], 'adviceTakesTickets', { key });
  if (step.startWhen && step.passOnBy) report([...at, 'startWhen'], 'startAndPassOn');
  if (step.skippable !== undefined && !step.advice) report([...at, 'skippable'], 'skippableStep', {}, 'warning');
  if (step.hours !== undefined && !opensAtAll(step.hours)) report([...at, 'hours'], 'neverOpens');
}

/** A ticket only moves down the ladder, so whoever hands on stands before and holds tickets. */
function somebodyHandsOn(id: string, from: readonly string[], ladder: SupportConfig['ladder']): boolean {
  const place = (one: string): [number, string] => [ladder[one]?.order ?? 0, one];
  const isBefore = ([a, idA]: [number, string], [b, idB]: [number, string]): boolean => a < b || (a === b && idA < idB);
  return from.some((one) => isBefore(place(one), place(id)) && !ladder[one]?.advice);
}

function checkLastResort(config: SupportConfig, report: Report): void {
  const endpoints = Object.values(config.ladder).filter(({ endpoint, advice }) => endpoint && !advice);
  if (endpoints.length === 0) return report(['ladder'], 'noEndpoint');
  const conditions = endpoints.map(({ shownWhen }) => shownWhen);
  if (conditions.includes(undefined)) return undefined;
  const nowhere: Condition = { not: { any: conditions as Condition[] } };
  if (canHold(nowhere, createGround(factRanges(config), config.fields, { inUse: false })))
    report(['ladder'], 'endpointConditional');
}
