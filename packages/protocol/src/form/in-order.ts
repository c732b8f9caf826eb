/** What stands in a list that people may override: its place, and whether it is there at all. */
export interface Ordered {
  order: number;
  enabled?: boolean | undefined;
}

/** Ids of an overridable list in the region's order, without those switched off. */
export function inOrder<K extends string>(items: Readonly<Partial<Record<K, Ordered>>>): K[] {
  return (Object.entries(items) as [K, Ordered][])
    .filter(([, item]) => item.enabled !== false)
    .sort(([, a], [, b]) => a.order - b.order)
    .map(([id]) => id);
}
