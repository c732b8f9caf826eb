import { textIn, type LocalText, type SupportConfig } from '@mis-support/protocol';
import { sectionFor, sectionNames } from '../sections/section-list.ts';
import { keyWords } from '../words.ts';
import { nameIn } from './config-names.ts';
import { asObject } from './layers.ts';

/** Where a mistake is, in the words of the forms: «Лестница, МИАЦ, контакт». `undefined` where no form shows it. */
export function mistakePlace(config: SupportConfig, at: readonly string[]): string | undefined {
  const section = sectionFor(at);
  const [list = '', id = ''] = at;
  if (section === undefined || list === 'workplaces') return undefined;
  const last = at.at(-1) ?? '';
  const key = at.length > 1 && Object.hasOwn(keyWords, last) ? keyWords[last] : undefined;
  return [sectionNames[section], entryName(config, list, id), key].filter(Boolean).join(', ');
}

function entryName(config: SupportConfig, list: string, id: string): string {
  if (list === 'policy' || list === 'messages' || list === 'theme' || id === '') return '';
  if (named.has(list)) return nameIn(config, list as 'fields', id);
  const entry = asObject(asObject(asObject(config)[list])[id]);
  const label = entry['label'] ?? entry['title'] ?? entry['what'];
  return textIn(label as LocalText | undefined, config.locale);
}

const named = new Set(['types', 'critical', 'fields', 'categories', 'modules', 'integrations']);
