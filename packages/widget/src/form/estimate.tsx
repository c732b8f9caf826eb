import { textIn } from '@mis-support/protocol';
import type { MessageKey } from '../messages/ru.ts';
import { useDates } from '../panel/dates.ts';
import { usePanel } from '../panel/panel-context.ts';
import { useDeciding, usePriority } from '../panel/use-priority.ts';

/** The date the region's rules would give now: an estimate, and called so. Until there is something to estimate, what it waits for. */
export function Estimate({ withPriority }: { withPriority?: boolean }) {
  const { t, locale } = usePanel();
  const dates = useDates();
  const facts = useDeciding();
  const estimated = usePriority(facts);
  if (facts.type === 'changeRequest') return <p class="foot-note">{t('sla.none')}</p>;
  if (!estimated) {
    const isOpen = facts.type === 'incident' && !facts.scope && !facts.urgency;
    const later = facts.criticalKind ? 'sla.later.scope' : 'sla.later';
    return <p class="foot-note">{t(isOpen ? later : 'sla.exact')}</p>;
  }
  const { priority, level, dueAt, byWorks } = estimated;
  if (dueAt === undefined) return <p class="foot-note">{t('sla.none')}</p>;
  const label = textIn(level?.label, locale.value) || priority.level;
  return (
    <p class="foot-note">
      {withPriority && (
        <>
          <b>{t('priority.label', { level: label.toLowerCase() })}.</b>{' '}
        </>
      )}
      <b>{t('sla.estimate', { date: dates.due(dueAt) })}</b> {byWorks && `${t('sla.works')} `}
      {t('sla.exact')}
    </p>
  );
}

/** «в нашем отделении, работа остановлена»: the facts that gave a priority, in words. */
export function priorityWords(
  t: (key: MessageKey) => string,
  facts: { scope?: string | undefined; urgency?: string | undefined },
): { scope: string; urgency: string } | undefined {
  if (!facts.scope || !facts.urgency) return undefined;
  const word = (key: string): string => {
    const text = t(key as MessageKey);
    return text === key ? key.slice(key.indexOf('.') + 1) : text;
  };
  const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
  // «Нельзя, работа остановлена» → «работа остановлена»; «Можно, но мешает» is whole only as it is.
  const urgency = word(`urgency.${facts.urgency}`).replace(/^(Нельзя|No), /, '');
  return { scope: lower(word(`scope.${facts.scope}`)), urgency: lower(urgency) };
}
