import { textIn, inOrder, type TicketType } from '@mis-support/protocol';
import type { ComponentChildren } from 'preact';
import { FieldError, describedBy, useFieldFocus } from '../form/text-field.tsx';
import { usePanel } from '../panel/panel-context.ts';
import type { PartForm } from './part-form.ts';

/** What kind of a question the part is. */
export function TypeChoice({ part }: { part: PartForm }) {
  const { t, locale, setType, type } = usePanel();
  const { types } = part.form.config.value;
  return (
    <Choice
      part={part}
      id="type"
      label={t('split.type')}
      value={type.value}
      options={inOrder(types).map((one) => ({
        value: one,
        label: textIn(types[one]?.label, locale.value) || t(`type.${one}`),
      }))}
      onChoose={(value) => setType(value as TicketType)}
    />
  );
}

/**
 * Whom it concerns, or whether she can work. A guess from the text stands in the place of the empty choice, as a
 * question: choosing it in the list agrees, and so does one tap once the button has asked.
 */
export function FactChoice({ part, id }: { part: PartForm; id: 'scope' | 'urgency' }) {
  const { t, setFact, announce, sending } = usePanel();
  const { label, options } = part.form.words(id);
  const guess = part.isProposed(id) ? options.find(({ value }) => value === part.proposed.value[id]) : undefined;
  const agree = ({ value, label: said }: (typeof options)[number]): void => {
    setFact(id, value);
    announce(t('suggest.taken', { field: label, value: said }));
    // The tap goes with the question: the focus stays with what it has answered.
    sending.focusField.value = id;
  };
  return (
    <Choice
      part={part}
      id={id}
      label={label}
      value={String(part.form.answer(id) ?? '')}
      options={[
        guess ? { value: '', label: t('split.guess', { value: guess.label }), hidden: true } : { value: '', label },
        ...options,
      ]}
      onChoose={(value) => setFact(id, value)}
    >
      {guess && part.form.errorOf(id) !== undefined && (
        <button
          type="button"
          class="chip"
          aria-label={t('suggest.take', { field: label, value: guess.label })}
          onClick={() => agree(guess)}
        >
          {t('suggest.choose', { value: guess.label })}
        </button>
      )}
    </Choice>
  );
}

interface ChoiceProps {
  part: PartForm;
  id: 'type' | 'scope' | 'urgency';
  label: string;
  value: string;
  /** One that is hidden shows while it stands, and is not in the list. */
  options: readonly { value: string; label: string; hidden?: boolean }[];
  onChoose: (value: string) => void;
  children?: ComponentChildren;
}

/** A select without a label over it; dashed while its value is only proposed by the text. */
function Choice({ part, id, label, value, options, onChoose, children }: ChoiceProps) {
  const ref = useFieldFocus(id, part.id);
  const error = id === 'type' ? undefined : part.form.errorOf(id);
  const isProposed = part.isProposed(id);
  const own = `${part.id}-${id}`;
  return (
    <div>
      <span class="select">
        <select
          id={own}
          ref={ref as never}
          class={`input${isProposed ? ' proposed' : ''}${value === '' && !isProposed ? ' unset' : ''}`}
          aria-label={label}
          aria-invalid={error !== undefined || undefined}
          aria-describedby={describedBy(error && `${own}-error`, isProposed && 'split-proposed')}
          value={value}
          onChange={(event) => onChoose(event.currentTarget.value)}
        >
          {options.map(({ value: one, label: text, hidden }) => (
            <option key={one} value={one} hidden={hidden}>
              {text}
            </option>
          ))}
        </select>
      </span>
      <FieldError id={`${own}-error`} text={error} />
      {children}
    </div>
  );
}
