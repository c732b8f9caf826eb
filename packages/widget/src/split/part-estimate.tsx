import { useDates } from '../panel/dates.ts';
import { usePanel } from '../panel/panel-context.ts';
import { useDeciding, usePriority } from '../panel/use-priority.ts';

/** The date the region's rules would give this part now, called an estimate. Nothing until there is something to estimate. */
export function PartEstimate() {
  const { t } = usePanel();
  const dates = useDates();
  const facts = useDeciding();
  const estimated = usePriority(facts);
  const isAgreed = facts.type === 'changeRequest' || (estimated && estimated.dueAt === undefined);
  if (isAgreed) return <span class="part-due">{t('sla.none')}</span>;
  if (estimated?.dueAt === undefined) return null;
  return <span class="part-due num">{t('sla.estimate', { date: dates.due(estimated.dueAt) })}</span>;
}
