import { isEmptyFact } from '@mis-support/protocol';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { computed, signal } from '@preact/signals';
import { formOf } from '../panel/form-model.ts';
import { Icon } from '../panel/icons.tsx';
import { usePanel } from '../panel/panel-context.ts';
import { supposedOf } from '../panel/suggestions.ts';
import { analysisOf } from '../panel/text-analysis.ts';
import { keepBelowStill, keepHandStill } from './keep-below-still.ts';
import { TypeSuggestion } from './type-suggestion.tsx';

const suggestable = ['category', 'module', 'scope', 'urgency'] as const;

/**
 * What her text seems to be about, one quiet line: a tap agrees, another takes it back, nothing is chosen by itself.
 * It comes while her hand is on its way to the next question, so it stands above all that can be pressed, in the place
 * of the line that she has read before she wrote. At expert depth it stands under the text, where it is seen without
 * scrolling, and keeps that place when what it supposed was chosen elsewhere.
 */
export function SuggestionLine() {
  const panel = usePanel();
  const { t, startCritical, expert } = panel;
  const form = formOf(panel);
  const { offers, taken, critical, declined } = useMemo(() => {
    const looked = analysisOf(panel);
    const refused = signal('');
    const agreed = signal<Readonly<Record<string, string>>>({});
    const supposed = computed(() => supposedOf(panel, looked.value));
    const stands = (id: string): boolean => agreed.value[id] !== undefined && form.answer(id) === agreed.value[id];
    return {
      declined: refused,
      taken: agreed,
      // As one text, so that a new analysis with the same result draws nothing again.
      offers: computed(() =>
        suggestable
          .filter((id) => form.field(id))
          .flatMap((id) => {
            if (stands(id)) return [`${id}=${agreed.value[id] ?? ''}`];
            const value = supposed.value[id];
            return value !== undefined && isEmptyFact(form.answer(id)) ? [`${id}=${value}`] : [];
          })
          .join('\n'),
      ),
      critical: computed(() => supposed.value.criticalKind),
    };
  }, [panel, form]);
  const kind = critical.value;
  const asksKind = kind !== undefined && declined.value !== kind;
  useEffect(() => {
    if (asksKind) panel.announce(t('suggest.critical', { kind: t(`critical.${kind}`) }));
  }, [asksKind, kind]);
  const told = useRef('');
  useEffect(() => {
    // Those that are new; what she agreed to says so itself.
    const fresh = offers.value.split('\n').filter((pair) => pair !== '' && !told.current.split('\n').includes(pair));
    told.current = offers.value;
    const names = fresh.flatMap((pair) => {
      const [id = '', value = ''] = pair.split(/=(.*)/s);
      const { label, options } = form.words(id);
      const option = options.find((one) => one.value === value);
      return option && isEmptyFact(form.answer(id)) ? [`${label}: ${option.label}`] : [];
    });
    // What stops many goes before: it is said by itself.
    if (names.length > 0 && !asksKind) panel.announce(`${t('suggest')} ${names.join(', ')}`);
  }, [offers.value]);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const aside = place.current?.closest('.aside');
    return aside ? keepBelowStill(aside) : keepHandStill(place.current);
  }, []);
  const pairs = offers.value === '' ? [] : offers.value.split('\n').map((pair) => pair.split(/=(.*)/s));
  const came = useRef(false);
  came.current = expert.value && !panel.blank.value && (came.current || pairs.length > 0);
  return (
    <div class={`suggestions${came.current ? ' came' : ''}`} ref={place}>
      {!asksKind && <TypeSuggestion />}
      {pairs.length > 0 && (
        <div class={`row chips suggest${expert.value && pairs.length === 2 ? ' two' : ''}`}>
          <span class="mute">{t('suggest')}</span>
          {pairs.map(([id = '', value = '']) => (
            <SuggestionChip
              key={id}
              id={id}
              value={value}
              isTaken={!isEmptyFact(form.answer(id))}
              onTaken={(now) => (taken.value = { ...taken.peek(), [id]: now })}
            />
          ))}
        </div>
      )}
      {/* Last: of a tall line the end is in sight, and this saves most of the form. */}
      {asksKind && (
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
    </div>
  );
}

interface ChipProps {
  id: string;
  value: string;
  isTaken: boolean;
  /** What was agreed to. */
  onTaken: (value: string) => void;
}

/** «Печать — выбрать» while it is only supposed; with its mark, and to be taken out again, once she has agreed. */
function SuggestionChip({ id, value, isTaken, onTaken }: ChipProps) {
  const panel = usePanel();
  const { t, setFact, announce, expert } = panel;
  // In a column two have to stand in one line.
  const isShort = expert.value;
  const { label, options } = formOf(panel).words(id);
  const option = options.find((one) => one.value === value);
  if (!option) return null;
  const words = { field: label, value: option.label };
  return (
    <button
      type="button"
      class={`chip${isTaken ? ' on' : ''}`}
      aria-label={t(isTaken ? 'suggest.drop' : 'suggest.take', words)}
      title={isShort ? option.label : undefined}
      onClick={() => {
        if (!isTaken) onTaken(value);
        setFact(id, isTaken ? undefined : value);
        announce(t(isTaken ? 'suggest.dropped' : 'suggest.taken', words));
      }}
    >
      {(isTaken || isShort) && <Icon name={isTaken ? 'check' : 'plus'} size="s" />}
      <span>{isTaken || isShort ? option.label : t('suggest.choose', { value: option.label })}</span>
      {isTaken && <Icon name="cross" size="s" />}
    </button>
  );
}
