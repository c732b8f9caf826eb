import { textIn, type LocalText, type SupportConfig } from '@mis-support/protocol';
import { criticalWords, fieldWords, scopeWords, systemWords, typeWords, urgencyWords, wordFor } from '../words.ts';
import { asObject } from './layers.ts';

/** What people here call something of a configuration: its own label, a text that replaces ours, our word, else the id. */
export function nameIn(
  config: SupportConfig,
  kind: 'types' | 'critical' | 'fields' | 'categories' | 'modules' | 'integrations' | 'scopes' | 'urgencies',
  id: string,
): string {
  const { key, words } = sources[kind];
  const entry = kind === 'scopes' || kind === 'urgencies' ? {} : asObject(asObject(config[kind])[id]);
  const label = textIn(entry['label'] as LocalText | undefined, config.locale);
  return label || (config.messages[config.locale]?.[`${key}${id}`] ?? wordFor(words, id));
}

/** All of a list: id → name, in the order in which it stands there. */
export function namesIn(
  config: SupportConfig,
  kind: 'types' | 'critical' | 'fields' | 'categories' | 'modules' | 'integrations' | 'scopes' | 'urgencies',
): Record<string, string> {
  const ids =
    kind === 'scopes'
      ? [...textsOf(asObject(config.policy)['scopes']), 'unknown']
      : kind === 'urgencies'
        ? textsOf(asObject(config.policy)['urgencies'])
        : Object.entries(asObject(config[kind]))
            .sort(([, a], [, b]) => Number(asObject(a)['order'] ?? 0) - Number(asObject(b)['order'] ?? 0))
            .map(([id]) => id);
  return Object.fromEntries(ids.map((id) => [id, nameIn(config, kind, id)]));
}

/** What is being typed may be of any shape for a moment. */
function textsOf(list: unknown): string[] {
  return Array.isArray(list) ? list.map(String) : [];
}

const sources = {
  types: { key: 'type.', words: typeWords },
  critical: { key: 'critical.', words: criticalWords },
  fields: { key: '', words: fieldWords },
  categories: { key: 'category.', words: {} },
  modules: { key: 'module.', words: {} },
  integrations: { key: 'system.', words: systemWords },
  scopes: { key: 'scope.', words: scopeWords },
  urgencies: { key: 'urgency.', words: urgencyWords },
} as const;
