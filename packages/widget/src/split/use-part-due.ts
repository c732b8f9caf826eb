import { useDates } from '../panel/dates.ts';
import { usePanel } from '../panel/panel-context.ts';
import { useDeciding, usePriority } from '../panel/use-priority.ts';

/** By when this part would be done by the region's rules: an estimate. Absent while there is nothing to estimate. */
export function usePartDue(): string | undefined {
  const { t } = usePanel();
  const dates = useDates();
  const facts = useDeciding();
  const estimated = usePriority(facts);
  const isAgreed = facts.type === 'changeRequest' || (estimated && estimated.dueAt === undefined);
  if (isAgreed) return t('sla.none');
  return estimated?.dueAt === undefined ? undefined : t('until', { date: dates.due(estimated.dueAt) });
}
