import { textIn, type LocalText, type SupportConfig } from '@mis-support/protocol';
import type { Mistake } from '../api.ts';
import { sectionFor, sectionNames } from '../sections/section-list.ts';
import { tokenWords } from '../sections/token-words.ts';
import { keyWords, wordFor } from '../words.ts';
import { nameIn } from './config-names.ts';
import { asObject } from './layers.ts';

/** Where a mistake is, in the words of the forms: «Лестница, МИАЦ, контакт». `undefined` where no form shows it. */
export function mistakePlace(config: SupportConfig, at: readonly string[]): string | undefined {
  // A text that is no JSON has no place in it yet.
  if (at.length === 0) return undefined;
  const section = sectionFor(at);
  const [list = '', id = ''] = at;
  if (section === undefined || list === 'workplaces') return undefined;
  const last = at.at(-1) ?? '';
  const key = at.length > 1 && Object.hasOwn(keyWords, last) ? keyWords[last] : undefined;
  return [sectionNames[section], entryName(config, list, id, at[2]), key].filter(Boolean).join(', ');
}

function entryName(config: SupportConfig, list: string, id: string, token = ''): string {
  if (list === 'theme') return token === '' ? '' : wordFor(tokenWords, token);
  if (list === 'policy' && id === 'levels') return token && `уровень ${token}`;
  if (list === 'policy' || list === 'messages' || id === '') return '';
  if (named.has(list)) return nameIn(config, list as 'fields', id);
  const entry = asObject(asObject(asObject(config)[list])[id]);
  const label = entry['label'] ?? entry['title'] ?? entry['what'];
  return textIn(label as LocalText | undefined, config.locale);
}

const named = new Set(['types', 'critical', 'fields', 'categories', 'modules', 'integrations']);

/** What a mistake says, with the colours by their names in the forms. */
export function mistakeSays({ at, message }: Pick<Mistake, 'at' | 'message'>): string {
  if (at[0] !== 'theme') return message;
  return message.replace(/«([\w-]+)»/g, (whole, token: string) =>
    Object.hasOwn(tokenWords, token) ? `«${wordFor(tokenWords, token)}»` : whole,
  );
}
