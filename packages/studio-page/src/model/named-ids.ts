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
  if (at[0] === 'policy' && (at[1] === 'matrix' || at[1] === 'critical' || at[1] === 'unknownCountsAs'))
    return withNamedAnswers(config, said);
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

/** The same of the matrix and the floors, which speak of answers of both axes. */
function withNamedAnswers(config: SupportConfig, said: string): string {
  const scopes = namesIn(config, 'scopes');
  const urgencies = namesIn(config, 'urgencies');
  const nameOf = (names: Record<string, string>, id: string) => (Object.hasOwn(names, id) ? (names[id] ?? id) : id);
  const all = (names: Record<string, string>, ids: string) =>
    ids
      .split(', ')
      .map((id) => nameOf(names, id))
      .join(', ');
  return said
    .replace(
      /«([^»]+)» × «([^»]+)»/,
      (_, scope: string, urgency: string) => `«${nameOf(scopes, scope)}» × «${nameOf(urgencies, urgency)}»`,
    )
    .replace(
      /(у |у более узкого |возможно, )«([^»]+)»/,
      (_, before: string, id: string) => `${before}«${nameOf(scopes, id)}»`,
    )
    .replace(/(при ответе )«([^»]+)»/, (_, before: string, id: string) => `${before}«${nameOf(urgencies, id)}»`)
    .replace(/; есть: (.+)$/, (_, ids: string) => `; есть: ${all(scopes, ids)}`)
    .replace(/по одному на каждый: (.+)$/, (_, ids: string) => `по одному на каждый: ${all(urgencies, ids)}`);
}
