import type { Level, Priority, PriorityFacts, Stop } from '@mis-support/protocol';
import { computed } from '@preact/signals';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { formOf } from './form-model.ts';
import { usePanel } from './panel-context.ts';
import { useConfig } from './use-config.ts';

type Policy = typeof import('./policy-chunk.ts');

/** What the region's rules would make of the facts now; the gateway's word is the one that counts. */
export interface Estimated {
  priority: Priority;
  level: Level | undefined;
  dueAt: number | undefined;
  /** The date lies further off because of planned works. */
  byWorks: boolean;
}

/** What of a ticket decides its priority. */
export type Deciding = Pick<PriorityFacts, 'type' | 'criticalKind' | 'scope' | 'urgency'>;

/** The facts of the form that decide the priority, as far as they are answered. */
export function useDeciding(): Deciding {
  const panel = usePanel();
  const form = formOf(panel);
  const [scope, urgency] = ['scope', 'urgency'].map(
    (id) => (form.field(id) && String(form.answer(id) ?? '')) || undefined,
  );
  return { type: panel.type.value, criticalKind: form.criticalKind.value, scope, urgency };
}

/** Priority, level and date by the region's rules. Nothing while nothing is answered, or for what has no deadline. */
export function usePriority(facts: Deciding): Estimated | undefined {
  const { policy: rules, plannedWorks } = useConfig();
  const form = formOf(usePanel());
  const [policy, setPolicy] = useState<Policy>();
  useEffect(() => {
    // Without the chunk there is no estimate; the server's date is the one that counts anyway.
    import('./policy-chunk.ts').then(setPolicy, () => undefined);
  }, []);
  // Of the form, only which works concern it: a letter draws nothing here.
  const stops = useMemo(
    () => computed(() => (policy ? JSON.stringify(policy.worksFor(plannedWorks, form.facts())) : '[]')),
    [policy, plannedWorks, form],
  ).value;
  if (!policy || (facts.type === 'incident' && !facts.scope && !facts.urgency)) return undefined;
  const priority = policy.prioritize(rules, facts);
  if (!priority) return undefined;
  const now = Date.now();
  const { dueAt } = policy.dueDates(rules, priority.level, now, { works: JSON.parse(stops) as Stop[] });
  const byWorks = dueAt !== policy.dueDates(rules, priority.level, now).dueAt;
  return { priority, level: rules.levels[priority.level], dueAt, byWorks };
}
