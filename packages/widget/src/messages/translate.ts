import type { MessageKey } from './ru.ts';

export type Texts = Readonly<Record<MessageKey, string>>;

/** Gives the text of a key with its places filled. A place without a value stays empty. */
export type Translate = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;

export interface TranslateOptions {
  /** Language of the plural forms. */
  locale: string;
  /** Texts of later screens may still be on their way; a key without a text shows as the key. */
  texts: Partial<Texts>;
  /** A region's own texts by key; unknown keys are ignored. */
  overrides?: Readonly<Record<string, string>> | undefined;
}

const pluralOrder = ['zero', 'one', 'two', 'few', 'many', 'other'];

/**
 * Makes a `Translate`. Sentences get a non-breaking space after short words; names of controls stay
 * as typed, so that they are found by their plain text.
 */
export function createTranslate({ locale, texts, overrides }: TranslateOptions): Translate {
  const rules = pluralRules(locale);
  const forms = pluralOrder.filter((form) => (rules.resolvedOptions().pluralCategories as string[]).includes(form));

  // Forty fields ask for the same words over and over.
  const known = new Map<string, string>();

  return function translate(key, values) {
    const before = values ? undefined : known.get(key);
    if (before !== undefined) return before;
    const text = filled(key, values ?? {});
    if (!values) known.set(key, text);
    return text;
  };

  function filled(key: MessageKey, values: Readonly<Record<string, string | number>>): string {
    const text = (overrides?.[key] ?? texts[key] ?? key).replace(
      /\{(\w+)((?:\|[^|}]*)*)\}/g,
      (_, name: string, choices: string) =>
        choices ? choose(choices, Number(values[name])) : String(values[name] ?? ''),
    );
    return glueShortWords(text);
  }

  function choose(choices: string, n: number): string {
    const options = choices.slice(1).split('|');
    return options[Math.min(forms.indexOf(rules.select(n)), options.length - 1)] ?? '';
  }
}

/** «и не до конца», «доб. 100» → the words hold on to the next one. Only in sentences; see `createTranslate`. */
export function glueShortWords(text: string): string {
  if (!/[.:]$|\. /.test(text)) return text;
  return text.replace(/(?<=^|[\s(«„"])(\p{L}{1,2}|для|при|без|или|что|как|ещё|№|доб\.|ext\.) (?=\S)/giu, '$1\u00a0');
}

function pluralRules(locale: string): Intl.PluralRules {
  try {
    return new Intl.PluralRules(locale);
  } catch {
    // A wrong language tag in a configuration must not cost the panel; Russian rules hold then.
    return new Intl.PluralRules('ru');
  }
}
