import { textIn, type Field, type SupportConfig } from '@mis-support/protocol';
import { answerWords, fieldWords, scopeWords, urgencyWords } from './words.ts';

/**
 * Words of a region's configuration for what a ticket carries by id. Plain data, so that a ticket may
 * be described where the configuration is not at hand. Where the region says nothing, our words stand.
 */
export interface RegionWords {
  /** Names of fields, by id. */
  fields: Record<string, string>;
  /** Names of values, by field and value. `scope`, `urgency`, `category`, `module`, `region`, `organization` and `workplace` among them. */
  values: Record<string, Record<string, string>>;
}

/** For tickets whose configuration is not known. */
export const noRegionWords: RegionWords = { fields: {}, values: {} };

/** What a configuration calls its fields and their values. */
export function regionWords(config: SupportConfig, locale = 'ru'): RegionWords {
  const words: RegionWords = {
    fields: {},
    values: {
      scope: ownTexts(config, locale, 'scope', config.policy.scopes),
      urgency: ownTexts(config, locale, 'urgency', config.policy.urgencies),
      category: labels(config.categories, locale),
      module: labels(config.modules, locale),
      region: nameOf(config.region, textIn(config.regionName, locale)),
      organization: nameOf(config.organization, textIn(config.organizationName, locale)),
      workplace: Object.fromEntries(
        Object.entries(config.workplaces).flatMap(([code, { names }]) => (names[0] ? [[code, names[0]]] : [])),
      ),
    },
  };
  for (const [id, field] of Object.entries(config.fields)) {
    const label = textIn(field.label, locale);
    if (label) words.fields[id] = label;
    words.values[id] ??= valuesOf(field, config, locale);
  }
  return words;
}

/** What a field is called: by the region, by us, else its id. */
export function fieldName({ fields }: RegionWords, id: string): string {
  return own(fields, id) ?? own(fieldWords, id) ?? id;
}

/** What a value of a field is called: by the region, by us, else as it is. A person's own text stays as it is. */
export function valueName({ values }: RegionWords, field: string, value: string): string {
  const ours = field === 'scope' ? scopeWords : field === 'urgency' ? urgencyWords : own(answerWords, field);
  return own(own(values, field), value) ?? own(ours, value) ?? value;
}

/** The name that a code has, with the code behind it, which other programs ask for; a code without a name as it is. */
export function codeName(words: RegionWords, field: 'region' | 'organization' | 'workplace', code: string): string {
  const name = own(own(words.values, field), code) ?? code;
  return name === code ? code : `${name} (${code})`;
}

/** A name that somebody sent is no property of every object. */
function own<T>(record: Record<string, T> | undefined, key: string): T | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}

function nameOf(code: string | undefined, name: string): Record<string, string> {
  return code !== undefined && name !== '' ? { [code]: name } : {};
}

function valuesOf({ options, optionsFrom }: Field, config: SupportConfig, locale: string): Record<string, string> {
  switch (optionsFrom) {
    case undefined:
      return labels(options ?? {}, locale);
    case 'categories':
      return labels(config.categories, locale);
    case 'modules':
      return labels(config.modules, locale);
    case 'integrations':
      return labels(config.integrations, locale);
    case 'scopes':
      return ownTexts(config, locale, 'scope', config.policy.scopes);
    case 'urgencies':
      return ownTexts(config, locale, 'urgency', config.policy.urgencies);
  }
}

function labels(list: Record<string, { label?: Field['label'] }>, locale: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(list).flatMap(([id, { label }]) => (label === undefined ? [] : [[id, textIn(label, locale)]])),
  );
}

/** A region names the values of its axes as texts of the panel, `scope.building`; ours only where it has changed them. */
function ownTexts(
  { messages }: SupportConfig,
  locale: string,
  group: string,
  ids: readonly string[],
): Record<string, string> {
  const texts = messages[locale] ?? messages[locale.slice(0, 2)] ?? {};
  return Object.fromEntries(
    ids.flatMap((id) => {
      const text = texts[`${group}.${id}`];
      return text === undefined ? [] : [[id, text]];
    }),
  );
}
