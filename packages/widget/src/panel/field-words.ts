import type { TicketDraft } from '@mis-support/core';
import { optionIds, textIn, type AnswerMistake, type ShownField, type SupportConfig } from '@mis-support/protocol';
import type { MessageKey } from '../messages/ru.ts';
import type { Translate } from '../messages/translate.ts';
import type { PanelState } from './panel-state.ts';

/** What a field is called, and what stands beside it. */
export interface FieldWords {
  label: string;
  /** Inside a sentence: «добавьте: номер кабинета». */
  name: string;
  hint?: string | undefined;
  placeholder?: string | undefined;
  /** What to say of an answer that does not match the pattern. */
  patternHint?: string | undefined;
  /** How numbers are written in these words. */
  locale: string;
  /** Of a choice. */
  options: readonly { value: string; label: string }[];
}

/** The words of one field: the region's, else ours, else its id. */
export function fieldWords(
  { t, locale }: Pick<PanelState, 't' | 'locale'>,
  config: SupportConfig,
  { type, criticalKind }: Pick<TicketDraft, 'type'> & { criticalKind: TicketDraft['criticalKind'] | undefined },
  id: string,
  shown: ShownField | undefined,
): FieldWords {
  const field = shown?.field ?? config.fields[id];
  const own = (key: string): string | undefined => ownText(t, key);
  const isText = id === 'happened';
  const ofType = isText && type !== 'incident' ? `.${type}` : '';
  const label = textIn(field?.label, locale.value);
  const ours = isText && criticalKind ? own('critical.seen') : (own(`${id}${ofType}`) ?? id);
  return {
    label: label || (ours ?? id),
    // Most fields are never spoken of.
    get name() {
      return label ? uncapitalized(label) : (own(`missing.${id}${ofType}`) ?? uncapitalized(ours ?? id));
    },
    hint: textIn(field?.hint, locale.value) || undefined,
    placeholder:
      textIn(field?.placeholder, locale.value) ||
      (isText ? (criticalKind ? undefined : own(`happened.hint.${type}`)) : own(`${id}.hint`)),
    patternHint: textIn(field?.patternHint, locale.value) || undefined,
    locale: locale.value,
    options: field
      ? optionIds(field, config, type).map((value) => ({
          value,
          label: optionLabel({ t, locale }, config, id, value),
        }))
      : [],
  };
}

/** What an option of a field is called. */
export function optionLabel(
  { t, locale }: Pick<PanelState, 't' | 'locale'>,
  config: SupportConfig,
  id: string,
  value: string,
): string {
  const field = config.fields[id];
  const source = field?.optionsFrom;
  const given =
    source === 'categories' || source === 'modules' || source === 'integrations'
      ? config[source][value]?.label
      : source === undefined
        ? field?.options?.[value]?.label
        : undefined;
  const group = { scopes: 'scope', urgencies: 'urgency', integrations: 'system', categories: '', modules: '' };
  return textIn(given, locale.value) || (ownText(t, `${source ? group[source] : id}.${value}`) ?? value);
}

/** Said under a field that is asked for. */
export function fieldErrorText(t: Translate, words: FieldWords, mistake: AnswerMistake | undefined): string {
  if (!mistake) return t('missing.field', { field: words.name });
  if (mistake.code === 'pattern' && words.patternHint) return words.patternHint;
  const { limit = 0 } = mistake;
  return t(`answer.${mistake.code}`, { field: words.name, n: limit, limit: inGroups(limit, words.locale) });
}

/** «10 000»: a number of five digits is read in groups. */
export function inGroups(number: number, locale: string): string {
  try {
    return number.toLocaleString(locale, { maximumFractionDigits: 10 });
  } catch {
    // A language tag that is none: the number as it is says the same.
    return String(number);
  }
}

function ownText(t: Translate, key: string): string | undefined {
  const text = t(key as MessageKey);
  return text === key ? undefined : text;
}

/** «Номер кабинета» → «номер кабинета»; «СНИЛС врача» stays. */
function uncapitalized(text: string): string {
  return /^\p{Lu}(?![\p{Lu}\p{N}])/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
