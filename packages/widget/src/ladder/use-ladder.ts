import { isEmptyFact, ladderFor, type Facts, type OrderedStep, type SupportConfig } from '@mis-support/protocol';
import { useComputed, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { formOf } from '../panel/form-model.ts';
import { usePanel } from '../panel/panel-context.ts';

type Rules = typeof import('./rules-chunk.ts');

/** The ladder of what stands in the form, and the step its ticket would start at now. */
export interface LadderNow {
  config: SupportConfig;
  steps: readonly OrderedStep[];
  /** `undefined` until the rules have come, and while `needsScope`: nothing is claimed before. */
  start: OrderedStep | undefined;
  /** Of a mass failure the start hangs on how many are affected, and she has not said so yet. */
  needsScope: boolean;
}

/** Follows the form; drawn again only when the steps or the start change, not with every letter. */
export function useLadder(): LadderNow {
  const form = formOf(usePanel());
  const rules = useSignal<Rules | undefined>(undefined);
  useEffect(() => {
    // Without the chunk the start is not told; the gateway decides it anyway.
    import('./rules-chunk.ts').then(
      (loaded) => (rules.value = loaded),
      () => undefined,
    );
  }, []);
  const found = useComputed(() => {
    const config = form.config.value;
    const known = form.facts();
    // As the gateway does: who has not said how many are affected is asked later.
    const facts: Facts = { ...known, scope: known['scope'] ?? 'unknown' };
    const isUnsaid = form.criticalKind.value !== undefined && isEmptyFact(known['scope']);
    const level = rules.value?.prioritize(config.policy, known as never)?.level;
    const start = isUnsaid ? '' : (rules.value?.startingStep(config, facts, level, Date.now())?.id ?? '');
    return [isUnsaid ? 'needsScope' : '', start, ...ladderFor(config.ladder, facts).map(({ id }) => id)].join('\n');
  });
  const [needsScope, start, ...ids] = found.value.split('\n');
  const config = form.config.value;
  const steps = ids.flatMap((id) => (config.ladder[id] ? [{ id, ...config.ladder[id] }] : []));
  return { config, steps, start: steps.find(({ id }) => id === start), needsScope: needsScope !== '' };
}
