import { textIn, type LocalText, type SupportConfig } from '@mis-support/protocol';
import { calendarName } from '../model/calendar-changes.ts';
import { nameIn } from '../model/config-names.ts';
import { valueAt, type JsonPath } from '../model/json-text.ts';
import { sectionFor, type Section } from '../sections/section-list.ts';
import { nameAt } from './name-at.ts';

/** What a person would call one thing: a row of a list, a row of the matrix, or the settings of a section. */
export interface EntryPlace {
  section: Section;
  path: JsonPath;
  /** Empty for settings that are no entry of a list. */
  name(config: SupportConfig): string;
  /** It comes and goes as a whole. */
  isListed: boolean;
}

const named = new Set(['types', 'critical', 'fields', 'categories', 'modules', 'integrations']);
const lists = new Set([...named, 'ladder', 'templates', 'notices', 'plannedWorks', 'helpLinks', 'workplaces']);

/** Everything that two configurations may differ in, entry by entry, in no order. */
export function entriesOf(...configs: readonly SupportConfig[]): EntryPlace[] {
  const keysAt = (path: JsonPath) => [...new Set(configs.flatMap((config) => Object.keys(objectAt(config, path))))];
  // The form of the file and whose it is are no settings.
  const told = keysAt([]).filter((key) => !['v', '$schema', 'region', 'organization'].includes(key));
  return told.flatMap((key): EntryPlace[] => {
    const section = sectionFor([key]) ?? 'main';
    if (lists.has(key))
      return keysAt([key]).map((id) => listed(section, [key, id], (config) => nameOf(config, key, id)));
    if (key !== 'policy') return [settings(section, [key])];
    return keysAt(['policy']).flatMap((part): EntryPlace[] => {
      const path = ['policy', part];
      const rows = () => keysAt(path);
      const at = sectionFor(path) ?? 'matrix';
      switch (part) {
        case 'levels':
          return rows().map((id) => listed(at, [...path, id], (config) => levelName(config, id)));
        case 'calendars':
          return rows().map((id) => listed(at, [...path, id], () => `календарь «${calendarName(id)}»`));
        case 'calendar':
          return [{ ...settings(at, path), name: () => 'основной календарь' }];
        case 'matrix':
          return rows().map((id) =>
            listed(at, [...path, id], (config) => `строка матрицы «${nameIn(config, 'scopes', id)}»`),
          );
        case 'critical':
          return rows().map((id) => ({
            ...settings(at, [...path, id]),
            name: (config) => `не ниже при сбое «${nameIn(config, 'critical', id)}»`,
          }));
        default:
          return [settings(at, path)];
      }
    });
  });
}

function listed(section: Section, path: JsonPath, name: EntryPlace['name']): EntryPlace {
  return { section, path, name, isListed: true };
}

function settings(section: Section, path: JsonPath): EntryPlace {
  return { section, path, name: () => '', isListed: false };
}

function levelName(config: SupportConfig, id: string): string {
  const label = textIn(config.policy.levels[id]?.label, config.locale);
  return label ? `уровень ${id}, ${label}` : `уровень ${id}`;
}

function nameOf(config: SupportConfig, list: string, id: string): string {
  if (named.has(list)) return nameIn(config, list as 'fields', id);
  return nameAt(valueAt(config, [list, id]), (label) => textIn(label as LocalText, config.locale)) || 'без названия';
}

function objectAt(config: unknown, path: JsonPath): object {
  const found = valueAt(config, path);
  return typeof found === 'object' && found !== null && !Array.isArray(found) ? found : {};
}
