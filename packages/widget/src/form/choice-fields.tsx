import type { ComponentChildren } from 'preact';
import { usePanel } from '../panel/panel-context.ts';
import { formOf } from '../panel/form-model.ts';
import { FieldError, describedBy, useFieldFocus } from './text-field.tsx';

export interface ChoiceFieldProps {
  fact: string;
  label: ComponentChildren;
  options: readonly { value: string; label: string }[];
  hint?: ComponentChildren;
  /** `columns`: two columns filled downwards; `segments`: a few short words in one control. */
  look?: 'list' | 'columns' | 'segments' | undefined;
  prefix?: string | undefined;
}

/** What every choice needs of the form around. */
function useChoice(fact: string, prefix: string, hint: ComponentChildren) {
  const panel = usePanel();
  const form = formOf(panel);
  const id = `${prefix}-${fact}`;
  const error = form.errorOf(fact);
  return {
    id,
    error,
    ref: useFieldFocus(fact, prefix) as never,
    answer: form.answer(fact),
    choose: (value: string | string[]) => panel.setFact(fact, value),
    described: {
      'aria-invalid': error !== undefined || undefined,
      'aria-describedby': describedBy(hint && `${id}-hint`, error && `${id}-error`),
    },
    below: (
      <>
        {hint && (
          <p class="hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
        <FieldError id={`${id}-error`} text={error} />
      </>
    ),
  };
}

/** One of several, as native radio buttons: arrows move, one Tab stop. */
export function ChoiceField({ fact, label, options, hint, look = 'list', prefix = 'f' }: ChoiceFieldProps) {
  const { id, error, ref, answer, choose, described, below } = useChoice(fact, prefix, hint);
  return (
    <fieldset
      class={`field${error ? ' invalid' : ''}`}
      ref={ref}
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      {...described}
    >
      <div class="label" id={`${id}-label`}>
        {label}
      </div>
      <div class={look === 'segments' ? 'seg' : `opts${look === 'columns' ? ' two' : ''}`}>
        {options.map((option) => (
          <label key={option.value} class={look === 'segments' ? undefined : 'opt'}>
            <input type="radio" name={id} checked={answer === option.value} onChange={() => choose(option.value)} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {below}
    </fieldset>
  );
}

/** Several of a few, as check boxes. */
export function ChecksField({ fact, label, options, hint, prefix = 'f' }: Omit<ChoiceFieldProps, 'look'>) {
  const { id, error, ref, answer, choose, described, below } = useChoice(fact, prefix, hint);
  const chosen = Array.isArray(answer) ? (answer as readonly string[]) : [];
  return (
    <fieldset class={`field${error ? ' invalid' : ''}`} ref={ref} aria-labelledby={`${id}-label`} {...described}>
      <div class="label" id={`${id}-label`}>
        {label}
      </div>
      <div class="opts flow">
        {options.map(({ value, label: text }) => (
          <label key={value} class="opt">
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={() =>
                choose(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value])
              }
            />
            <span>{text}</span>
          </label>
        ))}
      </div>
      {below}
    </fieldset>
  );
}

/**
 * One of many, or none.
 *
 * @param none what stands there while nothing is chosen
 */
export function SelectField({
  fact,
  label,
  options,
  hint,
  none,
  prefix = 'f',
}: Omit<ChoiceFieldProps, 'look'> & { none: string }) {
  const { id, ref, answer, choose, described, below } = useChoice(fact, prefix, hint);
  return (
    <div class="field">
      <label class="label" for={id}>
        {label}
      </label>
      <span class="select">
        <select
          id={id}
          ref={ref}
          class="input"
          value={String(answer ?? '')}
          onChange={(event) => choose(event.currentTarget.value)}
          {...described}
        >
          <option value="">{none}</option>
          {options.map(({ value, label: text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      </span>
      {below}
    </div>
  );
}
