import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { languageName } from '../model/language-name.ts';
import { asObject } from '../model/layers.ts';
import { brokenAt, canEdit, goToBroken, isWritable } from '../state/layer-text.ts';
import { activeDoc, wholeConfig } from '../state/values.ts';
import { level } from '../state/view.ts';
import { keepPlace } from './keep-place.ts';
import { ParsedLines } from './parsed-input.tsx';

interface Common {
  label: string;
  hint?: string | undefined;
}

/** A text, told on every key so that the preview follows. */
export function TextInput({
  label,
  hint,
  value,
  placeholder,
  list,
  wide,
  bare,
  tall,
  begins,
  onText,
}: Common & {
  value: string;
  placeholder?: string | undefined;
  list?: string;
  wide?: boolean | undefined;
  /** Without a visible label: the list around it names it. */
  bare?: boolean;
  /** Several lines high. */
  tall?: boolean | undefined;
  /** Begins a line of the form, so that what follows stands beside it. */
  begins?: boolean | undefined;
  onText(text: string): void;
}) {
  const id = useId();
  const shared = {
    id,
    'aria-label': bare ? label : undefined,
    value,
    placeholder,
    disabled: !canEdit.value,
  };
  return (
    <div class={`control${wide ? ' wide' : ''}${begins ? ' begins' : ''}`}>
      {!bare && <label for={id}>{label}</label>}
      {tall ? (
        <textarea {...shared} rows={3} onInput={(event) => onText(event.currentTarget.value)} />
      ) : (
        <input {...shared} list={list} onInput={(event) => onText(event.currentTarget.value)} />
      )}
      {hint && <p class="small">{hint}</p>}
    </div>
  );
}

/** Several lines of any text; told when the person leaves it, for half a line is no list. */
export function LinesInput({
  label,
  hint,
  lines,
  onLines,
}: Common & { lines: readonly string[]; onLines(lines: string[]): void }) {
  return (
    <ParsedLines
      label={label}
      {...(hint === undefined ? {} : { hint })}
      right=""
      lines={lines}
      parse={(line) => line}
      onValue={(next) => onLines(next ?? [])}
    />
  );
}

/** One of several. */
export function Choice({
  label,
  hint,
  value,
  options,
  bare,
  onChoice,
}: Common & {
  value: string;
  options: Record<string, string>;
  /** Without a visible label: the table around it names it. */
  bare?: boolean;
  onChoice(id: string): void;
}) {
  const id = useId();
  const known = Object.hasOwn(options, value) ? options : { [value]: value, ...options };
  const select = (
    <select
      id={id}
      value={value}
      disabled={!canEdit.value}
      aria-label={bare ? label : undefined}
      onChange={(event) => onChoice(event.currentTarget.value)}
    >
      {Object.entries(known).map(([each, text]) => (
        <option key={each} value={each}>
          {text}
        </option>
      ))}
    </select>
  );
  if (bare) return select;
  return (
    <div class="control">
      <label for={id}>{label}</label>
      {select}
      {hint && <p class="small">{hint}</p>}
    </div>
  );
}

export function Check({ label, checked, onCheck }: { label: string; checked: boolean; onCheck(on: boolean): void }) {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={checked}
        disabled={!canEdit.value}
        onChange={(event) => onCheck(event.currentTarget.checked)}
      />
      {label}
    </label>
  );
}

/** Any number of several, as boxes to tick. */
export function Checks({
  legend,
  hint,
  options,
  chosen,
  quiet = false,
  onChosen,
}: {
  legend: string;
  /** Without a visible legend: what stands above names it. */
  quiet?: boolean;
  hint?: string;
  options: Record<string, string>;
  chosen: readonly string[];
  onChosen(ids: string[]): void;
}) {
  return (
    <fieldset class="control wide">
      <legend class={quiet ? 'hidden-text' : undefined}>{legend}</legend>
      <div class="checks">
        {Object.entries(options).map(([id, text]) => (
          <Check
            key={id}
            label={text}
            checked={chosen.includes(id)}
            onCheck={(on) =>
              onChosen(Object.keys(options).filter((each) => (each === id ? on : chosen.includes(each))))
            }
          />
        ))}
      </div>
      {hint && <p class="small">{hint}</p>}
    </fieldset>
  );
}

/** A text in every language that people here use. */
export function LocalTextInput({
  label,
  hint,
  value,
  placeholder,
  wide,
  tall,
  onText,
}: Common & {
  value: unknown;
  placeholder?: string;
  wide?: boolean;
  tall?: boolean;
  onText(value: unknown): void;
}) {
  const { languages, locale } = wholeConfig.value;
  const byLanguage = typeof value === 'string' ? { [locale]: value } : (asObject(value) as Record<string, string>);
  const shown = [...new Set([locale, ...languages, ...Object.keys(byLanguage)])];
  const write = (language: string, text: string) => {
    const next = { ...byLanguage, [language]: text };
    const filled = Object.entries(next).filter(([, each]) => each !== '');
    if (filled.length === 0) onText(undefined);
    else onText(shown.length === 1 ? text : Object.fromEntries(filled));
  };
  // What is said in Cyrillic has to be said in a language that has none; a number serves all.
  const needsWords = (language: string) =>
    (byLanguage[language] ?? '') === '' && /\p{Script=Cyrillic}/u.test(byLanguage[locale] ?? '');
  return (
    <>
      {shown.map((language) => (
        <TextInput
          key={language}
          label={language === locale ? label : `${label}, ${languageName(language).toLowerCase()}`}
          value={byLanguage[language] ?? ''}
          placeholder={language === locale ? placeholder : undefined}
          hint={language === locale ? hint : needsWords(language) ? 'Нужен перевод: без него не сохранить.' : undefined}
          wide={wide}
          tall={tall}
          begins={shown.length > 1 && language === locale}
          onText={(text) => write(language, text)}
        />
      ))}
    </>
  );
}

/** The frame of a section: what it is for, then its content. */
export function SectionFrame({
  title,
  note,
  action,
  children,
}: {
  title: string;
  note: string;
  action?: ComponentChildren;
  children: ComponentChildren;
}) {
  return (
    <section class="section" aria-label={title} onClickCapture={keepPlace}>
      <div class="section-head">
        <div>
          <h2>{title}</h2>
          <p class="small">{note}</p>
        </div>
        {canEdit.value && action}
      </div>
      <Closed />
      {children}
    </section>
  );
}

/** Why the form cannot be written into, and what to do about it. */
function Closed() {
  const broken = brokenAt.value;
  const unreadable = activeDoc.value?.unreadable;
  if (unreadable !== undefined) {
    return (
      <p class="notice danger">
        Файл этого слоя нельзя прочесть, поэтому здесь его не показать и не изменить: {unreadable}
      </p>
    );
  }
  if (isWritable.value && broken) {
    return (
      <p class="notice danger">
        {broken.isTooDeep
          ? `В тексте этого слоя слишком много вложенных скобок, строка ${broken.line}.`
          : `В тексте этого слоя ошибка записи, строка ${broken.line}.`}{' '}
        Пока она есть, форма только для чтения.{' '}
        <button type="button" class="link danger" onClick={goToBroken}>
          Перейти к ошибке
        </button>
      </p>
    );
  }
  if (canEdit.value) return null;
  return (
    <p class="notice">
      {level.value === 'workplace'
        ? 'Выше назовите АРМ или выберите его: тогда здесь можно будет задать, чем оно отличается.'
        : 'Этот слой только для чтения. Перейдите на слой «Регион», «Организация» или «АРМ».'}
    </p>
  );
}
