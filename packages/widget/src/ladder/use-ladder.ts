import { draftForm } from '@mis-support/core';
import { ladderFor, type Facts, type OrderedStep, type SupportConfig } from '@mis-support/protocol';
import { useComputed, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { usePanel } from '../panel/panel-context.ts';
import { useConfig } from '../panel/use-config.ts';

type Rules = typeof import('./rules-chunk.ts');

/** The ladder of what stands in the form, and the step its ticket would start at now. */
export interface LadderNow {
  config: SupportConfig;
  steps: readonly OrderedStep[];
  /** `undefined` until the rules have come: nothing is claimed before. */
  start: OrderedStep | undefined;
}

/** Follows the form; drawn again only when the steps or the start change. */
export function useLadder(): LadderNow {
  const { draft, context, user, locale } = usePanel();
  const whole = useConfig();
  const rules = useSignal<Rules | undefined>(undefined);
  useEffect(() => {
    // Without the chunk the start is not told; the gateway decides it anyway.
    import('./rules-chunk.ts').then(
      (loaded) => (rules.value = loaded),
      () => undefined,
    );
  }, []);
  const form = (): { config: SupportConfig; facts: Facts } => {
    const { config, facts } = draftForm(whole, draft.value, {
      context: context.value,
      user: user.value,
      locale: locale.value,
    });
    // As the gateway does: who has not said how many are affected is asked later.
    return { config, facts: { ...facts, scope: facts['scope'] ?? 'unknown' } };
  };
  const found = useComputed(() => {
    const { config, facts } = form();
    const { type, criticalKind, scope, urgency } = draft.value;
    const level = rules.value?.prioritize(config.policy, { type, criticalKind, scope, urgency })?.level;
    const start = rules.value?.startingStep(config, facts, level, Date.now())?.id ?? '';
    return [start, ...ladderFor(config.ladder, facts).map(({ id }) => id)].join('\n');
  });
  const [start, ...ids] = found.value.split('\n');
  const { config } = draftForm(whole, draft.peek(), { context: context.peek(), user: user.peek() });
  const steps = ids.flatMap((id) => (config.ladder[id] ? [{ id, ...config.ladder[id] }] : []));
  return { config, steps, start: steps.find(({ id }) => id === start) };
}

/** Advice that stands before the start: asked for help before the ticket is. None of a mass failure: there is no time. */
export function adviceBefore({ steps, start }: LadderNow, isCritical: boolean): OrderedStep[] {
  const at = steps.findIndex(({ id }) => id === start?.id);
  return isCritical || at < 0 ? [] : steps.slice(0, at).filter(({ advice }) => advice);
}
