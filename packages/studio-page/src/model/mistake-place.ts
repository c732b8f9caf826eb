import {
  defaultConfig,
  mergePatch,
  textIn,
  type Json,
  type LocalText,
  type SupportConfig,
} from '@mis-support/protocol';
import type { Mistake } from '../api.ts';
import { sectionFor, sectionNames } from '../sections/section-list.ts';
import { tokenWords } from '../sections/token-words.ts';
import { keyWords, wordFor } from '../words.ts';
import { nameIn } from './config-names.ts';
import { asObject } from './layers.ts';
import { isOfKey, mistakeSays } from './mistake-words.ts';
import { withNamedIds } from './named-ids.ts';

/** What is wrong as a whole or stands in no form, by the path the gateway gives. */
const wholeTexts: Record<string, string> = {
  '(root)': 'Весь слой',
  '(region)': 'Текст региона',
  '(organization)': 'Текст организации',
  '(id)': 'Код слоя',
  region: 'Регион',
  organization: 'Организация',
};

/** A mistake as those who work with the forms read it: where it is and what is wrong there. */
export function mistakeLine(config: SupportConfig, mistake: Mistake): string {
  // A key that does not exist is named by what is said of it.
  const at = isOfKey(mistake) ? mistake.at.slice(0, -1) : mistake.at;
  const place = mistakePlace(config, at) ?? wholeTexts[mistake.path] ?? mistake.path;
  return `${place}: ${withNamedTwin(config, mistake.at, withNamedIds(config, mistake.at, mistakeSays(mistake)))}`;
}

/** Of an entry that shares its place with another one: the other by its name. */
function withNamedTwin(config: SupportConfig, at: readonly string[], said: string): string {
  if (at.at(-1) !== 'order' || at[0] === 'policy') return said;
  return said.replace(/уже у «([^»]+)»/, (whole, id: string) => {
    const [list = '', field = '', part] = at;
    const option = part === 'options' ? asObject(asObject(asObject(config.fields[field])['options'])[id]) : undefined;
    const name = option
      ? textIn(option['label'] as LocalText | undefined, config.locale)
      : at.length === 3 && entryName(config, list, id);
    return name ? `уже у «${name}»` : whole;
  });
}

/** The same as those who work with the text read it: by the keys of the file. */
export function mistakeInText({ path, message }: Mistake): string {
  return `${path.startsWith('(') ? (wholeTexts[path] ?? path) : path}: ${message}`;
}

/** Where a mistake is, in the words of the forms: «Лестница, МИАЦ, контакт». `undefined` where no form shows it. */
export function mistakePlace(config: SupportConfig, at: readonly string[]): string | undefined {
  // A text that is no JSON has no place in it yet.
  if (at.length === 0) return undefined;
  const section = sectionFor(at);
  const [list = '', id = ''] = at;
  if (section === undefined) return undefined;
  if (list === 'workplaces') return placeAtWorkplace(config, at);
  const last = at.at(-1) ?? '';
  const key = at.length > 1 && Object.hasOwn(keyWords, last) ? keyWords[last] : undefined;
  return [sectionNames[section], entryName(config, list, id, at[2]), key].filter(Boolean).join(', ');
}

/** «Список АРМ, Регистратура, Поля формы, Окно, название»: what stands in its layer is called as elsewhere. */
function placeAtWorkplace(config: SupportConfig, [, id = '', part, ...inner]: readonly string[]): string {
  const { names, patch } = asObject(asObject(config.workplaces)[id]);
  const name = Array.isArray(names) && typeof names[0] === 'string' ? names[0] : `код «${id}»`;
  // What only this workplace has is named there alone.
  const merged = mergePatch(config as unknown as Json, asObject(patch) as Json) as unknown as SupportConfig;
  const there = { ...merged, locale: config.locale, messages: config.messages };
  const within = part === 'patch' ? (mistakePlace(there, inner) ?? inner.join('.')) : wordFor(keyWords, part ?? '');
  return [sectionNames.workplaces, id && name, within].filter(Boolean).join(', ');
}

function entryName(config: SupportConfig, list: string, id: string, token = ''): string {
  if (list === 'theme') return token === '' ? '' : wordFor(tokenWords, token);
  if (list === 'policy' && id === 'levels') return token && `уровень ${token}`;
  if (list === 'policy' || list === 'messages' || id === '') return '';
  if (named.has(list)) return nameIn(config, list as 'fields', id);
  const entry = asObject(asObject(asObject(config)[list])[id]);
  const label = entry['label'] ?? entry['title'] ?? entry['what'];
  if (!isList(list)) return textIn(label as LocalText | undefined, config.locale);
  // What lost its name by what stands below it is still known by ours; of several nameless ones it is told which.
  const ours = asObject(asObject(asObject(defaultConfig)[list])[id])['label'];
  return (
    [label, ours].map((text) => textIn(text as LocalText | undefined, config.locale)).find(Boolean) ?? `код «${id}»`
  );
}

function isList(key: string): boolean {
  return ['ladder', 'templates', 'notices', 'plannedWorks', 'helpLinks'].includes(key);
}

const named = new Set(['types', 'critical', 'fields', 'categories', 'modules', 'integrations']);
