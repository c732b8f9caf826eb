import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../panel/icons.tsx';
import { usePanel } from '../panel/panel-context.ts';

/** Takes the focus when the form says that this field is next. */
export function useFieldFocus(id: string, prefix: string): { current: HTMLElement | null } {
  const { sending, view } = usePanel();
  const ref = useRef<HTMLElement>(null);
  const wanted = sending.focusField.value === id;
  useEffect(() => {
    const shown = ref.current?.closest('.screen:not([hidden])');
    if (!wanted || !shown) return;
    const input = ref.current?.matches('input, textarea, select')
      ? ref.current
      : (ref.current?.querySelector<HTMLElement>('input:checked') ?? ref.current?.querySelector<HTMLElement>('input'));
    input?.focus();
    input?.closest('.field')?.scrollIntoView({ block: 'nearest' });
    sending.focusField.value = undefined;
  }, [wanted, view.value.name, prefix]);
  return ref;
}

/** What is said under a field that is asked for. */
export function FieldError({ id, text }: { id: string; text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <p class="error" id={id}>
      <Icon name="info" />
      {text}
    </p>
  );
}

export interface TextFieldProps {
  fact: string;
  label: ComponentChildren;
  placeholder?: string | undefined;
  hint?: ComponentChildren;
  /** Lines at first; more grow as the text does. One: a single line. */
  lines?: number | undefined;
  /** It grows to so many lines, then scrolls. Eight when absent. */
  most?: number | undefined;
  /** Takes the focus when the panel opens. */
  first?: boolean | undefined;
  type?: 'text' | 'tel' | 'date' | 'datetime-local' | undefined;
  inputMode?: 'decimal' | undefined;
  /** What the ticket has room for. */
  maxLength?: number | undefined;
  /** Ids must differ where the same fact stands on two screens. */
  prefix?: string | undefined;
  /** Shown until the person has been there: a text that is proposed. */
  proposed?: string | undefined;
  /** Beside the field: a value to take with one tap. */
  after?: ComponentChildren;
  below?: ComponentChildren;
  /** On the line of the label, at its other end. */
  beside?: ComponentChildren;
}

/** One line or several of free text. Several grow with the text, then scroll. */
export function TextField(props: TextFieldProps) {
  const { fact: valueOf, setFact, form } = usePanel();
  const { fact, lines = 1, most = 8, prefix = 'f' } = props;
  const id = `${prefix}-${fact}`;
  const ref = useFieldFocus(fact, prefix);
  const given = valueOf(fact);
  const value = given === undefined ? (props.proposed ?? '') : String(given);
  const error = form.value?.errorOf(fact);
  useLayoutEffect(() => {
    const area = ref.current as HTMLTextAreaElement | null;
    // A few letters need no more room than there is: to ask the page would make it lay the whole form out at once.
    const isFew = value.length < 12 && !value.includes('\n') && area?.rows === lines;
    if (lines > 1 && area && !isFew) grow(area, lines, most);
  }, [value, lines]);
  const shared = {
    id,
    ref: ref as never,
    class: 'input',
    value,
    placeholder: props.placeholder,
    // Absent for long texts: what a browser cuts off it cuts off in silence. The form says what is too long.
    maxLength: props.maxLength,
    inputMode: props.inputMode,
    'aria-invalid': !!error || undefined,
    'aria-describedby': describedBy(props.hint && `${id}-hint`, error && `${id}-error`),
    'data-first': props.first || undefined,
    autoComplete: 'off',
    onInput: (event: Event) => setFact(fact, (event.currentTarget as HTMLInputElement).value),
  };
  const label = (
    <label class="label" for={id}>
      {props.label}
    </label>
  );
  return (
    <div class="field">
      {props.beside ? (
        <div class="beside">
          {label}
          {props.beside}
        </div>
      ) : (
        label
      )}
      <div class="with">
        {lines > 1 ? (
          <textarea rows={lines} spellcheck {...shared} />
        ) : (
          // The attributes of an input depend on its type in the typings; these suit all three.
          <input {...({ ...shared, type: props.type ?? 'text' } as object)} />
        )}
        {props.after}
      </div>
      {props.below}
      {props.hint && (
        <p class="hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      {error !== undefined && <FieldError id={`${id}-error`} text={error} />}
    </div>
  );
}

/** Ids for `aria-describedby`, of those that are on the screen. */
export function describedBy(...ids: unknown[]): string | undefined {
  return ids.filter(Boolean).join(' ') || undefined;
}

/** Rows and not a height: `style` attributes have no place in our root. One at a time, from where the text was. */
export function grow(area: HTMLTextAreaElement, least: number, most: number): void {
  if (area.offsetParent === null) return;
  const overflows = (): boolean => area.scrollHeight > area.clientHeight;
  while (area.rows > least && !overflows()) area.rows -= 1;
  while (area.rows < most && overflows()) area.rows += 1;
}
