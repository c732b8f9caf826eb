import type { SupportConfig } from '@mis-support/protocol';
import { namesIn } from './config-names.ts';

/** What the values of a key are ids of. */
const listOfKey = {
  category: 'categories',
  module: 'modules',
  suspectedSystem: 'integrations',
  type: 'types',
  types: 'types',
  scope: 'scopes',
  scopes: 'scopes',
  urgency: 'urgencies',
  urgencies: 'urgencies',
} as const;

/** What a mistake says with names in place of the ids that it lists: «есть: Доступ и права, Печать». */
export function withNamedIds(config: SupportConfig, at: readonly string[], said: string): string {
  const key = [...at].reverse().find((each) => !/^\d+$/.test(each)) ?? '';
  if (!Object.hasOwn(listOfKey, key)) return said;
  const names = namesIn(config, listOfKey[key as keyof typeof listOfKey]);
  const nameOf = (id: string) => (Object.hasOwn(names, id) ? (names[id] ?? id) : id);
  return said
    .replace(/(есть|можно): (.+)$/, (_, word: string, ids: string) => {
      const all = ids.split(', ').map(nameOf);
      return `${word}: ${all.join(', ')}`;
    })
    .replace(/«([\w-]+)»/g, (_, id: string) => `«${nameOf(id)}»`);
}
