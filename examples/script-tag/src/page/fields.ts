import { freshId, h } from './dom.ts';

export interface FieldOptions {
  label: string;
  value?: string | undefined;
  /** Choices make it a list; `lines` makes it a text area. */
  choices?: readonly string[] | undefined;
  lines?: number | undefined;
  readonly?: boolean | undefined;
  /** Columns of the form's grid it takes. @default 1 */
  span?: 1 | 2 | 3 | undefined;
}

export interface Field {
  label: HTMLLabelElement;
  control: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
}

/** One labelled field of a form. */
export function field({ label, value = '', choices, lines, readonly, span = 1 }: FieldOptions): Field {
  const id = freshId('field');
  const name = { id, class: `span-${span}` };
  return { label: h('label', { for: id }, `${label}:`), control: control() };

  function control(): Field['control'] {
    if (choices)
      return h('select', name, ...choices.map((choice) => h('option', { selected: choice === value }, choice)));
    if (lines) return h('textarea', { ...name, rows: lines, readonly }, value);
    return h('input', { ...name, value, readonly, autocomplete: 'off' });
  }
}

/** Fields in two columns, as forms of this program are. */
export function form(...fields: Field[]): HTMLElement {
  return h('div', { class: 'form' }, ...fields.flatMap(({ label, control }) => [label, control]));
}

/** A boxed part of a form with a caption. */
export function group(title: string, ...children: HTMLElement[]): HTMLElement {
  return h('fieldset', { class: 'group' }, h('legend', {}, title), ...children);
}
