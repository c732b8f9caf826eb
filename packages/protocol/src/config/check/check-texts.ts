import type { Field } from '../../form/field.ts';
import type { LocalText } from '../../text/local-text.ts';
import { defaultConfig } from '../default-config.ts';
import type { Report } from '../mistake.ts';
import { nearest } from '../nearest.ts';
import { panelTexts } from '../panel-texts.ts';
import type { SupportConfig } from '../support-config.ts';
import { sameJson } from './same-json.ts';
import { checkOf, type WholeCheck } from './whole-check.ts';

/** Languages whose texts come with the panel. */
const ownLanguages = ['ru', 'en'];

/** Lists whose entries carry texts of the configuration itself. */
const textsOfLists = {
  types: ['label', 'hint'],
  critical: ['label', 'hint'],
  fields: ['label', 'hint', 'placeholder', 'patternHint'],
  categories: ['label'],
  modules: ['label'],
  integrations: ['label'],
  templates: ['label', 'text'],
  helpLinks: ['label'],
  notices: ['title', 'workaround'],
  plannedWorks: ['what'],
  ladder: ['label', 'contact', 'note'],
} as const;

/** Names for everything that people see, in every language, and replaced texts that still fit their place. */
export const textChecks: readonly WholeCheck[] = [
  ...(Object.keys(textsOfLists) as TextList[]).map((list) =>
    checkOf(['languages', 'locale'], (config, report) => checkList(config, list, report), [list]),
  ),
  checkOf(['languages', 'locale', 'policy', 'help', 'recipients', 'regionName', 'organizationName'], checkRest),
  checkOf(['languages', 'locale', 'policy', 'integrations', 'fields', 'messages'], checkKeyed),
];

/** The texts that stand by key, and keys without a text. */
function checkKeyed(config: SupportConfig, report: Report): void {
  const languages = languagesOf(config);
  checkTextKeys(config, languages, report);
  const known = Object.keys(config.messages).length > 0 ? ownKeys(config) : new Set<string>();
  for (const found of Object.keys(config.messages))
    if (!languages.some((one) => one === found || one.slice(0, 2) === found) && !ownLanguages.includes(found))
      report(['messages', found], 'languageUnused', { found, nearest: nearest(found, languages) }, 'warning');
  if (!config.languages.some((one) => one === config.locale || one.slice(0, 2) === config.locale.slice(0, 2)))
    report(
      ['locale'],
      'unknownReference',
      {
        found: config.locale,
        list: 'languages',
        nearest: nearest(config.locale, config.languages),
        known: config.languages.join(', '),
      },
      'warning',
    );
  for (const [language, texts] of Object.entries(config.messages))
    for (const [key, text] of Object.entries(texts)) checkText(text, key, ['messages', language, key], known, report);
  for (const language of languages) {
    if (isOurs(language)) continue;
    const given = config.messages[language] ?? {};
    const missing = Object.keys(panelTexts).filter((key) => !Object.hasOwn(given, key));
    if (missing.length > 0)
      report(['messages', language], 'textsMissing', { count: missing.length, first: missing[0] });
  }
}

type Entry = Partial<Record<string, unknown>>;
type TextList = keyof typeof textsOfLists;

function checkList(config: SupportConfig, list: TextList, report: Report): void {
  const languages = languagesOf(config);
  for (const [id, entry] of Object.entries(config[list] as Record<string, Entry>)) {
    const delivered = (defaultConfig[list] as Record<string, Entry | undefined>)[id];
    for (const key of textsOfLists[list])
      checkLabel(entry[key] as LocalText | undefined, delivered?.[key], [list, id, key], languages, report);
    if (list !== 'fields') continue;
    for (const [option, { label }] of Object.entries((entry as Partial<Field>).options ?? {}))
      checkLabel(label, undefined, ['fields', id, 'options', option, 'label'], languages, report);
  }
}

function checkRest(config: SupportConfig, report: Report): void {
  const languages = languagesOf(config);
  const { levels, source } = config.policy;
  for (const [id, { label }] of Object.entries(levels))
    checkLabel(label, defaultConfig.policy.levels[id]?.label, ['policy', 'levels', id, 'label'], languages, report);
  checkLabel(source, undefined, ['policy', 'source'], languages, report);
  checkLabel(config.help.phoneHours, undefined, ['help', 'phoneHours'], languages, report);
  for (const key of ['regionName', 'organizationName'] as const)
    checkLabel(config[key], undefined, [key], languages, report);
  const areDelivered = sameJson(config.recipients, defaultConfig.recipients);
  config.recipients.forEach((one, index) =>
    checkLabel(one, areDelivered ? one : undefined, ['recipients', String(index)], languages, report),
  );
}

/** @param delivered what we have delivered there: it is told only of languages that we do not speak */
function checkLabel(
  text: LocalText | undefined,
  delivered: unknown,
  at: string[],
  all: readonly string[],
  report: Report,
): void {
  const languages = sameJson(text, delivered) ? all.filter((language) => !isOurs(language)) : all;
  if (text === undefined || languages.length === 0) return;
  if (typeof text === 'string' && text.trim() === '') return report(at, 'blankText');
  if (typeof text === 'string') {
    if (all.length === 1 || !/\p{Script=Cyrillic}/u.test(text)) return;
    const latin = languages.filter((language) => !isCyrillic(language));
    if (latin.length > 0) report(at, 'oneTextForAll', { languages: latin.join(', ') });
    return;
  }
  for (const [language, own] of Object.entries(text)) if (own.trim() === '') report([...at, language], 'blankText');
  const missing = languages.filter((one) => !Object.hasOwn(text, one) && !Object.hasOwn(text, one.slice(0, 2)));
  if (missing.length > 0) report(at, 'missingTranslation', { languages: missing.join(', '), first: missing[0] });
  for (const found of Object.keys(text))
    if (!all.some((one) => one === found || one.slice(0, 2) === found) && !ownLanguages.includes(found))
      report([...at, found], 'languageUnused', { found, nearest: nearest(found, all) }, 'warning');
}

function languagesOf({ languages, locale }: SupportConfig): string[] {
  return [...new Set([...languages, locale])];
}

/** Whether the panel and the built-in configuration speak it. */
function isOurs(language: string): boolean {
  return ownLanguages.includes(language.slice(0, 2));
}

/** What has no `label` of its own needs a text under its key. */
function checkTextKeys(config: SupportConfig, languages: readonly string[], report: Report): void {
  const need = (at: string[], id: string, key: string): void => {
    const missing = languages.filter(
      (language) =>
        !Object.hasOwn(config.messages[language] ?? {}, key) &&
        !(ownLanguages.includes(language.slice(0, 2)) && Object.hasOwn(panelTexts, key)),
    );
    if (missing.length > 0 && (ownLanguages.includes(missing[0] ?? '') || !Object.hasOwn(panelTexts, key)))
      report(at, 'noTextKey', { id, key, languages: missing.join(', ') });
  };
  config.policy.scopes.forEach((id, index) => need(['policy', 'scopes', String(index)], id, `scope.${id}`));
  config.policy.urgencies.forEach((id, index) => need(['policy', 'urgencies', String(index)], id, `urgency.${id}`));
  for (const [id, { label }] of Object.entries(config.integrations))
    if (label === undefined) need(['integrations', id], id, `system.${id}`);
  for (const [id, { label, options = {} }] of Object.entries(config.fields)) {
    if (label === undefined && !Object.hasOwn(defaultConfig.fields, id)) report(['fields', id], 'noText');
    for (const [option, { label: own }] of Object.entries(options))
      if (own === undefined) need(['fields', id, 'options', option], option, `${id}.${option}`);
  }
}

/** Keys of texts that only this configuration has a use for. */
function ownKeys({ policy, integrations, fields }: SupportConfig): Set<string> {
  return new Set([
    ...policy.scopes.map((id) => `scope.${id}`),
    ...policy.urgencies.map((id) => `urgency.${id}`),
    ...Object.keys(integrations).map((id) => `system.${id}`),
    ...Object.entries(fields).flatMap(([id, { options = {} }]) => [
      id,
      `${id}.hint`,
      `missing.${id}`,
      ...Object.keys(options).map((option) => `${id}.${option}`),
    ]),
  ]);
}

function checkText(text: string, key: string, at: string[], known: ReadonlySet<string>, report: Report): void {
  const places = Object.hasOwn(panelTexts, key) ? panelTexts[key] : undefined;
  if (places === undefined && !known.has(key))
    return report(at, 'unknownText', { nearest: nearest(key, [...Object.keys(panelTexts), ...known]) });
  const given = new Set([...text.matchAll(/\{([^{}|]+)(?:\|[^|{}]*)*\}/g)].map(([, name]) => name ?? ''));
  if (/[{}]/.test(text.replace(/\{[^{}|]+(?:\|[^|{}]*)*\}/g, ''))) report(at, 'braces');
  const ours = (places ?? '').split(' ').filter(Boolean);
  for (const found of given)
    if (!ours.includes(found)) report(at, 'unknownPlace', { found, known: ours.map((one) => `{${one}}`).join(', ') });
  for (const found of ours) if (!given.has(found)) report(at, 'placeDropped', { found }, 'warning');
}

function isCyrillic(language: string): boolean {
  try {
    return new Intl.Locale(language).maximize().script === 'Cyrl';
  } catch {
    return false;
  }
}
