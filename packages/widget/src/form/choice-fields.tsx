import type { ComponentChildren } from 'preact';
import { usePanel } from '../panel/panel-context.ts';
import { FieldError, describedBy, useFieldFocus, useIsMissing } from './text-field.tsx';

export interface ChoiceFieldProps {
  fact: string;
  label: ComponentChildren;
  options: readonly { value: string; label: string }[];
  /** `columns`: two columns filled downwards; `segments`: four short words in one control. */
  look?: 'list' | 'columns' | 'segments' | undefined;
  prefix?: string | undefined;
}

/** One of several, as native radio buttons: arrows move, one Tab stop. */
export function ChoiceField({ fact, label, options, look = 'list', prefix = 'f' }: ChoiceFieldProps) {
  const { fact: valueOf, setFact } = usePanel();
  const id = `${prefix}-${fact}`;
  const ref = useFieldFocus(fact, prefix);
  const chosen = valueOf(fact);
  const missing = useIsMissing(fact);
  return (
    <fieldset
      class={`field${missing ? ' invalid' : ''}`}
      ref={ref as never}
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      aria-invalid={missing || undefined}
      aria-describedby={describedBy(missing && `${id}-error`)}
    >
      <div class="label" id={`${id}-label`}>
        {label}
      </div>
      <div class={look === 'segments' ? 'seg' : `opts${look === 'columns' ? ' two' : ''}`}>
        {options.map((option) => (
          <label class={look === 'segments' ? undefined : 'opt'}>
            <input
              type="radio"
              name={id}
              checked={chosen === option.value}
              onChange={() => setFact(fact, option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      <FieldError id={`${id}-error`} fact={fact} />
    </fieldset>
  );
}

/** Several of a few, as check boxes. */
export function ChecksField({ fact, label, options }: Omit<ChoiceFieldProps, 'look' | 'prefix'>) {
  const { fact: valueOf, setFact } = usePanel();
  const ref = useFieldFocus(fact, 'f');
  const given = valueOf(fact);
  const chosen = Array.isArray(given) ? given : [];
  return (
    <fieldset class="field" ref={ref as never} aria-labelledby={`f-${fact}-label`}>
      <div class="label" id={`f-${fact}-label`}>
        {label}
      </div>
      <div class="opts flow">
        {options.map(({ value, label: text }) => (
          <label class="opt">
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={() =>
                setFact(fact, chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value])
              }
            />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** One of many, or none. */
export function SelectField({ fact, label, options }: Omit<ChoiceFieldProps, 'look' | 'prefix'>) {
  const { fact: valueOf, setFact } = usePanel();
  const id = `f-${fact}`;
  const ref = useFieldFocus(fact, 'f');
  return (
    <div class="field">
      <label class="label" for={id}>
        {label}
      </label>
      <span class="select">
        <select
          id={id}
          ref={ref as never}
          class="input"
          value={String(valueOf(fact) ?? '')}
          onChange={(event) => setFact(fact, event.currentTarget.value || undefined)}
        >
          {options.map(({ value, label: text }) => (
            <option value={value}>{text}</option>
          ))}
        </select>
      </span>
    </div>
  );
}
