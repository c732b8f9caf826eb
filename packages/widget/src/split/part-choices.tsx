import { textIn, inOrder, type TicketType } from '@mis-support/protocol';
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

/** Whom it concerns, or whether she can work. */
export function FactChoice({ part, id }: { part: PartForm; id: 'scope' | 'urgency' }) {
  const { setFact } = usePanel();
  const { label, options } = part.form.words(id);
  return (
    <Choice
      part={part}
      id={id}
      label={label}
      value={String(part.form.answer(id) ?? '')}
      options={[{ value: '', label }, ...options]}
      onChoose={(value) => setFact(id, value)}
    />
  );
}

interface ChoiceProps {
  part: PartForm;
  id: 'type' | 'scope' | 'urgency';
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChoose: (value: string) => void;
}

/** A select without a label over it; dashed while its value is only proposed by the text. */
function Choice({ part, id, label, value, options, onChoose }: ChoiceProps) {
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
          class={`input${isProposed ? ' proposed' : ''}${value === '' ? ' unset' : ''}`}
          aria-label={label}
          aria-invalid={error !== undefined || undefined}
          aria-describedby={describedBy(error && `${own}-error`, isProposed && 'split-proposed')}
          value={value}
          onChange={(event) => onChoose(event.currentTarget.value)}
        >
          {options.map(({ value: one, label: text }) => (
            <option key={one} value={one}>
              {text}
            </option>
          ))}
        </select>
      </span>
      <FieldError id={`${own}-error`} text={error} />
    </div>
  );
}
