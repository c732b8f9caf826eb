import { isEmptyFact } from '@mis-support/protocol';
import { useMemo } from 'preact/hooks';
import { computed, signal } from '@preact/signals';
import { formOf } from '../panel/form-model.ts';
import { Icon } from '../panel/icons.tsx';
import { usePanel } from '../panel/panel-context.ts';
import { supposedOf } from '../panel/suggestions.ts';
import { analysisOf } from '../panel/text-analysis.ts';

const suggestable = ['category', 'module', 'scope', 'urgency'] as const;

/** What her text seems to be about, one quiet line: a tap agrees, nothing is chosen by itself. */
export function SuggestionLine() {
  const panel = usePanel();
  const { t, setFact, startCritical } = panel;
  const form = formOf(panel);
  const { offers, critical, declined } = useMemo(() => {
    const looked = analysisOf(panel);
    const refused = signal('');
    const supposed = computed(() => supposedOf(panel, looked.value));
    return {
      declined: refused,
      // As one text, so that a new analysis with the same result draws nothing again.
      offers: computed(() =>
        suggestable
          .filter((id) => supposed.value[id] !== undefined && form.field(id) && isEmptyFact(form.answer(id)))
          .map((id) => `${id}=${supposed.value[id] ?? ''}`)
          .join('\n'),
      ),
      critical: computed(() => supposed.value.criticalKind),
    };
  }, [panel, form]);
  const kind = critical.value;
  const pairs = offers.value === '' ? [] : offers.value.split('\n').map((pair) => pair.split(/=(.*)/s));
  return (
    <>
      {kind && declined.value !== kind && (
        <div class="stack small-gap suggest">
          <p>{t('suggest.critical', { kind: t(`critical.${kind}`) })}</p>
          <div class="row">
            <button type="button" class="btn small tonal" onClick={() => startCritical(kind)}>
              {t('suggest.critical.take')}
            </button>
            <button type="button" class="btn small plain" onClick={() => (declined.value = kind)}>
              {t('suggest.critical.no')}
            </button>
          </div>
        </div>
      )}
      {pairs.length > 0 && (
        <div class="row chips suggest">
          <span class="mute">{t('suggest')}</span>
          {pairs.map(([id = '', value = '']) => {
            const { label, options } = form.words(id);
            const option = options.find((one) => one.value === value);
            return (
              option && (
                <button
                  type="button"
                  key={id}
                  class="chip"
                  aria-label={t('suggest.take', { field: label, value: option.label })}
                  onClick={() => {
                    setFact(id, value);
                    panel.announce(t('suggest.taken', { field: label, value: option.label }));
                  }}
                >
                  <Icon name="check" size="s" />
                  {option.label}
                </button>
              )
            );
          })}
        </div>
      )}
    </>
  );
}
