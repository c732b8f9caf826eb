import { textIn } from '@mis-support/protocol';
import { useEffect, useState } from 'preact/hooks';
import type { MessageKey } from '../messages/ru.ts';
import { useDates } from '../panel/dates.ts';
import { formOf } from '../panel/form-model.ts';
import { usePanel } from '../panel/panel-context.ts';
import { useConfig } from '../panel/use-config.ts';

type Policy = typeof import('./policy-chunk.ts');

/** The date the region's rules would give now: an estimate, and called so. Nothing until there is something to estimate. */
export function Estimate({ withPriority }: { withPriority?: boolean }) {
  const panel = usePanel();
  const { t, locale } = panel;
  const form = formOf(panel);
  const rules = useConfig().policy;
  const dates = useDates();
  const [policy, setPolicy] = useState<Policy>();
  useEffect(() => {
    // Without the chunk there is no estimate; the server's date is the one that counts anyway.
    import('./policy-chunk.ts').then(setPolicy, () => undefined);
  }, []);
  const type = panel.type.value;
  const [scope, urgency] = ['scope', 'urgency'].map(
    (id) => (form.field(id) && String(form.answer(id) ?? '')) || undefined,
  );
  const criticalKind = form.criticalKind.value;
  if (type === 'changeRequest') return <p class="foot-note">{t('sla.none')}</p>;
  if (!policy || (type === 'incident' && !scope && !urgency)) return <p class="foot-note">{t('sla.exact')}</p>;
  const priority = policy.prioritize(rules, { type, criticalKind, scope, urgency });
  const dueAt = priority && policy.dueDates(rules, priority.level, Date.now()).dueAt;
  if (!priority || dueAt === undefined) return <p class="foot-note">{t('sla.none')}</p>;
  const label = textIn(rules.levels[priority.level]?.label, locale.value) || priority.level;
  return (
    <p class="foot-note">
      {withPriority && (
        <>
          <b>{t('priority.label', { level: label.toLowerCase() })}.</b>{' '}
        </>
      )}
      <b>{t('sla.estimate', { date: dates.due(dueAt) })}</b> {t('sla.exact')}
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
