import type { Area, OutboxStore } from './outbox-store.ts';

/** A store that lives as long as the page: the last resort where there is no IndexedDB, and the model in tests. */
export function createMemoryStore(durable = false): OutboxStore {
  const areas: Record<Area, Map<string, unknown>> = { meta: new Map(), blobs: new Map(), ctl: new Map() };

  const keys = (area: Area, prefix: string): string[] =>
    [...areas[area].keys()].filter((key) => key.startsWith(prefix)).sort();

  return {
    durable,
    get: (area, key) => Promise.resolve(areas[area].get(key)),
    keys: (area, prefix) => Promise.resolve(keys(area, prefix)),
    entries: (area, prefix) =>
      Promise.resolve(keys(area, prefix).map((key): [string, unknown] => [key, areas[area].get(key)])),
    async change(area, key, decide) {
      await Promise.resolve();
      const changes = decide(areas[area].get(key));
      for (const { area: to, key: at, value } of changes ?? []) {
        if (value === undefined) areas[to].delete(at);
        else areas[to].set(at, value);
      }
      return changes !== undefined;
    },
  };
}
