import { textIn, type TicketType } from '@mis-support/protocol';
import { computed } from '@preact/signals';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { formOf } from '../panel/form-model.ts';
import { Icon } from '../panel/icons.tsx';
import { usePanel } from '../panel/panel-context.ts';
import { supposedOf } from '../panel/suggestions.ts';
import { analysisOf } from '../panel/text-analysis.ts';

/**
 * «Похоже, это „Как это сделать?“»: one quiet line where the text reads like another type than the one chosen. A tap
 * changes it and can be taken back by the same button; choosing a type herself answers the question too.
 */
export function TypeSuggestion() {
  const panel = usePanel();
  const { t, locale, type, setType, sending, announce } = panel;
  const form = formOf(panel);
  const supposed = useMemo(() => {
    const looked = analysisOf(panel);
    return computed(() => supposedOf(panel, looked.value).type);
  }, [panel, form]);
  const [declined, setDeclined] = useState<TicketType>();
  /** What stood before the tap; only until she chooses anew. */
  const [before, setBefore] = useState<{ from: TicketType; to: TicketType }>();
  const shown = useRef<TicketType>(type.value);
  const meant = supposed.value;
  const name = (one: TicketType): string =>
    textIn(form.config.value.types[one]?.label, locale.value) || t(`type.${one}`);

  useEffect(() => {
    if (shown.current === type.value) return;
    shown.current = type.value;
    // By a tile: what she has chosen over the guess is not guessed at again.
    if (before?.to === type.value) return;
    setBefore(undefined);
    if (meant !== type.value) setDeclined(meant);
  }, [type.value]);

  const offers = meant !== undefined && meant !== type.value && meant !== declined ? meant : undefined;
  useEffect(() => {
    if (offers) announce(t('suggest.type', { type: name(offers) }));
  }, [offers]);

  const isTaken = before !== undefined && before.to === type.value;
  const named = isTaken ? type.value : offers;
  if (named === undefined) return null;
  const say = (one: TicketType): void => announce(t('suggest.taken', { field: t('type'), value: name(one) }));
  const take = (to: TicketType): void => {
    setBefore({ from: type.value, to });
    setType(to);
    say(to);
  };
  const giveBack = (from: TicketType): void => {
    setDeclined(type.value);
    setBefore(undefined);
    setType(from);
    say(from);
    sending.focusField.value = 'happened';
  };
  const leave = (): void => {
    setDeclined(meant);
    sending.focusField.value = 'happened';
  };
  return (
    <div class="row suggest">
      {isTaken && <Icon name="check" size="s" />}
      <span>{t(isTaken ? 'suggest.type.taken' : 'suggest.type', { type: name(named) })}</span>
      <button type="button" class="btn small" onClick={() => (isTaken ? giveBack(before.from) : take(named))}>
        {t(isTaken ? 'suggest.type.back' : 'suggest.type.take')}
      </button>
      {!isTaken && (
        <button type="button" class="btn small plain" onClick={leave}>
          {t('suggest.type.no')}
        </button>
      )}
    </div>
  );
}
