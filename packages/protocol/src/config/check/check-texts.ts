import type { LocalText } from '../../text/local-text.ts';
import { defaultConfig } from '../default-config.ts';
import type { Report } from '../mistake.ts';
import { nearest } from '../nearest.ts';
import { panelTexts } from '../panel-texts.ts';
import type { SupportConfig } from '../support-config.ts';
import { sameJson } from './same-json.ts';

/** Languages whose texts come with the panel. */
const ownLanguages = ['ru', 'en'];

/** Names for everything that people see, in every language, and replaced texts that still fit their place. */
export function checkTexts(config: SupportConfig, report: Report): void {
  const languages = [...new Set([...config.languages, config.locale])];
  checkLabels(config, languages, report);
  checkTextKeys(config, languages, report);
  const known = Object.keys(config.messages).length > 0 ? ownKeys(config) : new Set<string>();
  for (const [language, texts] of Object.entries(config.messages))
    for (const [key, text] of Object.entries(texts)) checkText(text, key, ['messages', language, key], known, report);
  for (const language of languages) {
    if (ownLanguages.includes(language.slice(0, 2))) continue;
    const given = config.messages[language] ?? {};
    const missing = Object.keys(panelTexts).filter((key) => !Object.hasOwn(given, key));
    if (missing.length > 0)
      report(['messages', language], 'textsMissing', { count: missing.length, first: missing[0] });
  }
}

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

type Entry = Partial<Record<string, unknown>>;

function checkLabels(config: SupportConfig, languages: readonly string[], report: Report): void {
  for (const list of Object.keys(textsOfLists) as (keyof typeof textsOfLists)[])
    for (const [id, entry] of Object.entries(config[list] as Record<string, Entry>)) {
      const delivered = (defaultConfig[list] as Record<string, Entry | undefined>)[id];
      for (const key of textsOfLists[list])
        if (!sameJson(entry[key], delivered?.[key])) checkLabel(entry[key] as LocalText | undefined, [list, id, key]);
    }
  for (const [id, { options = {} }] of Object.entries(config.fields))
    for (const [option, { label }] of Object.entries(options))
      checkLabel(label, ['fields', id, 'options', option, 'label']);

  const { levels, source } = config.policy;
  for (const [id, { label }] of Object.entries(levels))
    if (!sameJson(label, defaultConfig.policy.levels[id]?.label)) checkLabel(label, ['policy', 'levels', id, 'label']);
  checkLabel(source, ['policy', 'source']);
  checkLabel(config.help.phoneHours, ['help', 'phoneHours']);
  if (!sameJson(config.recipients, defaultConfig.recipients))
    config.recipients.forEach((one, index) => checkLabel(one, ['recipients', String(index)]));

  function checkLabel(text: LocalText | undefined, at: string[]): void {
    if (text === undefined) return;
    if (typeof text === 'string' && text.trim() === '') return report(at, 'blankText');
    if (typeof text === 'string') {
      if (languages.length === 1 || !/\p{Script=Cyrillic}/u.test(text)) return;
      const latin = languages.filter((language) => !isCyrillic(language));
      if (latin.length > 0) report(at, 'oneTextForAll', { languages: latin.join(', ') });
      return;
    }
    for (const [language, own] of Object.entries(text)) if (own.trim() === '') report([...at, language], 'blankText');
    const missing = languages.filter((one) => !Object.hasOwn(text, one) && !Object.hasOwn(text, one.slice(0, 2)));
    if (missing.length > 0) report(at, 'missingTranslation', { languages: missing.join(', '), first: missing[0] });
    for (const found of Object.keys(text))
      if (!languages.some((one) => one === found || one.slice(0, 2) === found) && !ownLanguages.includes(found))
        report([...at, found], 'languageUnused', { found, nearest: nearest(found, languages) }, 'warning');
  }
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
  const given = new Set([...text.matchAll(/\{(\w+)(?:\|[^|}]*)*\}/g)].map(([, name]) => name ?? ''));
  if (/[{}]/.test(text.replace(/\{\w+(?:\|[^|{}]*)*\}/g, ''))) report(at, 'braces');
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
