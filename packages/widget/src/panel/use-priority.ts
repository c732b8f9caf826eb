import type { Level, Priority, PriorityFacts } from '@mis-support/protocol';
import { useEffect, useState } from 'preact/hooks';
import { formOf } from './form-model.ts';
import { usePanel } from './panel-context.ts';
import { useConfig } from './use-config.ts';

type Policy = typeof import('./policy-chunk.ts');

/** What the region's rules would make of the facts now; the gateway's word is the one that counts. */
export interface Estimated {
  priority: Priority;
  level: Level | undefined;
  dueAt: number | undefined;
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
  const rules = useConfig().policy;
  const [policy, setPolicy] = useState<Policy>();
  useEffect(() => {
    // Without the chunk there is no estimate; the server's date is the one that counts anyway.
    import('./policy-chunk.ts').then(setPolicy, () => undefined);
  }, []);
  if (!policy || (facts.type === 'incident' && !facts.scope && !facts.urgency)) return undefined;
  const priority = policy.prioritize(rules, facts);
  if (!priority) return undefined;
  const { dueAt } = policy.dueDates(rules, priority.level, Date.now());
  return { priority, level: rules.levels[priority.level], dueAt };
}
