import { defaultConfig, mergePatch, type Json, type SupportConfig } from '@mis-support/protocol';
import { isObject } from '../guard/is-object.ts';

export interface MergedConfig {
  config: SupportConfig;
  /** Paths that were left out because nobody could use what stood there. */
  refused: string[];
}

type Dict = Record<string, unknown>;

/**
 * Lists of things a region may add to or take from, and what each entry must have to be usable.
 * Everywhere else the keys are ours.
 */
const openLists: Record<string, (entry: unknown, key: string) => boolean> = {
  help: (entry, key) => isText(entry) || (key === 'phoneHours' && isLocalText(entry)),
  types: hasOrder,
  critical: hasOrder,
  ladder: isLabelled,
  fields: (entry) => hasOrder(entry) && isText(entry['kind']) && isText(entry['need']),
  categories: isLabelled,
  modules: isLabelled,
  integrations: hasOrder,
  templates: (entry) => isLabelled(entry) && isText((entry as Dict)['type']),
  helpLinks: (entry) => isLabelled(entry) && isText((entry as Dict)['url']),
  notices: (entry) => hasOrder(entry) && isLocalText(entry['title']),
  plannedWorks: (entry) => hasOrder(entry) && isLocalText(entry['what']),
  workplaces: (entry) => isObject(entry) && isTextList(entry['names']) && isObject(entry['patch']),
  'policy.levels': (entry) => isObject(entry) && isLocalText(entry['label']),
  'policy.matrix': isTextList,
  'policy.critical': isObject,
  'policy.calendars': (entry) => isObject(entry) && isText(entry['days']) && isText(entry['hours']),
  'theme.tokens': isText,
  messages: isObject,
};

/** Optional keys outside the lists. */
const optionalTexts = new Set([
  '$schema',
  'organization',
  'privacyPolicyUrl',
  'policy.unknownCountsAs',
  'policy.calendar.timeZone',
]);

/** Parts that may be absent and are taken as they come: whoever uses them looks before. */
const optionalParts = new Set([
  'regionName',
  'organizationName',
  'policy.source',
  'policy.pauses.plannedWorks',
  'policy.calendar.hoursByDay',
  'policy.calendar.breaks',
  'policy.calendar.workdays',
  'policy.calendar.shortDays',
]);

/** Rules of the built-in layer that a region may do without. */
const optionalRules = ['pauses', 'unknownCountsAs'];

/**
 * Lays a configuration over the built-in one and keeps every type: what does not fit is left out
 * rather than believed, for the panel reads the result without another check. The gateway and
 * `check-config` judge with the whole schema; this is the small judge a page can afford. Pure.
 *
 * @param whole the layer is a whole configuration of a gateway: what its lists do not name is not there
 */
export function mergeConfig(layer: unknown, { whole = false }: { whole?: boolean } = {}): MergedConfig {
  const refused: string[] = [];
  const base = defaultConfig as unknown as Dict;
  const config = layer === undefined ? base : mergeStruct(base, layer, '');
  return { config: config as unknown as SupportConfig, refused };

  function mergeStruct(base: Dict, patch: unknown, path: string): Dict {
    if (!isObject(patch)) return refuse(path || '(root)', base);
    const result = { ...base };
    // What a region has taken away is not there: the built-in one must not come back here.
    if (whole && path === 'policy') for (const key of optionalRules) delete result[key];
    for (const [key, value] of Object.entries(patch)) {
      const at = path ? `${path}.${key}` : key;
      if (optionalParts.has(at)) result[key] = value;
      else if (!Object.hasOwn(base, key) && !optionalTexts.has(at) && !Object.hasOwn(openLists, at)) refused.push(at);
      else result[key] = mergeValue(base[key], value, at);
    }
    return result;
  }

  function mergeValue(base: unknown, value: unknown, path: string): unknown {
    const fits = openLists[path];
    if (fits) return mergeList((whole ? undefined : base) as Dict | undefined, value, path, fits);
    if (isObject(base)) return mergeStruct(base, value, path);
    if (Array.isArray(base))
      return Array.isArray(value) && value.every(path === 'recipients' ? isLocalText : isText)
        ? value
        : refuse(path, base);
    if (value === undefined) return base;
    if (base === undefined ? !isText(value) : typeof value !== typeof base) return refuse(path, base);
    if (path === 'policy.timeZone' && !isTimeZone(value)) return refuse(path, base);
    if (typeof value === 'number' && !(value > 0)) return refuse(path, base);
    return value;
  }

  function mergeList(
    base: Dict = {},
    patch: unknown,
    path: string,
    fits: (entry: unknown, key: string) => boolean,
  ): Dict {
    if (!isObject(patch)) return refuse(path, base);
    const result = { ...base };
    for (const [key, value] of Object.entries(patch)) {
      if (value === undefined) continue;
      // Every object has it from the language: no region can mean it.
      if (key in Object.prototype) {
        refused.push(`${path}.${key}`);
        continue;
      }
      const merged = isObject(value) && isObject(base[key]) ? mergePatch(base[key] as Json, value as Json) : value;
      if (value === null) delete result[key];
      else if (fits(merged, key)) result[key] = merged;
      else refused.push(`${path}.${key}`);
    }
    return result;
  }

  function refuse<T>(path: string, instead: T): T {
    refused.push(path);
    return instead;
  }
}

function hasOrder(entry: unknown): entry is Dict {
  return isObject(entry) && typeof entry['order'] === 'number';
}

function isLabelled(entry: unknown): boolean {
  return hasOrder(entry) && isLocalText(entry['label']);
}

function isLocalText(value: unknown): boolean {
  return isText(value) || (isObject(value) && Object.values(value).every(isText));
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(isText);
}

function isTimeZone(value: unknown): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value as string });
    return true;
  } catch {
    return false;
  }
}
