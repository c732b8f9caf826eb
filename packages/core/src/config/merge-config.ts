import { defaultConfig, type SupportConfig } from '@mis-support/protocol';

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
const openLists: Record<string, (entry: unknown) => boolean> = {
  help: isText,
  types: hasOrder,
  critical: hasOrder,
  ladder: (entry) => hasOrder(entry) && isText(entry['label']),
  'policy.levels': (entry) => isDict(entry) && isText(entry['label']),
  'policy.matrix': isTextList,
  'policy.critical': isDict,
  'theme.tokens': isText,
  messages: isDict,
};

/** Optional keys outside the lists. */
const optionalTexts = new Set(['organization', 'privacyPolicyUrl', 'policy.source', 'policy.unknownCountsAs']);

/**
 * Lays a configuration over the built-in one and keeps every type: what does not fit is left out
 * rather than believed, for the panel reads the result without another check. The gateway and
 * `check-config` judge with the whole schema; this is the small judge a page can afford. Pure.
 */
export function mergeConfig(...layers: unknown[]): MergedConfig {
  const refused: string[] = [];
  const config = layers.reduce<Dict>(
    (base, layer) => (layer === undefined ? base : mergeStruct(base, layer, '')),
    defaultConfig as unknown as Dict,
  );
  return { config: config as unknown as SupportConfig, refused };

  function mergeStruct(base: Dict, patch: unknown, path: string): Dict {
    if (!isDict(patch)) return refuse(path || '(root)', base);
    const result = { ...base };
    for (const [key, value] of Object.entries(patch)) {
      const at = path ? `${path}.${key}` : key;
      if (!(key in base) && !optionalTexts.has(at)) refused.push(at);
      else result[key] = mergeValue(base[key], value, at);
    }
    return result;
  }

  function mergeValue(base: unknown, value: unknown, path: string): unknown {
    const fits = openLists[path];
    if (fits) return mergeList(base as Dict, value, path, fits);
    if (isDict(base)) return mergeStruct(base, value, path);
    if (Array.isArray(base)) return isTextList(value) ? value : refuse(path, base);
    if (value === undefined) return base;
    if (base === undefined ? !isText(value) : typeof value !== typeof base) return refuse(path, base);
    if (path === 'policy.timeZone' && !isTimeZone(value)) return refuse(path, base);
    if (typeof value === 'number' && !(value > 0)) return refuse(path, base);
    return value;
  }

  function mergeList(base: Dict, patch: unknown, path: string, fits: (entry: unknown) => boolean): Dict {
    if (!isDict(patch)) return refuse(path, base);
    const result = { ...base };
    for (const [key, value] of Object.entries(patch)) {
      if (key === '__proto__' || value === undefined) continue;
      const merged = isDict(value) && isDict(base[key]) ? withoutNulls({ ...base[key], ...value }) : value;
      if (value === null) delete result[key];
      else if (fits(merged)) result[key] = merged;
      else refused.push(`${path}.${key}`);
    }
    return result;
  }

  function refuse<T>(path: string, instead: T): T {
    refused.push(path);
    return instead;
  }
}

function withoutNulls(dict: Dict): Dict {
  return Object.fromEntries(Object.entries(dict).filter(([, value]) => value !== null));
}

function hasOrder(entry: unknown): entry is Dict {
  return isDict(entry) && typeof entry['order'] === 'number';
}

function isDict(value: unknown): value is Dict {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
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
